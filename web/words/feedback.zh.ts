import { zh as feedback } from '../../shared/messages/work-feedback.zh.ts';

/** What an applicant reads of how it did. */
export const words = feedback;
