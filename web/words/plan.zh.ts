import { zh as plan } from '../../shared/messages/work-plan.zh.ts';

/** What pages say that show or write a plan. */
export const words = { ...plan };
