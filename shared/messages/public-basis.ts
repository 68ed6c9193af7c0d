import { en } from './public-basis.en.ts';
import { zh } from './public-basis.zh.ts';
import { bilingual } from './translate.ts';

export const publicBasis = bilingual(zh, en);
