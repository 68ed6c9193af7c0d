import { zh as commands } from '../../shared/messages/command-names.zh.ts';
import { zh as bonus } from '../../shared/messages/work-bonus.zh.ts';
import { zh as acts } from '../../shared/messages/work-contract-acts.zh.ts';

/** What the page of bonus items says; files are taken in as with contracts. */
export const words = { ...commands, ...acts, ...bonus };
