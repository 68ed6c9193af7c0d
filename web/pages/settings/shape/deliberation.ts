import { cited, group, number, optional, type Shape } from './kinds.ts';

/** How residents decide together; what is left empty is not asked for. */
export const deliberation: Shape = group('value', [
  ...[
    'councilNoticeDays',
    'hearingNoticeDays',
    'voteNoticeDays',
    'quorumPercent',
    'majorityPercent',
  ].map((name) => optional(number(name))),
  ...cited,
]);
