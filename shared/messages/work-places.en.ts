import type { English } from './translate.ts';
import type { zh } from './work-places.zh.ts';

export const en: English<typeof zh> = {
  'places.title': 'This project',
  'places.project': 'Progress and reports',
  'places.project.what': 'Services done, activity log, months, mid-term and final report',
  'places.field': 'Field record',
  'places.field.what': 'Activities, sign-ins and photographs by phone, also without a connection',
  'places.ledger': 'Accounts',
  'places.ledger.what': 'Budget and expenses, vouchers, bank statement',
  'places.payments': 'Payments',
  'places.payments.what': 'Where each stands, what it bought, and the account',
  'places.supervision': 'Supervision',
  'places.supervision.what': 'Visits, rectification, incidents and the log',
  'places.satisfaction': 'What residents say',
  'places.satisfaction.what': 'Satisfaction, call-backs and comments',
  'places.evaluation': 'Evaluation',
  'places.evaluation.what': 'Self-report, rating, result, appeal and what follows',
  'places.room': 'Project room',
  'places.room.what': 'Messages, minutes, agreed actions and the team',
};
