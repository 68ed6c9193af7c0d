import type { English } from './translate.ts';
import type { zh } from './work-prior.zh.ts';

export const en: English<typeof zh> = {
  'prior.title': 'Public before the purchase',
  'prior.intention': 'Intention to buy',
  'prior.singleSource': 'Single-source notice',
  'prior.intentionIntro':
    'The intention to buy is public before the purchase begins, as a rule for {span} ({source}). Publish it in the statutory medium, then record it here; no notice is taken before that time is over.',
  'prior.singleIntro':
    'Why one supplier is asked is public for at least {span} ({source}). Publish it in the statutory medium, then record it here. The plan goes up once the time is over and no objection is upheld.',
  'prior.expected': 'Purchase expected in',
  'prior.expectedHint': 'Year and month, as 2026-09',
  'prior.monthFault': 'Enter year and month, as 2026-09.',
  'prior.supplier': 'Supplier to be asked',
  'prior.where': 'Published in',
  'prior.until': 'Public until',
  'prior.runs': 'running',
  'prior.served': 'over',
  'prior.objectionIntro':
    'Any supplier, body or person may object in writing while the notice runs. Once recorded, the head of the office has it looked at again; nothing goes on before.',
  'prior.from': 'Who objects',
  'prior.objection': 'The objection',
  'prior.objectionOf': 'Objection of {from}',
  'prior.open': 'to be judged',
  'prior.judgeIntro':
    'Have the grounds examined once more, then decide and tell whoever objected. The finding cannot be changed.',
  'prior.finding': 'Finding',
  'prior.dismissed': 'Not upheld',
  'prior.upheld': 'Upheld',
  'prior.upheldNote': 'One supplier cannot be asked any more: cancel, and use another method.',
};
