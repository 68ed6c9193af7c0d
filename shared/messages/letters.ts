import { en } from './letters.en.ts';
import { zh } from './letters.zh.ts';
import { bilingual } from './translate.ts';

export const letters = bilingual(zh, en);
