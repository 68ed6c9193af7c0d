import { en } from './contract-letter.en.ts';
import { zh } from './contract-letter.zh.ts';
import { bilingual } from './translate.ts';

export const contractLetter = bilingual(zh, en);
