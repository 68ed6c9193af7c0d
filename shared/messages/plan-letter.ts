import { en } from './plan-letter.en.ts';
import { zh } from './plan-letter.zh.ts';
import { bilingual } from './translate.ts';

export const planLetter = bilingual(zh, en);
