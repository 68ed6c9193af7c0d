import { approverPosts } from '../../../../shared/domain/policy/post-names.ts';

/**
 * How a part of a setting is shown and filled in. Of a group that `isOptional` nothing is sent while what it says is
 * empty; where there is a source and how sure it is, they do not count. `word` names its label where the name of the field is not enough.
 */
export type Shape = { name: string; word?: string; isOptional?: true; hint?: true } & (
  | { kind: 'line' | 'text' | 'number' | 'yuan' | 'day' | 'flag' }
  /** Dates, one a line. */
  | { kind: 'days' }
  /** `words` begins the keys of the options' labels. */
  | { kind: 'choice' | 'many'; options: readonly string[]; words: string }
  | { kind: 'group'; fields: readonly Shape[]; isLine?: true }
  /** `isOrdered`: the order of its entries says something, and they can be moved. */
  | { kind: 'list'; fields: readonly Shape[]; isLine?: true; isOrdered?: true }
);

export const categories = ['elderly', 'disabled', 'youth', 'relief', 'other'];

export const tracks = ['PROCUREMENT', 'VENTURE', 'BELOW_LIMIT'];

export const methods = [
  'openTender',
  'invitedTender',
  'competitiveNegotiation',
  'competitiveConsultation',
  'singleSource',
  'ventureCall',
  'comparison',
  'directAward',
];

export const id: Shape = { kind: 'line', name: 'id', hint: true };

export const group = (name: string, fields: readonly Shape[]): Shape => ({
  kind: 'group',
  name,
  fields,
});

export const inLine = (name: string, fields: readonly Shape[]): Shape => ({
  kind: 'group',
  name,
  fields,
  isLine: true,
});

export const number = (name: string): Shape => ({ kind: 'number', name });

export const words: readonly Shape[] = [
  { kind: 'line', name: 'zh' },
  { kind: 'line', name: 'en' },
];

export const name = inLine('name', words);

export const cited: readonly Shape[] = [
  { kind: 'line', name: 'source' },
  {
    kind: 'choice',
    name: 'certainty',
    options: ['primary', 'secondary', 'general', 'tenant'],
    words: 'set.certainty',
  },
];

export const track: Shape = { kind: 'choice', name: 'track', options: tracks, words: 'track' };

export const method: Shape = { kind: 'choice', name: 'method', options: methods, words: 'method' };

export const several = (field: string): Shape => ({
  kind: 'many',
  name: field,
  options: categories,
  words: 'category',
});

export const optional = (shape: Shape): Shape => ({ ...shape, isOptional: true });

export const listOf = (fields: readonly Shape[]): Shape => ({
  kind: 'list',
  name: 'value',
  fields,
});

/** Who decides, turn by turn. */
export const turns = (name: string): Shape => ({
  kind: 'list',
  name,
  isLine: true,
  fields: [
    { kind: 'choice', name: 'post', options: approverPosts, words: 'post' },
    number('quorum'),
  ],
});
