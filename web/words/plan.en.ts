import { en as plan } from '../../shared/messages/work-plan.en.ts';
import { en as form } from '../../shared/messages/work-plan-form.en.ts';

/** What pages say that show or write a plan. */
export const words = { ...form, ...plan };
