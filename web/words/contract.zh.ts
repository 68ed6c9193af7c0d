import { zh as commands } from '../../shared/messages/command-names.zh.ts';
import { zh as contract } from '../../shared/messages/work-contract.zh.ts';
import { zh as plan } from '../../shared/messages/work-plan.zh.ts';
import { zh as purchase } from '../../shared/messages/work-purchase.zh.ts';

/** What the page of a purchase's contracts says. */
export const words = { ...commands, ...plan, ...purchase, ...contract };
