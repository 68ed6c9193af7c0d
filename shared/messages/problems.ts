import { type ProblemCode, problemCodes, type Refusal } from '../domain/errors.ts';
import { en as faultsEn } from './faults.en.ts';
import { zh as faultsZh } from './faults.zh.ts';
import { instant, money } from './format.ts';
import { moveTerm } from './moves.ts';
import { en } from './problems.en.ts';
import { zh } from './problems.zh.ts';
import { fill, type Language } from './translate.ts';

type Detail = NonNullable<Refusal['detail']>;

const sentences: Record<Language, Record<ProblemCode, string>> = { 'zh-CN': zh, en };
const faults: Record<Language, Record<keyof typeof faultsZh, string>> = {
  'zh-CN': faultsZh,
  en: faultsEn,
};

const looksLikeTime = /^\d{4}-\d\d-\d\dT/;
/** Details that name a word of the process, by the area of `moves` the word is in. */
const areas = ['state', 'command', 'post', 'otherPost'];
/** Details that are amounts in fen. */
const amounts = ['ceiling', 'sum', 'total', 'budget'];

function readable(name: string, value: string | number, language: Language): string {
  if (areas.includes(name))
    return moveTerm(language, `${name === 'otherPost' ? 'post' : name}.${value}`);
  if (amounts.includes(name) && typeof value === 'number') return money(value, language);
  return looksLikeTime.test(String(value)) ? instant(String(value)) : String(value);
}

const isKnown = (part: string, detail: Detail) =>
  [...part.matchAll(/\{(\w+)\}/g)].every(([, name]) => name !== undefined && name in detail);

/**
 * The sentence people read for a refusal: what is wrong and what to do next.
 *
 * @param detail - figures and names; what is missing is left out of the sentence
 * @example problemSentence('en', { code: 'pool-too-small', detail: { size: 5, pool: 3 } })
 */
export function problemSentence(language: Language, { code, detail = {} }: Refusal): string {
  const text = sentences[language][code].replace(/\[([^\]]*)\]/g, (_, part: string) =>
    isKnown(part, detail) ? part : '',
  );
  const params = Object.entries(detail).map(([name, value]) => [
    name,
    readable(name, value, language),
  ]);
  return fill(text, Object.fromEntries(params));
}

/** What is wrong with one field; a problem of its own is said as one. A code without words is said in general. */
export function faultSentence(language: Language, code: string): string {
  const words = Object.entries(faults[language]).find(([known]) => known === code)?.[1];
  const problem = problemCodes.find((known) => known === code);
  return (
    words ?? (problem ? problemSentence(language, { code: problem }) : faults[language].custom)
  );
}
