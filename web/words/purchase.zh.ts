import { zh as commands } from '../../shared/messages/command-names.zh.ts';
import { zh as plan } from '../../shared/messages/work-plan.zh.ts';
import { zh as purchase } from '../../shared/messages/work-purchase.zh.ts';

/** What pages say that show a purchase with its plan. */
export const words = { ...commands, ...plan, ...purchase };
