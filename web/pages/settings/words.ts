import { language, money, named, t } from '../../i18n.ts';
import type { Shape } from './shape/kinds.ts';

export const labelOf = ({ word, name }: Pick<Shape, 'word' | 'name'>): string =>
  named(`set.f.${word ?? name}`, name);

/** What the platform itself ships has a name; what a tenant called itself keeps it. */
export const idInWords = (id: string): string => named(`set.id.${id}`, id);

type Named = { zh?: string; en?: string };
/** A name in the reader's language. */
export const inLanguage = (name: Named | undefined): string =>
  (language() === 'en' ? name?.en : name?.zh) ?? '';

/** Where a difference lies, in words: entries by their id, fields by what the form calls them. */
export const placeOf = (pointer: string): string =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'))
    .map((step) => (/^\d{1,3}$/.test(step) ? t('set.entry', { nth: Number(step) + 1 }) : step))
    .map((step) => named(`set.f.${step}`, named(`category.${step}`, idInWords(step))))
    .join(' › ') || t('set.tab.content');

const wordFor = (text: string): string => {
  for (const area of [
    'set.f.unit',
    'set.certainty',
    'post',
    'category',
    'track',
    'method',
    'fundSource',
    'set.f.colour',
    'set.f.proposer',
    'set.f.use',
    'set.f.rater',
    'set.f.way',
    'set.f.figure',
    'set.f.when',
    'set.f.follows',
    'set.f.lateSelfReport',
    'set.f.after',
    'set.f.kind',
    'set.f.fileField',
    'set.f.amounts',
    'set.f.dates',
  ]) {
    const found = named(`${area}.${text}`, '');
    if (found) return found;
  }
  return text;
};

function listInWords(list: readonly unknown[]): string {
  const parts = list.map((one) => valueInWords(one)).filter(Boolean);
  return parts.length > 6 ? t('set.entries', { n: parts.length }) : parts.join(t('list.comma'));
}

function entryInWords(entry: { name?: Named; id?: string; post?: string }): string {
  return (
    inLanguage(entry.name) ||
    (entry.post ? named(`post.${entry.post}`) : idInWords(entry.id ?? '…'))
  );
}

/** A value of a difference in a line of text. */
export function valueInWords(value: unknown, pointer = ''): string {
  switch (typeof value) {
    case 'boolean':
      return t(value ? 'set.yes' : 'set.no');
    case 'number':
      return pointer.endsWith('Fen') ? money(value) : String(value);
    case 'string':
      return wordFor(value);
    case 'object':
      if (value === null) return '';
      return Array.isArray(value) ? listInWords(value) : entryInWords(value);
    default:
      return '';
  }
}
