import { cited, group, id, name, number, optional, type Shape } from './kinds.ts';

/** How the work is watched over; a figure that is left empty raises nothing. */
export const supervision: Shape = group('value', [
  { kind: 'list', name: 'checklist', fields: [id, name] },
  ...[
    'complaintAnswerDays',
    'rectificationDays',
    'behindPlanPoints',
    'burnAheadPoints',
    'travelKmPerHour',
    'photoBits',
    'reportLateDays',
  ].map((field) => optional(number(field))),
  ...cited,
]);
