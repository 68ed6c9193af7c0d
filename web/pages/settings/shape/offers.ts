import { audiences, matters } from '../../../../shared/domain/settings/catalogue-names.ts';
import {
  categories,
  cited,
  id,
  inLine,
  method,
  name,
  type Shape,
  several,
  track,
  words,
} from './kinds.ts';

export const calls: readonly Shape[] = [
  id,
  name,
  inLine('note', words),
  {
    kind: 'choice',
    name: 'proposer',
    options: ['organization', 'partyBranch', 'residents'],
    words: 'set.f.proposer',
  },
  track,
  method,
  { kind: 'line', name: 'ruleSet' },
  { kind: 'line', name: 'rubric', isOptional: true },
  { kind: 'line', name: 'trancheScheme', isOptional: true },
  several('categories'),
  { kind: 'yuan', name: 'maximumCeilingFen', isOptional: true },
  ...cited,
];

export const offered: readonly Shape[] = [
  { kind: 'choice', name: 'id', options: categories, words: 'category' },
  name,
  { kind: 'flag', name: 'isOffered' },
  { kind: 'list', name: 'services', fields: [{ kind: 'line', name: 'id' }, name] },
  ...cited,
];

export const catalogue: readonly Shape[] = [
  id,
  name,
  { kind: 'choice', name: 'category', options: categories, words: 'category' },
  { kind: 'choice', name: 'matter', options: matters, words: 'matter' },
  { kind: 'many', name: 'audiences', options: audiences, words: 'audience' },
  {
    kind: 'choice',
    name: 'kind',
    word: 'unitKind',
    options: ['case', 'group', 'event', 'visit', 'training', 'volunteer', 'postMonth', 'other'],
    words: 'unitKind',
  },
  { kind: 'line', name: 'unit', word: 'countedIn' },
  inLine('quality', words),
  { kind: 'number', name: 'minimumAttendance', isOptional: true },
  { kind: 'number', name: 'minimumSessions', isOptional: true },
  {
    kind: 'many',
    name: 'evidence',
    options: ['signIn', 'photo', 'record', 'report', 'certificate', 'platformRecord'],
    words: 'evidence',
  },
  {
    ...inLine('price', [
      { kind: 'yuan', name: 'fromFen' },
      { kind: 'yuan', name: 'toFen' },
      ...cited,
    ]),
    isOptional: true,
  },
  ...cited,
];

export const contractClauses: readonly Shape[] = [
  id,
  { kind: 'line', name: 'title', word: 'clauseTitle' },
  { kind: 'text', name: 'text', word: 'clauseText' },
  { kind: 'line', name: 'source', isOptional: true },
  { kind: 'flag', name: 'isMandatory', word: 'clauseMandatory' },
];
