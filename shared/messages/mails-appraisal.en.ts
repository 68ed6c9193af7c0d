import type { zh } from './mails-appraisal.zh.ts';

/** Mails of an appraisal, in English. */
export const en: Record<keyof typeof zh, string> = {
  'appraisalOpened.subject': 'Please fill in your sheet: {title}',
  'appraisalOpened.lead':
    'This appraisal has begun. Open the link and fill in the sheet of your unit; you may change it until the end. A sheet does not say who filled it in, and whoever is rated does not learn it.',
  'appraisalEnding.subject': 'An appraisal ends soon: {title}',
  'appraisalEnding.lead':
    'This appraisal ends soon. Nobody knows who has rated already, so this reminder goes to everybody who may; if you have, there is nothing more to do.',
  'appraisalCounted.subject': 'Results of an appraisal: {title}',
  'appraisalCounted.lead':
    'This appraisal was counted, and you can read the results of your unit. They come with the number of answers; too few are not shown. You may write a reply, which is published with them.',
  round: 'Appraisal',
  period: 'Open',
  answers: 'Answers',
  fill: 'Fill in the sheet',
  read: 'Read the results',
};
