import { zh as desk } from '../../shared/messages/work-desk.zh.ts';
import { zh as duties } from '../../shared/messages/work-duties.zh.ts';

export const words = { ...duties, ...desk };
