import { en as applying } from '../../shared/messages/work-applying.en.ts';
import { en as plan } from '../../shared/messages/work-plan.en.ts';

/** What is said where an application is read. */
export const words = { ...plan, ...applying };
