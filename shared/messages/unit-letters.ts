import { bilingual } from './translate.ts';
import { en } from './unit-letters.en.ts';
import { zh } from './unit-letters.zh.ts';

export const unitLetterWords = bilingual(zh, en);
