import { en } from './moves.en.ts';
import { zh } from './moves.zh.ts';
import type { Language } from './translate.ts';

/** The word for a key put together at run time (`state.scoring`); a key without a word shows itself. */
export function moveTerm(language: Language, key: string): string {
  const texts: Record<string, unknown> = language === 'en' ? en : zh;
  return typeof texts[key] === 'string' ? texts[key] : key;
}
