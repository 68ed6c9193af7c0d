import { en as commands } from '../../shared/messages/command-names.en.ts';
import { en as contract } from '../../shared/messages/work-contract.en.ts';
import { en as plan } from '../../shared/messages/work-plan.en.ts';
import { en as purchase } from '../../shared/messages/work-purchase.en.ts';

/** What the page of a purchase's contracts says. */
export const words = { ...commands, ...plan, ...purchase, ...contract };
