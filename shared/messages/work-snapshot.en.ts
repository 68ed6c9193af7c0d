import type { English } from './translate.ts';
import type { zh } from './work-snapshot.zh.ts';

export const en = {
  'snapshot.title': 'The organization’s papers on the day of submission',
  'snapshot.lead': 'Sealed with the application; later edits of the passport do not reach it.',
  'snapshot.none': 'It kept no passport when it applied.',
  'snapshot.registrar': 'Registered with',
  'snapshot.qualifications': 'Valid qualifications',
  'snapshot.team': 'Team',
  'snapshot.certified': '{certified} of {all} certified, {share}',
  'snapshot.documents': 'Documents',
  'hints.title': 'Hints on eligibility',
  'hints.lead':
    'Read off the papers, for guidance only: a person decides, and nothing of it is scored.',
  'finding.met': 'Met',
  'finding.doubt': 'Look again',
  'finding.open': 'No paper',
  'rule.registered': 'Registered with civil affairs',
  'rule.inspected': 'Last year’s inspection passed',
  'rule.notListed': 'On neither list',
  'rule.notPenalized': 'No penalty in two years',
  'rule.noMajorViolation': 'No major violation in three years (Procurement Law 22)',
  'rule.governed': 'Sound governance, non-profit accounting',
  'rule.ownAccount': 'An account of its own',
  'rule.inCharter': 'Within the charter’s scope',
  'prefill.title': 'Your organization',
  'prefill.lead': 'Taken from your passport; nothing to type again.',
  'prefill.workers': 'Team members',
  'prefill.workersHint': 'From the social workers in your passport, with their certificates.',
  'prefill.edit': 'Edit the passport',
  'prefill.none': 'No passport yet',
  'prefill.noneText': 'Write your passport once, and applications stop asking.',
  'amended.title': 'The call was amended: does your application still hold?',
  'amended.text':
    'Read what changed, then confirm, or change it and submit again. Without either by {at} it is not opened.',
  'amended.read': 'Compare before and after',
  'amended.confirm': 'Confirm that it holds',
} as const satisfies English<typeof zh>;
