import { en as said } from '../../shared/messages/work-acts.en.ts';
import { en as acts } from '../../shared/messages/work-contract-acts.en.ts';

/** What is filled in on the page of a purchase's contracts. */
export const words = { ...said, ...acts };
