import { en } from './how-judged.en.ts';
import { zh } from './how-judged.zh.ts';
import { bilingual } from './translate.ts';

export const howJudgedWords = bilingual(zh, en);
