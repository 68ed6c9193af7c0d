import { en } from './ideas.en.ts';
import { zh } from './ideas.zh.ts';
import { bilingual } from './translate.ts';

export const ideaWords = bilingual(zh, en);
