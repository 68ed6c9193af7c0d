import { bilingual } from './translate.ts';
import { en } from './volunteers.en.ts';
import { zh } from './volunteers.zh.ts';

export const volunteerWords = bilingual(zh, en);
