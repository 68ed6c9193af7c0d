import { en as commands } from '../../shared/messages/command-names.en.ts';
import { en as plan } from '../../shared/messages/work-plan.en.ts';
import { en as purchase } from '../../shared/messages/work-purchase.en.ts';

/** What pages say that show a purchase with its plan. */
export const words = { ...commands, ...plan, ...purchase };
