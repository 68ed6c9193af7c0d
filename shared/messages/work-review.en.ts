import type { English } from './translate.ts';
import type { zh } from './work-review.zh.ts';

export const en = {
  'review.page': 'Expert review',
  'review.secret':
    'Panel and marks are secret during the review. You do not see the marks of others, nor they yours.',
  'declare.title': 'Declaration of conflicts',
  'declare.lead': 'No file opens before you declare. Please read who applied.',
  'declare.applicants': 'Applicants',
  'declare.question': 'Have you an interest in any of these organizations?',
  'declare.hint':
    'Such as: employed there, adviser, shareholder or donor within three years; related to its leaders; anything else that could cloud your judgement (Regulation on Government Procurement, article 9).',
  'declare.none': 'No interest',
  'declare.noneNote': 'Scoring begins when all experts have declared.',
  'declare.conflict': 'There is an interest: I withdraw',
  'declare.conflictNote': 'You leave this review and another expert is drawn.',
  'declare.note': 'Note (optional)',
  'declare.done': 'You declared that you have no interest',
  'declare.doneText': 'Scoring begins when the others have declared, too. You will get a mail.',
  'sheets.open': { one: '{n} application to score', other: '{n} applications to score' },
  'sheets.done': 'All your sheets are locked',
  'sheets.back': 'Back to the applications',
  'sheet.title': 'Score sheet',
  'sheet.file': 'Application',
  'sheet.toScore': 'To be scored',
  'sheet.range': '0 to {max} points',
  'sheet.price': 'The price counts {weight} points and is computed from the amounts, not scored.',
  'sheet.total': 'Total',
  'sheet.totalOf': '{total} / {most}',
  'sheet.unscored': { one: '{n} not scored', other: '{n} not scored' },
  'sheet.complete': 'All scored',
  'sheet.comment': 'Comment',
  'sheet.commentHint':
    'Why you scored so; it may become public with the result. At most 2,000 characters.',
  'sheet.lockTitle': 'Once locked it cannot change',
  'sheet.lockText':
    'Locking is your signature. The ranking is computed when all sheets are locked.',
  'sheet.lockedWith': 'Locked, {total} points',
  'sheet.lockedAt': 'Locked {at}',
  'sheet.done': 'The score sheet is locked',
} as const satisfies English<typeof zh>;
