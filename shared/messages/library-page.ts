import { en } from './library-page.en.ts';
import { zh } from './library-page.zh.ts';
import { bilingual } from './translate.ts';

export const libraryPageWords = bilingual(zh, en);
