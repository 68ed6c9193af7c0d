import type { English } from './translate.ts';
import type { zh } from './work-feedback.zh.ts';

export const en: English<typeof zh> = {
  'feedback.title': 'How your application did',
  'feedback.lead': 'About your own application only; nothing of the others is in here.',
  'feedback.rank': 'Rank',
  'feedback.rank.value': '{rank} of {ranked} ranked, {chosen} chosen',
  'feedback.total': 'Total',
  'feedback.points': '{points} points',
  'feedback.of': '{points} / {max}',
  'feedback.why': 'Why it was not chosen',
  'feedback.chosen': 'Your organization was chosen.',
  'feedback.criterion': 'Criterion',
  'feedback.given': 'Points (mean of the panel)',
  'feedback.scores': 'By criterion',
  'feedback.price': 'Price',
  'feedback.bonus': 'Added or taken away',
  'feedback.comments': 'What the experts wrote',
  'feedback.none': 'It was not scored, so there are no points by criterion.',
  'feedback.reason.behind': 'Winners are taken in ranked order, and those chosen have more points.',
  'feedback.reason.overBudget':
    'It ranks high enough, but the budget does not reach for one more project.',
  'feedback.reason.ineligible': 'It did not pass the check of eligibility.',
  'feedback.reason.lowPrice':
    'The price was unusually low and not shown to be sound, so it was not judged further.',
  'feedback.reason.requirements':
    'Most of the panel found that it does not meet what the documents demand.',
  'feedback.reason.declined': 'Your organization gave up the award.',
  'feedback.reason.voided': 'A challenge or complaint was upheld, and the award is void.',
  'feedback.challenge': 'Who disagrees with the result can challenge it on this page in time.',
};
