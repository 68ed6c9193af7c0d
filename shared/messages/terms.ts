import { en } from './terms.en.ts';
import { zh } from './terms.zh.ts';
import { bilingual } from './translate.ts';

export const terms = bilingual(zh, en);
