import { zh as own } from '../../shared/messages/work-needs.zh.ts';
import { zh as rows } from '../../shared/messages/work-rows.zh.ts';

export const words = { ...rows, ...own };
