import type { English } from './translate.ts';
import type { zh } from './work-nav.zh.ts';

export const en = {
  nav: 'Main navigation',
  'nav.purchases': 'Purchases',
  'nav.overview': 'Overview of projects',
  'nav.payments': 'Payments',
  'nav.supervision': 'Supervision',
  'nav.evaluation': 'Evaluation',
  'nav.complaints': 'Complaints',
  'nav.budget': 'Annual plan',
  'nav.delegations': 'Delegated approvals',
  'nav.people': 'People and posts',
  'nav.experts': 'Experts',
  'nav.workforce': 'Community workforce',
  'nav.ideas': 'Ideas',
  'nav.board': 'Community boards',
  'nav.ideaPartners': 'Ideas to carry out',
  'nav.regions': 'Regions',
  'nav.settings': 'Rules and settings',
  'nav.verifications': 'Verification',
  'nav.capacity': 'Capacity building',
  'nav.audit': 'Audit log',
  'nav.organization': 'Passport',
  'nav.platform': 'Platform',
  'nav.account': 'Account and security',
  'nav.public': 'Public notices',
} satisfies English<typeof zh>;
