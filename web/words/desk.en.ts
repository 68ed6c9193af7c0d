import { en as desk } from '../../shared/messages/work-desk.en.ts';
import { en as duties } from '../../shared/messages/work-duties.en.ts';

export const words = { ...duties, ...desk };
