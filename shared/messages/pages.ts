import { objectionTermsEn } from './objection-terms.en.ts';
import { objectionTermsZh } from './objection-terms.zh.ts';
import { en } from './pages.en.ts';
import { zh } from './pages.zh.ts';
import { bilingual } from './translate.ts';

export const pages = bilingual({ ...zh, ...objectionTermsZh }, { ...en, ...objectionTermsEn });
