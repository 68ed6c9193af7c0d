import { type ProblemCode, problemCodes, type Refusal } from '../domain/errors.ts';
import { instant, money } from './format.ts';
import { term } from './terms.ts';
import { fill, type Language } from './translate.ts';

type Detail = NonNullable<Refusal['detail']>;

/** The words a unit has for what can go wrong in it, and always those for what nobody expected. */
type Words = {
  problems: Partial<Record<ProblemCode, string>> & { internal: string };
  faults: Readonly<Record<string, string>> & { custom: string };
};

const looksLikeTime = /^\d{4}-\d\d-\d\dT/;
/** Details that name a word of the process, by the area of `terms` the word is in. */
const areas = ['state', 'command', 'post', 'otherPost'];
/** Details that are amounts in fen. */
const amounts = ['ceiling', 'sum', 'total', 'budget', 'leftFen', 'paidFen', 'dueFen', 'openFen'];

function readable(name: string, value: string | number, language: Language): string {
  if (areas.includes(name))
    return term(language, `${name === 'otherPost' ? 'post' : name}.${value}`);
  if (amounts.includes(name) && typeof value === 'number') return money(value, language);
  return looksLikeTime.test(String(value)) ? instant(String(value)) : String(value);
}

const isKnown = (part: string, detail: Detail) =>
  [...part.matchAll(/\{(\w+)\}/g)].every(([, name]) => name !== undefined && name in detail);

/** How refusals are said in the words given. */
export function sentencesOf(words: Record<Language, Words>) {
  /**
   * The sentence people read for a refusal: what is wrong and what to do next.
   *
   * @param detail - figures and names; what is missing is left out of the sentence
   * @example problemSentence('en', { code: 'pool-too-small', detail: { size: 5, pool: 3 } })
   */
  const problemSentence = (language: Language, { code, detail = {} }: Refusal): string => {
    const { problems } = words[language];
    const text = (problems[code] ?? problems.internal).replace(
      /\[([^\]]*)\]/g,
      (_, part: string) => (isKnown(part, detail) ? part : ''),
    );
    const params = Object.entries(detail).map(([name, value]) => [
      name,
      readable(name, value, language),
    ]);
    return fill(text, Object.fromEntries(params));
  };

  /** What is wrong with one field; a problem of its own is said as one. A code without words is said in general. */
  const faultSentence = (language: Language, code: string): string => {
    const { faults } = words[language];
    const said = Object.entries(faults).find(([known]) => known === code)?.[1];
    const problem = problemCodes.find((known) => known === code);
    return said ?? (problem ? problemSentence(language, { code: problem }) : faults.custom);
  };

  return { problemSentence, faultSentence };
}

export type Sentences = ReturnType<typeof sentencesOf>;
