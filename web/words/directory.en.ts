import { en as own } from '../../shared/messages/work-directory.en.ts';
import { en as rows } from '../../shared/messages/work-rows.en.ts';

export const words = { ...rows, ...own };
