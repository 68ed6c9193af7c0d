import { zh as plan } from '../../shared/messages/work-plan.zh.ts';
import { zh as form } from '../../shared/messages/work-plan-form.zh.ts';

/** What pages say that show or write a plan. */
export const words = { ...form, ...plan };
