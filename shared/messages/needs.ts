import { en } from './needs.en.ts';
import { zh } from './needs.zh.ts';
import { bilingual } from './translate.ts';

export const needWords = bilingual(zh, en);
