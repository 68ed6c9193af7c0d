import { zh as bonus } from '../../shared/messages/work-bonus.zh.ts';
import { zh as acts } from '../../shared/messages/work-contract-acts.zh.ts';

/** What the page of bonus items says; files are taken in as with contracts. */
export const words = { ...acts, ...bonus };
