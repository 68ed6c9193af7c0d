import { zh as said } from '../../shared/messages/work-acts.zh.ts';
import { zh as acts } from '../../shared/messages/work-contract-acts.zh.ts';

/** What is filled in on the page of a purchase's contracts. */
export const words = { ...said, ...acts };
