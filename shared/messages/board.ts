import { en } from './board.en.ts';
import { zh } from './board.zh.ts';
import { bilingual } from './translate.ts';

export const boardWords = bilingual(zh, en);
