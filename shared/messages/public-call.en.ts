import type { zh } from './public-call.zh.ts';
import type { English } from './translate.ts';

export const en: English<typeof zh> = {
  questions: 'Questions and answers',
  question: 'Question:',
  answer: 'Answer:',
  unanswered: 'Not answered in time; the closing moved once because of it.',
  pending: {
    one: '{n} more question is being answered.',
    other: '{n} more questions are being answered.',
  },
  none: 'Nobody has asked anything yet.',
  ask: 'Sign in to ask',
  askUntil:
    'Registered organizations may ask until {at}. Nobody is told who asks; answers hold for everybody.',
  editions: 'Changes',
  inForce:
    'Edition {n} is in force. After an amendment, what was submitted must be confirmed or submitted again.',
  edition: 'edition {n}',
  'kind.amendment': 'The call was amended',
  'kind.extension': 'The closing was moved',
  'kind.question': 'The closing moved for want of an answer',
  reason: 'Reason:',
  closes: 'Closes:',
  changes: 'What changed',
  what: 'What',
  before: 'Before',
  after: 'After',
  'field.goals': 'Goals',
  'field.requiredDocuments': 'Papers asked for',
  'field.deliverables': 'Services',
  'field.criteria': 'Criteria',
  'field.priceWeight': 'Points of the price',
  'field.bonusItems': 'Points added and taken away',
  'field.ceilingFen': 'Ceiling of one project',
  'field.tranches': 'Payments',
  'field.performanceGoals': 'Performance goals',
  'field.contractMonths': 'Months of the contract',
  'field.questionsUntil': 'Questions end (days before the closing)',
  identical: 'The same as in the statutory medium',
  notCompared: 'Text not compared',
};
