import type { zh } from './work-funding.zh.ts';

export const en: Record<keyof typeof zh, string> = {
  'funding.title': 'Budget lines and survey of needs',
  'funding.lead':
    'Choose lines of the annual plan {year}. Statutory procurement needs an approved budget (Government Procurement Law, art. 33).',
  'funding.none': 'No line of {year} is approved yet.',
  'funding.open': 'Open the annual plan',
  'funding.line': 'Budget line',
  'funding.lineOption': '{name} ({source}, {left} left)',
  'funding.amount': 'Amount from it',
  'funding.addLine': 'Add a budget line',
  'funding.removeLine': 'Remove',
  'funding.sum': '{sum} from lines, {budget} budget',
  'funding.split':
    'Suspected splitting: {count} purchases of “{category}” under “{line}” this year without open tender, {sum} together, above the limit of {limit}.',
  'funding.splitReason': 'Why they are bought apart',
  'funding.splitReference': 'The adjustment or approval it rests on',
  'funding.survey': 'Survey of needs',
  'funding.surveyHint':
    'Statutory procurement goes up with a survey of the past year (MoF 2021 no. 22).',
  'funding.surveyHas': 'A survey was held',
  'funding.surveyFromLine': 'Take the survey of the budget line',
  'funding.method': 'How',
  'funding.method.consultation': 'Consultation',
  'funding.method.argument': 'Expert discussion',
  'funding.method.questionnaire': 'Questionnaire',
  'funding.method.network': 'Online',
  'funding.heldFrom': 'From',
  'funding.heldTo': 'To',
  'funding.respondents': 'How many were asked',
  'funding.summary': 'What it found',
  'funding.documentName': 'Name of the report',
};
