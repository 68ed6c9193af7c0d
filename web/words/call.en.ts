import { en as said } from '../../shared/messages/work-acts.en.ts';
import { en as own } from '../../shared/messages/work-call.en.ts';

/** What is said and filled in where something is done to a purchase. */
export const words = { ...said, ...own };
