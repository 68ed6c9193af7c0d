import { en } from './services.en.ts';
import { zh } from './services.zh.ts';
import { bilingual } from './translate.ts';

export const serviceWords = bilingual(zh, en);
