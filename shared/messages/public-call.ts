import { en } from './public-call.en.ts';
import { zh } from './public-call.zh.ts';
import { bilingual } from './translate.ts';

export const publicCall = bilingual(zh, en);
