import { en } from './forensics.en.ts';
import { zh } from './forensics.zh.ts';
import { bilingual } from './translate.ts';

export const forensicWords = bilingual(zh, en);
