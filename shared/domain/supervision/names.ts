/*
 * The names that pages choose from, apart from the library that checks messages: an old phone need not load it.
 */

/** How somebody looks at the work: told before, untold, by asking those who took part, or in passing (a grid worker). */
export const visitKinds = ['announced', 'surprise', 'phone', 'note'] as const;

export const checkAnswers = ['met', 'partly', 'unmet', 'notApplicable'] as const;

export const incidentKinds = ['accident', 'staff', 'data', 'money', 'other'] as const;
export const severities = ['minor', 'serious', 'grave'] as const;

/** What a resident complains about. */
export const grievances = ['notHeld', 'quality', 'staff', 'charged', 'privacy', 'other'] as const;

export const flagKinds = [
  'behindPlan',
  'burnAhead',
  'photoTwice',
  'voucherTwice',
  'impossibleTravel',
  'photoElsewhere',
  'voucherElsewhere',
  'hoursElsewhere',
  'reportLate',
  'rectificationOverdue',
  'incidentOpen',
] as const;
export type FlagKind = (typeof flagKinds)[number];

export const flagSeverities = ['notice', 'warning', 'serious'] as const;
export type FlagSeverity = (typeof flagSeverities)[number];
