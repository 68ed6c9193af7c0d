import type { zh } from './how-judged.zh.ts';
import type { English } from './translate.ts';

export const en = {
  title: 'How it is judged',
  blind:
    'Blind review: until the experts have signed their report, they see no names, people or contacts of those who applied.',
  live: 'Live presentations: once all sheets about an applicant are locked, the marks are shown on the spot.',
  voices: 'Of the total, experts count {experts} %, {others}.',
  residents: 'the vote of a residents’ jury {n} %',
  organizations: 'the vote of organizations {n} %',
  and: ', ',
  quorum: 'A vote with fewer than {n} ballots leaves its weight to the experts.',
  priorityTie:
    'Who earned priority by the evaluation of a project here within {months} months before the opening comes first among equal totals. Source: {source}',
  priorityPoints:
    'Who earned priority by the evaluation of a project here within {months} months before the opening has {points} points beyond the hundred. Source: {source}',
  bonus: 'Points beyond the hundred',
  gives: 'gives at most {n}',
  takes: 'takes at most {n}',
  byOffice: '(judged by the purchaser from evidence)',
  byPanel: '(judged by the experts)',
} satisfies English<typeof zh>;
