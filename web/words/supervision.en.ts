import { en as files } from '../../shared/messages/work-contract-acts.en.ts';
import { en as supervision } from '../../shared/messages/work-supervision.en.ts';

/** What the pages of supervision say. */
export const words = { ...files, ...supervision };
