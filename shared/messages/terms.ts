import { en } from './terms.en.ts';
import { zh } from './terms.zh.ts';
import { bilingual, type Language } from './translate.ts';

export const terms = bilingual(zh, en);

/** The word for a key put together at run time (`state.scoring`); a key without a word shows itself. */
export function term(language: Language, key: string): string {
  const texts: Record<string, unknown> = language === 'en' ? en : zh;
  return typeof texts[key] === 'string' ? texts[key] : key;
}
