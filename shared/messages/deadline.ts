import { en } from './deadline.en.ts';
import { zh } from './deadline.zh.ts';
import { bilingual } from './translate.ts';

export const deadlineWords = bilingual(zh, en);
