import { en as commands } from '../../shared/messages/command-names.en.ts';
import { en as findings } from '../../shared/messages/forensics.en.ts';
import { en as own } from '../../shared/messages/work-forensics.en.ts';
import { en as purchase } from '../../shared/messages/work-purchase.en.ts';

/** What the look at the scores says. */
export const words = { ...commands, ...purchase, ...own, ...findings };
