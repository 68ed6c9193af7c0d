import type { Case } from './cells.ts';

/* What several scopes reach alike, as `expected.ts` has it: written by hand, too. */

export type Expected = Partial<Record<Case, string>>;

export const everything = 'gqcpud';
export const reading = 'gqc';
export const appending = 'gqcp';
export const publicOnes: Expected = {
  published: reading,
  page: reading,
  'foreign published': reading,
  'foreign page': reading,
  'trap published': reading,
  'trap page': reading,
  'own profile': reading,
  'profile of another': reading,
};
export const ownPerson: Expected = {
  person: everything,
  'audit of the person': everything,
  'mails of the person': everything,
  'news of the person': everything,
  'agreed with the person': everything,
};
export const auditOfTheTenant: Expected = {
  audit: appending,
  'other audit': appending,
  'audit of settings': appending,
  'audit of a file': appending,
  'audit of a file of another purchase': appending,
  'audit of an order': appending,
  'audit of an order of another': appending,
  'audit of a visit': appending,
  'audit of a room': appending,
  'audit of the room of another': appending,
};
export const wholeTenant: Expected = {
  ...auditOfTheTenant,
  root: everything,
  regions: everything,
  purchase: everything,
  'other purchase': everything,
  outbox: everything,
  'mails of the tenant': everything,
  waits: everything,
  list: everything,
  'sandbox queue': everything,
  'audit list': everything,
  gate: everything,
  needs: everything,
  'needs of a community': everything,
  'needs by status': everything,
  'needs counted': everything,
  'supports of needs': everything,
  'lists of needs': everything,
  'projects that answer needs': everything,
  resources: everything,
  files: everything,
  'files of another purchase': everything,
  'work file': everything,
  'work file of another': everything,
  'watch file': everything,
  'sandbox tickets': everything,
  verification: everything,
  'verification of another': everything,
  capacity: everything,
  'capacity of another': everything,
  complaint: everything,
  boards: everything,
  board: everything,
  communities: everything,
  'communities as shown': everything,
  access: everything,
  collections: everything,
  ideas: everything,
  'kept with ideas': everything,
  'an idea': everything,
  partnership: everything,
  'partnership of another': everything,
  replies: everything,
  'other replies': everything,
};
export const ballotsToRead: Expected = {
  ballots: reading,
  answers: reading,
  tallies: reading,
  'tallies of another': reading,
  comments: reading,
  'other ballots': reading,
};
export const people = (may: string): Expected => ({
  person: may,
  'audit of the person': may,
  'mails of the person': may,
  'another person': may,
  'mails of another person': may,
  'news of the person': may,
  'news of another person': may,
  'agreed with the person': may,
  'agreed with another person': may,
});
export const mails = (may: string): Expected => ({
  outbox: may,
  'mails of the tenant': may,
  'mail with a code': may,
  'mails of the organization': may,
  'mails of the person': may,
  'mails of another person': may,
  'mails of the platform': may,
});
export const everyOrganization: Expected = {
  organization: 'g',
  'another organization': 'g',
  'audit of the organization': 'g',
  'audit of reminders': 'g',
  'audit of guests': 'g',
  'audit of partners': 'g',
  'audit of another organization': 'g',
  'an organization whose id begins the same': 'g',
};
