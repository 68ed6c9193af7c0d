import { zh as commands } from '../../shared/messages/command-names.zh.ts';
import { zh as findings } from '../../shared/messages/forensics.zh.ts';
import { zh as own } from '../../shared/messages/work-forensics.zh.ts';
import { zh as purchase } from '../../shared/messages/work-purchase.zh.ts';

/** What the look at the scores says. */
export const words = { ...commands, ...purchase, ...own, ...findings };
