import { OrganizationId, PersonId, PurchaseId, TenantId } from '../../shared/domain/ids.ts';
import type { Scope, ScopeKind } from '../../shared/store/isolation/scopes.ts';

/*
 * Who reaches what, written by hand and from nothing else: the expectation that both the guard and the
 * synthesized policies are held against. A letter is an action: get, query, check, put, update, delete.
 * What is not written here is refused.
 */

export const letters = {
  g: 'get',
  q: 'query',
  c: 'check',
  p: 'put',
  u: 'update',
  d: 'delete',
} as const;

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
  platform: { as: 'platform', person, tenant },
  queues: { as: 'queues' },
  courier: { as: 'courier' },
  system: { as: 'system', tenant },
  exporter: { as: 'exporter', tenant, purchase },
  eraser: { as: 'eraser', tenant },
  scanner: { as: 'scanner', tenant, purchase },
  opener: { as: 'opener', tenant, purchase },
};

const ofTenant = (t: string) =>
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
    ballots: `T#${t}#SV#${purchase}`,
    answers: `T#${t}#SV#${purchase}#A`,
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
  'another person': `U#${other}`,
  'mails of another person': `U#${other}#OBX`,
  'credit code': 'USCC#52320583MJ00000000',
  address: 'E#0123',
  session: 'S#0123',
  'sign-in code': 'LC#0123',
  'mail with a code': 'LC#0123#OBX',
  rate: 'RL#0123',
  platform: 'PLATFORM',
  'mails of the platform': 'PLATFORM#OBX',
  'record of the deletion': 'PLATFORM#A#erasure#kunshan',
  'record of another deletion': 'PLATFORM#A#erasure#kunshan2',
  'number of a tenant': 'ALIAS#GB/T 2260#320583',
  due: 'DUE#0',
  undelivered: 'OUTBOX#0',
  open: 'OPEN#0',
  errands: 'ERRAND#0',
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

type Case = OfTenant | Global | `${'foreign' | 'trap'} ${OfTenant}`;
type Expected = Partial<Record<Case, string>>;

const everything = 'gqcpud';
const reading = 'gqc';
const appending = 'gqcp';
const publicOnes: Expected = {
  published: reading,
  page: reading,
  'foreign published': reading,
  'foreign page': reading,
  'trap published': reading,
  'trap page': reading,
  'own profile': reading,
  'profile of another': reading,
};
const ownPerson: Expected = {
  person: everything,
  'audit of the person': everything,
  'mails of the person': everything,
};
const wholeTenant: Expected = {
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
  files: everything,
  'files of another purchase': everything,
  'audit of a file': appending,
  'audit of a file of another purchase': appending,
  verification: everything,
  'verification of another': everything,
  capacity: everything,
  'capacity of another': everything,
  replies: everything,
  'other replies': everything,
  audit: appending,
  'other audit': appending,
  'audit of settings': appending,
};
const ballotsToRead: Expected = { ballots: reading, answers: reading, 'other ballots': reading };
const people = (may: string): Expected => ({
  person: may,
  'audit of the person': may,
  'mails of the person': may,
  'another person': may,
  'mails of another person': may,
});
const mails = (may: string): Expected => ({
  outbox: may,
  'mails of the tenant': may,
  'mail with a code': may,
  'mails of the organization': may,
  'mails of the person': may,
  'mails of another person': may,
  'mails of the platform': may,
});

export const expected: Record<ScopeKind, Expected> = {
  identity: {
    ...people(everything),
    address: everything,
    session: everything,
    'sign-in code': everything,
    'mail with a code': everything,
    rate: everything,
  },
  resident: {
    ...publicOnes,
    platform: reading,
    root: reading,
    regions: reading,
    purchase: reading,
    needs: 'p',
    ballots: 'p',
    answers: 'p',
  },
  person: { ...publicOnes, ...ownPerson, platform: reading },
  official: { ...wholeTenant, ...ballotsToRead, ...publicOnes, ...ownPerson },
  inviter: {
    ...people('p'),
    root: everything,
    'mails of the tenant': 'p',
    replies: 'gp',
    'other replies': 'gp',
    audit: appending,
    'other audit': appending,
    'audit of settings': appending,
    'audit of a file': appending,
    'audit of a file of another purchase': appending,
    address: 'gp',
  },
  organization: {
    ...publicOnes,
    ...ownPerson,
    organization: everything,
    'audit of the organization': everything,
    'mails of the organization': everything,
    'credit code': 'p',
    'own profile': 'gqcpd',
    verification: 'gp',
    capacity: 'gp',
    'audit of reminders': everything,
    root: reading,
    purchase: everything,
    outbox: 'p',
    files: 'gqp',
    'audit of a file': appending,
    replies: 'gp',
    audit: 'p',
    'draft of the application': everything,
    'audit of guests': everything,
    'draft for another call': everything,
  },
  applicant: {
    ...publicOnes,
    person: everything,
    organization: 'gqpd',
    'audit of guests': appending,
    'draft of the application': everything,
    'mails of the organization': 'p',
    root: reading,
    gate: 'c',
    seal: 'pd',
    'audit of the application': 'p',
  },
  guest: {
    ...publicOnes,
    person: everything,
    'draft of the application': everything,
    root: reading,
  },
  keeper: {
    organization: 'gp',
    'audit of reminders': appending,
    'mails of the organization': 'p',
  },
  platform: {
    ...publicOnes,
    /** The first administrator of a city is invited by address, as its own invite others. */
    ...people('p'),
    address: 'gp',
    ...ownPerson,
    platform: everything,
    'mails of the platform': everything,
    'record of the deletion': everything,
    'record of another deletion': everything,
    'number of a tenant': everything,
    root: everything,
    regions: everything,
    'mails of the tenant': 'p',
    audit: appending,
    'other audit': appending,
    'audit of settings': appending,
    'audit of a file': appending,
    'audit of a file of another purchase': appending,
  },
  queues: { due: 'q', undelivered: 'q', open: 'q', errands: 'q', platform: reading },
  courier: {
    ...people('g'),
    ...mails('gu'),
    'foreign outbox': 'gu',
    'trap outbox': 'gu',
    'foreign mails of the tenant': 'gu',
    'trap mails of the tenant': 'gu',
    address: 'g',
    organization: 'g',
    'another organization': 'g',
    'audit of the organization': 'g',
    'audit of reminders': 'g',
    'audit of guests': 'g',
    'audit of another organization': 'g',
    'an organization whose id begins the same': 'g',
  },
  system: {
    ...wholeTenant,
    ballots: everything,
    answers: everything,
    'other ballots': everything,
    ...publicOnes,
    published: everything,
    page: everything,
    platform: reading,
    ...people('g'),
    organization: 'g',
    'another organization': 'g',
    'audit of the organization': 'g',
    'audit of reminders': 'g',
    'audit of guests': 'g',
    'mails of the organization': 'g',
    'audit of another organization': 'g',
    'an organization whose id begins the same': 'g',
  },
  exporter: { 'audit of the application': 'q', 'audit of another application': 'q' },
  /** Finds and deletes, and writes only how far it came. */
  eraser: {
    ...Object.fromEntries(Object.keys(ofTenant(tenant)).map((name) => [name, 'qd'])),
    root: 'gqd',
    platform: 'gpd',
    'record of the deletion': 'gp',
    'number of a tenant': 'd',
  },
  scanner: { root: reading, files: 'gp', 'audit of a file': appending },
  opener: {
    'mails of the organization': 'p',
    files: 'gp',
    'audit of a file': appending,
    root: reading,
    purchase: everything,
    outbox: 'p',
    gate: 'cp',
    seal: reading,
    replies: 'gp',
    'other replies': 'gp',
    audit: appending,
  },
};
