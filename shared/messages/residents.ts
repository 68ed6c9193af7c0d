import { en } from './residents.en.ts';
import { zh } from './residents.zh.ts';
import { bilingual } from './translate.ts';

export const residentsWords = bilingual(zh, en);
