import { en } from './appraisal.en.ts';
import { zh } from './appraisal.zh.ts';
import { bilingual } from './translate.ts';

export const appraisalWords = bilingual(zh, en);
