import { en } from './credit.en.ts';
import { zh } from './credit.zh.ts';
import { bilingual } from './translate.ts';

export const creditWords = bilingual(zh, en);
