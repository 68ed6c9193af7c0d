import { en } from './pages.en.ts';
import { zh } from './pages.zh.ts';
import { bilingual } from './translate.ts';

export const pages = bilingual(zh, en);
