import { OrganizationId, PersonId, PurchaseId, TenantId } from '../../shared/domain/ids.ts';
import type { Scope, ScopeKind } from '../../shared/store/isolation/scopes.ts';

/* One scope of each kind, and partitions of every kind: what `expected.ts` says who reaches. */

export const self = {
  tenant: TenantId.parse('kunshan'),
  person: PersonId.parse('p0000000000000000000000001'),
  organization: OrganizationId.parse('g0000000000000000000000001'),
  purchase: PurchaseId.parse('a0000000000000000000000001'),
};
const { tenant, person, organization, purchase } = self;
const [other, rival] = ['p0000000000000000000000002', 'g0000000000000000000000002'];
const elsewhere = 'b0000000000000000000000001';

/** One scope of each kind, with every name it can have. */
export const everyScope: Record<ScopeKind, Scope> = {
  identity: { as: 'identity' },
  resident: { as: 'resident', tenant, purchase },
  person: { as: 'person', person },
  official: { as: 'official', person, tenant },
  inviter: { as: 'inviter', person, tenant },
  organization: { as: 'organization', person, organization, tenant, purchase },
  applicant: { as: 'applicant', person, organization, tenant, purchase },
  guest: { as: 'guest', person, organization, tenant, purchase },
  keeper: { as: 'keeper', organization },
  herald: { as: 'herald', tenant, purchase, organization },
  platform: { as: 'platform', person, tenant },
  queues: { as: 'queues' },
  courier: { as: 'courier' },
  matcher: { as: 'matcher' },
  system: { as: 'system', tenant },
  exporter: { as: 'exporter', tenant, purchase },
  eraser: { as: 'eraser', tenant },
  scanner: { as: 'scanner', tenant, purchase },
  opener: { as: 'opener', tenant, purchase },
};

export const ofTenant = (t: string) =>
  ({
    root: `T#${t}`,
    regions: `T#${t}#REG`,
    purchase: `T#${t}#P#${purchase}`,
    'other purchase': `T#${t}#P#${elsewhere}`,
    outbox: `T#${t}#P#${purchase}#OBX`,
    'mails of the tenant': `T#${t}#OBX`,
    waits: `T#${t}#P#${purchase}#WF`,
    list: `T#${t}#PL`,
    'sandbox queue': `T#${t}#DUE`,
    'audit list': `T#${t}#AUD#2026-11`,
    gate: `T#${t}#GATE#${purchase}`,
    seal: `T#${t}#SEAL#${purchase}`,
    'other seal': `T#${t}#SEAL#${elsewhere}`,
    files: `T#${t}#DOC#${purchase}`,
    'files of another purchase': `T#${t}#DOC#${elsewhere}`,
    'audit of a file': `A#${t}#document#${purchase}#1`,
    'audit of a file of another purchase': `A#${t}#document#${elsewhere}#1`,
    'work file': `T#${t}#WORK#${purchase}#${organization}`,
    'work file of another': `T#${t}#WORK#${purchase}#${rival}`,
    'watch file': `T#${t}#WATCH#${purchase}#${organization}`,
    'audit of a room': `A#${t}#room#${purchase}#${organization}#${person}`,
    'audit of the room of another': `A#${t}#room#${purchase}#${rival}#${other}`,
    'sandbox tickets': `T#${t}#ROOMS`,
    ballots: `T#${t}#SV#${purchase}`,
    answers: `T#${t}#SV#${purchase}#A`,
    tallies: `T#${t}#SV#${purchase}#T#${organization}`,
    'tallies of another': `T#${t}#SV#${purchase}#T#${rival}`,
    comments: `T#${t}#SV#${purchase}#C#${organization}`,
    'other ballots': `T#${t}#SV#${elsewhere}`,
    needs: `T#${t}#NEED#2026-11`,
    replies: `T#${t}#IDEM#${organization}`,
    'other replies': `T#${t}#IDEM#${rival}`,
    audit: `A#${t}#P#${purchase}`,
    'other audit': `A#${t}#P#${elsewhere}`,
    'audit of the application': `A#${t}#P#${purchase}#APP#${organization}`,
    'audit of another application': `A#${t}#P#${purchase}#APP#${rival}`,
    'audit of settings': `A#${t}#setting#rules`,
    verification: `T#${t}#ORGV#${organization}`,
    'verification of another': `T#${t}#ORGV#${rival}`,
    capacity: `T#${t}#CAP#${organization}`,
    'capacity of another': `T#${t}#CAP#${rival}`,
    complaint: `T#${t}#VOICE#0123`,
    'audit of an order': `A#${t}#rectification#${purchase}#${organization}#1`,
    'audit of an order of another': `A#${t}#rectification#${purchase}#${rival}#1`,
    'audit of a visit': `A#${t}#visit#${purchase}#${organization}#1`,
    boards: `T#${t}#BOARD`,
    board: `T#${t}#BOARD#320583103001`,
    communities: `T#${t}#COMM`,
    'communities as shown': `T#${t}#COMMP`,
    access: `T#${t}#ACCESS`,
    collections: `T#${t}#IC`,
    ideas: `T#${t}#IDEAS`,
    'kept with ideas': `T#${t}#IDEAK`,
    'an idea': `T#${t}#IDEA#0123`,
    partnership: `T#${t}#IDEAM#${organization}`,
    'partnership of another': `T#${t}#IDEAM#${rival}`,
    published: `PUB#T#${t}`,
    page: `PUB#T#${t}#P#${purchase}`,
  }) as const;
type OfTenant = keyof ReturnType<typeof ofTenant>;

const global = {
  organization: `O#${organization}`,
  'audit of the organization': `O#${organization}#A#passport#1`,
  'audit of reminders': `O#${organization}#A#reminder#expiry`,
  'mails of the organization': `O#${organization}#OBX`,
  'draft of the application': `O#${organization}#D#kunshan#${purchase}`,
  'draft for another call': `O#${organization}#D#kunshan#${elsewhere}`,
  'draft of a rival': `O#${rival}#D#kunshan#${purchase}`,
  'audit of guests': `O#${organization}#A#guests#kunshan.1`,
  'own profile': `PUB#ORG#${organization}`,
  'profile of another': `PUB#ORG#${rival}`,
  'another organization': `O#${rival}`,
  'audit of another organization': `O#${rival}#A#passport#1`,
  'an organization whose id begins the same': `O#${organization}0`,
  person: `U#${person}`,
  'audit of the person': `U#${person}#A#passkey#1`,
  'mails of the person': `U#${person}#OBX`,
  'news of the person': `U#${person}#NEWS`,
  'agreed with the person': `U#${person}#TODO`,
  'another person': `U#${other}`,
  'mails of another person': `U#${other}#OBX`,
  'news of another person': `U#${other}#NEWS`,
  'agreed with another person': `U#${other}#TODO`,

  'asked by the organization': `JOIN#${organization}#kunshan#${purchase}#${rival}`,
  'asked of the organization': `JOIN#${rival}#kunshan#${purchase}#${organization}`,
  'asked between others': `JOIN#${rival}#kunshan#${purchase}#${rival}0`,
  'asked for another call': `JOIN#${organization}#kunshan#${elsewhere}#${rival}`,
  'asked of the organization for another call': `JOIN#${rival}#kunshan#${elsewhere}#${organization}`,
  'audit of partners': `O#${organization}#A#partners#kunshan.1`,
  'credit code': 'USCC#52320583MJ00000000',
  address: 'E#0123',
  session: 'S#0123',
  'sign-in code': 'LC#0123',
  'mail with a code': 'LC#0123#OBX',
  rate: 'RL#0123',
  'rate of complaints': 'RL#complaint~1',
  'what was seen': 'SEEN#0123',
  'ballots from a place': 'RL#ballot~from~0123',
  platform: 'PLATFORM',
  'mails of the platform': 'PLATFORM#OBX',
  'record of the deletion': 'PLATFORM#A#erasure#kunshan',
  'record of another deletion': 'PLATFORM#A#erasure#kunshan2',
  'number of a tenant': 'ALIAS#GB/T 2260#320583',
  due: 'DUE#0',
  undelivered: 'OUTBOX#0',
  open: 'OPEN#0',
  errands: 'ERRAND#0',
  tickets: 'ROOM#0',
  'news that waits': 'NEWS#0',
  'no key at all': '',
  'a lone T': 'T#',
} as const;
type Global = keyof typeof global;

const named = <T extends Record<string, string>>(prefix: string, cases: T) =>
  Object.fromEntries(Object.entries(cases).map(([name, key]) => [`${prefix}${name}`, key]));

/** Own, another's, and one whose name begins the same: the trap of every prefix. */
export const cases: Readonly<Record<string, string>> = {
  ...named('', ofTenant('kunshan')),
  ...named('foreign ', ofTenant('wuxing')),
  ...named('trap ', ofTenant('kunshan2')),
  ...named('', global),
};

export type Case = OfTenant | Global | `${'foreign' | 'trap'} ${OfTenant}`;
