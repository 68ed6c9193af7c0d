import { en as plan } from '../../shared/messages/work-plan.en.ts';

/** What pages say that show or write a plan. */
export const words = { ...plan };
