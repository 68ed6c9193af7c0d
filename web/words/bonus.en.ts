import { en as commands } from '../../shared/messages/command-names.en.ts';
import { en as bonus } from '../../shared/messages/work-bonus.en.ts';
import { en as acts } from '../../shared/messages/work-contract-acts.en.ts';

/** What the page of bonus items says; files are taken in as with contracts. */
export const words = { ...commands, ...acts, ...bonus };
