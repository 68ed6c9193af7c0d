import { en as feedback } from '../../shared/messages/work-feedback.en.ts';

/** What an applicant reads of how it did. */
export const words = feedback;
