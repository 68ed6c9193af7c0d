import { bilingual } from './translate.ts';
import { en } from './work-grounds.en.ts';
import { zh } from './work-grounds.zh.ts';

export const grounds = bilingual(zh, en);
