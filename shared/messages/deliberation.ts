import { en } from './deliberation.en.ts';
import { zh } from './deliberation.zh.ts';
import { bilingual } from './translate.ts';

export const deliberationWords = bilingual(zh, en);
