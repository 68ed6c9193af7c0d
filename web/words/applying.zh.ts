import { zh as applying } from '../../shared/messages/work-applying.zh.ts';
import { zh as plan } from '../../shared/messages/work-plan.zh.ts';

/** What is said where an application is read. */
export const words = { ...plan, ...applying };
