import { en as terms } from '../../shared/messages/terms.en.ts';
import { en as work } from '../../shared/messages/work.en.ts';

/** What every work page may say, in one language and one file. */
export const words = { ...terms, ...work };
