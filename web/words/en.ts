import { en as terms } from '../../shared/messages/terms.en.ts';
import { en as work } from '../../shared/messages/work.en.ts';
import { en as plan } from '../../shared/messages/work-plan.en.ts';
import { en as purchase } from '../../shared/messages/work-purchase.en.ts';

/** Everything a work page says, in one language and one file. */
export const words = { ...terms, ...work, ...plan, ...purchase };
