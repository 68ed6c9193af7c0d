import type { English } from './translate.ts';
import type { zh } from './work-road-show.zh.ts';

export const en = {
  'roadShow.page': 'Presentations',
  'roadShow.back': 'Back to the purchase',
  'roadShow.display': 'Screen for the hall',
  'roadShow.fullScreen': 'Full screen',
  'roadShow.minutesEach': '{n} minutes each',
  'roadShow.now': 'Presenting now',
  'roadShow.next': 'Next',
  'roadShow.then': 'Then: {name}',
  'roadShow.allDone': 'All have presented',
  'roadShow.over.title': 'All have presented. The experts lock their sheets.',
  'roadShow.begin': 'Begin the presentation',
  'roadShow.callNext': 'Call the next: {name}',
  'roadShow.end': 'End the presentation',
  'roadShow.notThere': 'Not present',
  'roadShow.absent': 'Not present',
  'roadShow.done': 'Heard',
  'roadShow.left': '{time} left',
  'roadShow.over': '{time} over',
  'roadShow.order': 'Drawn order',
  'roadShow.nth': 'No.',
  'roadShow.at': 'Time',
  'roadShow.points': 'Points',
  'roadShow.sheets': 'Score sheets',
  'roadShow.locked': '{n} of {of} locked',
  'roadShow.liveNote':
    'When all sheets about an applicant are locked, the marks (lowest first) and their mean appear. Price points and ranks follow with the report.',
  'roadShow.hiddenNote':
    'This call shows no scores on the spot: they appear when all sheets are locked and the report is signed.',
  'roadShow.none': 'No presentations are scheduled',
  'roadShow.noneText':
    'While experts score, the handler schedules them on the page of the purchase; the order is drawn by lot.',
  'roadShow.stale': 'The connection is down: this may not be the latest.',
  'jury.title': 'Residents and organizations that vote',
  'jury.experts': 'Experts',
  'jury.residents': 'Residents',
  'jury.organizations': 'Organizations',
  'jury.quorum': 'Least number of votes',
  'jury.hint':
    'Each link votes once and nobody is recorded with a vote. Voting ends and is counted when the last sheet is locked; with too few votes the weight goes to the experts.',
  'jury.make': 'Make voting links: {voice}',
  'jury.links': {
    one: '{n} voting link ({voice})',
    other: '{n} voting links ({voice}): one for each',
  },
  'jury.closed': 'Voting is open only while the experts score.',
} as const satisfies English<typeof zh>;
