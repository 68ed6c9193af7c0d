import { approverPosts } from '../../shared/domain/policy/post-names.ts';
import type { Post } from '../../shared/domain/policy/posts.ts';
import { evaluating } from '../parts/places-of-project.ts';

const running: readonly Post[] = ['tenantAdmin', 'officeHead', 'leadingGroupHead', 'hostHead'];
const following: readonly Post[] = [
  'leadingGroupHead',
  'leadingGroupDeputy',
  'officeHead',
  'hostHead',
  'handler',
  'financeOfficer',
  'auditor',
  'evaluator',
  'memberUnit',
  'streetOffice',
  'communityCommittee',
  'gridWorker',
  'organizer',
  'registrar',
  'observer',
];

/** Who follows what is objected to. */
const hearing: readonly Post[] = [
  'leadingGroupHead',
  'leadingGroupDeputy',
  'officeHead',
  'hostHead',
  'handler',
  'auditor',
  'financeSupervisor',
];

/** Who asks for money, sends it, or looks after those who do; the route lets in the same. */
const paying: readonly Post[] = [
  'handler',
  'officeHead',
  'leadingGroupHead',
  'financeOfficer',
  'auditor',
];

/** The pages of a tenant with the posts that have work there; the server decides what they see. */
export const ofTenant = [
  ['desk', 'nav.desk', ['communityCommittee', 'gridWorker', 'streetOffice', 'hotlineOperator']],
  ['purchases', 'nav.purchases', following],
  ['supervision', 'nav.supervision', following],
  ['evaluation', 'nav.evaluation', evaluating],
  ['payments', 'nav.payments', paying],
  ['overview', 'nav.overview', following],
  ['complaints', 'nav.complaints', hearing],
  ['budget', 'nav.budget', approverPosts],
  ['delegations', 'nav.delegations', [...approverPosts, 'tenantAdmin']],
  ['people', 'nav.people', [...running, 'auditor']],
  ['experts', 'nav.experts', ['handler', 'officeHead', 'tenantAdmin', 'auditor', 'expert']],
  ['needs', 'nav.needs', [...following, 'leadingGroupHead', 'hostHead']],
  ['deliberation', 'nav.deliberation', [...following, 'leadingGroupHead', 'hostHead']],
  [
    'hotline',
    'nav.hotline',
    [
      'hotlineOperator',
      'handler',
      'officeHead',
      'leadingGroupHead',
      'leadingGroupDeputy',
      'hostHead',
      'auditor',
      'memberUnit',
      'streetOffice',
      'communityCommittee',
      'observer',
    ],
  ],
  [
    'ideas',
    'nav.ideas',
    [
      ...running,
      'handler',
      'expert',
      'financeOfficer',
      'leadingGroupDeputy',
      'memberUnit',
      'streetOffice',
      'communityCommittee',
    ],
  ],
  [
    'districts',
    'nav.districts',
    [...running, 'leadingGroupDeputy', 'handler', 'auditor', 'observer', 'streetOffice'],
  ],
  [
    'community',
    'nav.community',
    [
      ...running,
      'leadingGroupDeputy',
      'handler',
      'auditor',
      'memberUnit',
      'streetOffice',
      'communityCommittee',
      'gridWorker',
    ],
  ],
  [
    'directory',
    'nav.directory',
    [...running, 'handler', 'memberUnit', 'streetOffice', 'communityCommittee', 'gridWorker'],
  ],
  [
    'rights',
    'nav.rights',
    [
      ...running,
      'leadingGroupDeputy',
      'handler',
      'auditor',
      'memberUnit',
      'streetOffice',
      'communityCommittee',
    ],
  ],
  [
    'access',
    'nav.access',
    [
      ...running,
      'leadingGroupDeputy',
      'handler',
      'auditor',
      'memberUnit',
      'streetOffice',
      'communityCommittee',
    ],
  ],
  [
    'appraisal',
    'nav.appraisal',
    [
      ...running,
      'leadingGroupDeputy',
      'handler',
      'auditor',
      'memberUnit',
      'streetOffice',
      'communityCommittee',
    ],
  ],
  [
    'linkage',
    'nav.linkage',
    [
      ...running,
      'leadingGroupDeputy',
      'handler',
      'financeOfficer',
      'auditor',
      'memberUnit',
      'streetOffice',
      'communityCommittee',
      'observer',
    ],
  ],
  [
    'volunteers',
    'nav.volunteers',
    [
      ...running,
      'leadingGroupDeputy',
      'handler',
      'memberUnit',
      'streetOffice',
      'communityCommittee',
    ],
  ],
  [
    'facilities',
    'nav.facilities',
    [
      ...running,
      'leadingGroupDeputy',
      'handler',
      'auditor',
      'memberUnit',
      'streetOffice',
      'communityCommittee',
      'gridWorker',
    ],
  ],
  ['library', 'nav.library', [...following, 'tenantAdmin']],
  [
    'giving',
    'nav.giving',
    [...running, 'leadingGroupDeputy', 'handler', 'financeOfficer', 'auditor', 'observer'],
  ],
  ['board', 'nav.board', ['communityCommittee', 'streetOffice']],
  ['workforce', 'nav.workforce', [...running, 'handler', 'streetOffice', 'communityCommittee']],
  ['regions', 'nav.regions', [...running, 'streetOffice']],
  ['settings', 'nav.settings', [...running, 'handler', 'financeOfficer', 'auditor']],
  ['verifications', 'nav.verifications', ['registrar', 'handler', 'officeHead', 'tenantAdmin']],
  ['capacity', 'nav.capacity', ['handler', 'officeHead', 'organizer', 'registrar']],
  ['audit', 'nav.audit', ['auditor', 'officeHead', 'leadingGroupHead', 'tenantAdmin']],
] as const satisfies readonly (readonly [string, string, readonly Post[]])[];

type Screen = (typeof ofTenant)[number][0];

/** By kind of work; what is named in none is of residents and communities. */
const office: readonly Screen[] = [
  'people',
  'delegations',
  'regions',
  'settings',
  'library',
  'audit',
];
const purchasing: readonly Screen[] = [
  'purchases',
  'budget',
  'experts',
  'supervision',
  'evaluation',
  'payments',
  'overview',
  'complaints',
  'verifications',
  'capacity',
];

export function kindOf(screen: Screen): 'first' | 'purchasing' | 'communities' | 'office' {
  if (screen === 'desk') return 'first';
  if (purchasing.includes(screen)) return 'purchasing';
  return office.includes(screen) ? 'office' : 'communities';
}

export const hasPlace = (screen: string): boolean => ofTenant.some(([name]) => name === screen);
