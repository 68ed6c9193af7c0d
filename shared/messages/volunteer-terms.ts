import { bilingual } from './translate.ts';
import { en } from './volunteer-terms.en.ts';
import { zh } from './volunteer-terms.zh.ts';

export const volunteerTerms = bilingual(zh, en);
