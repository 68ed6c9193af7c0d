import { en as objectionEn } from './objection-terms.en.ts';
import { zh as objectionZh } from './objection-terms.zh.ts';
import { en } from './pages.en.ts';
import { zh } from './pages.zh.ts';
import { bilingual } from './translate.ts';

export const pages = bilingual({ ...zh, ...objectionZh }, { ...en, ...objectionEn });
