import { zh as terms } from '../../shared/messages/terms.zh.ts';
import { zh as work } from '../../shared/messages/work.zh.ts';

/** What every work page may say, in one language and one file. */
export const words = { ...terms, ...work };
