import { zh as said } from '../../shared/messages/work-acts.zh.ts';
import { zh as own } from '../../shared/messages/work-call.zh.ts';

/** What is said and filled in where something is done to a purchase. */
export const words = { ...said, ...own };
