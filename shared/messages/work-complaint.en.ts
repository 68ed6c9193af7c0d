import type { English } from './translate.ts';
import type { zh } from './work-complaint.zh.ts';

export const en: English<typeof zh> = {
  'act.judgeAdmission.intro':
    'Within five working days of receipt. Where it is not yours to handle or cannot be admitted, say why; the complainant is told.',
  'act.answerComplaint.intro':
    'Answer point by point within five working days, with evidence and grounds.',
  'act.decideComplaint.intro':
    'The decision is published and sent to the complainant and every other supplier it touches. It cannot be changed.',
  'complaint.verdict': 'Finding',
  'complaint.admitted': 'Admit it',
  'complaint.notOurs': 'Not ours to handle',
  'complaint.inadmissible': 'Do not admit it',
  'complaint.statement': 'Statement of the purchaser',
  'complaint.decision': 'Decision',
  'complaint.dismissed': 'Dismissed',
  'complaint.upheld': 'Upheld',
  'complaint.upheldNote':
    'Against a result: the award is void and given anew in ranked order, unless work is under contract.',
  'complaint.text': 'Facts, reasons and grounds',
};
