import { zh as files } from '../../shared/messages/work-contract-acts.zh.ts';
import { zh as supervision } from '../../shared/messages/work-supervision.zh.ts';

/** What the pages of supervision say. */
export const words = { ...files, ...supervision };
