import type { zh } from './evaluation-mails.zh.ts';

export const en: Record<keyof typeof zh, string> = {
  project: 'Project',
  until: 'Until',
  open: 'Open the evaluation',
  'roundOpened.subject': 'Please report on yourselves: {title}',
  'roundOpened.lead':
    'The evaluation of this project has begun. Figures come from what you recorded; write what you learned, and say what you think of the purchaser.',
  'ratingOpened.subject': 'Please rate: {title}',
  'ratingOpened.lead':
    'The figures of the project are frozen. Rate by yourself: until rating is closed nobody sees what others gave.',
  'resultNoticed.subject': 'Result of the evaluation: {title}',
  'resultNoticed.lead':
    'The result is there. You can appeal until the day below; somebody who took no part will decide.',
  'evaluationAppealDecided.subject': 'Your appeal is decided: {title}',
  'evaluationAppealDecided.lead': 'Your appeal has been decided. Open the page for the reasons.',
};
