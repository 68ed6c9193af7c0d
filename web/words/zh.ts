import { zh as terms } from '../../shared/messages/terms.zh.ts';
import { zh as work } from '../../shared/messages/work.zh.ts';
import { zh as plan } from '../../shared/messages/work-plan.zh.ts';
import { zh as purchase } from '../../shared/messages/work-purchase.zh.ts';

/** Everything a work page says, in one language and one file. */
export const words = { ...terms, ...work, ...plan, ...purchase };
