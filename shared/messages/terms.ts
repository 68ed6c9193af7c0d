import { en as commandsEn } from './command-names.en.ts';
import { zh as commandsZh } from './command-names.zh.ts';
import { en as termsEn } from './terms.en.ts';
import { zh as termsZh } from './terms.zh.ts';
import { bilingual, type Language } from './translate.ts';

const zh = { ...termsZh, ...commandsZh };
const en = { ...termsEn, ...commandsEn };

export const terms = bilingual(zh, en);

/** The word for a key put together at run time (`state.scoring`); a key without a word shows itself. */
export function term(language: Language, key: string): string {
  const texts: Record<string, unknown> = language === 'en' ? en : zh;
  return typeof texts[key] === 'string' ? texts[key] : key;
}
