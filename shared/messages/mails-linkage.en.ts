import type { zh } from './mails-linkage.zh.ts';
import type { English } from './translate.ts';

/** The mail about the share of government-led purchases. */
export const en: English<typeof zh> = {
  subject: 'Government-led purchases of {year} have reached {share}, above the limit here',
  lead: 'Where the government leads too much, social organizations become its errand runners. See which projects residents’ needs or the projects themselves could lead instead. You are told once a year.',
  'share.number': 'Share led by the government (by number)',
  'share.money': 'Share led by the government (by money)',
  limit: 'Limit here',
  basis: 'Basis of the limit',
  open: 'Open modes of linkage',
};
