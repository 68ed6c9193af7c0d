import type {
  DelegationId,
  DocumentId,
  OrganizationId,
  PersonId,
  PurchaseId,
  TenantId,
} from '../domain/ids.ts';
import type { Stage } from '../domain/purchase/lifecycle.ts';
import type { RegionId } from '../domain/region/tree.ts';
import { type Day, dayOf, type Instant } from '../domain/time.ts';

/** The table as it is created, in the cloud and on one machine. */
export const tableShape = {
  pk: 'PK',
  sk: 'SK',
  ttl: 'ttl',
  indexes: [
    { name: 'GSI1', pk: 'GSI1PK', sk: 'GSI1SK', projection: ['et', 'v', 'sum'] },
    { name: 'GSI2', pk: 'GSI2PK', sk: 'GSI2SK', projection: ['et', 'v', 'sum'] },
    { name: 'GSI3', pk: 'GSI3PK', sk: 'GSI3SK', projection: [] },
  ],
} as const;

export type Key = { PK: string; SK: string };
const key = (PK: string, SK: string): Key => ({ PK, SK });
const padded = (n: number) => String(n).padStart(10, '0');

const tenant = (t: TenantId) => `T#${t}`;
const purchase = (t: TenantId, p: PurchaseId) => `T#${t}#P#${p}`;
const organization = (o: OrganizationId) => `O#${o}`;
const drafting = (o: OrganizationId, t: TenantId, p: PurchaseId) => `O#${o}#D#${t}#${p}`;
const person = (u: PersonId) => `U#${u}`;

/** Whose something is. */
export type Owner =
  | { tenant: TenantId }
  | { organization: OrganizationId }
  | { person: PersonId }
  | { platform: true };

/** Something that is changed by audited commands and is not a purchase: a setting, a member, a passport … */
export type Subject = Owner & { kind: string; id: string };

function owner(of: Owner): string {
  if ('tenant' in of) return tenant(of.tenant);
  if ('organization' in of) return organization(of.organization);
  return 'person' in of ? person(of.person) : 'PLATFORM';
}

/** Each subject has a chain of its own: a chain for all would make every writer wait for every other. */
const chain = (of: Subject) =>
  'tenant' in of ? `A#${of.tenant}#${of.kind}#${of.id}` : `${owner(of)}#A#${of.kind}#${of.id}`;

/** `purchase/<id>` and `setting/rules` as partitions: what `chainName` of `record.ts` and `commit.ts` call them. */
function chainNamed(t: TenantId, name: string): string {
  const at = name.indexOf('/');
  const [kind, id] = [name.slice(0, at), name.slice(at + 1)];
  return kind === 'purchase' ? `A#${t}#P#${id}` : `A#${t}#${kind}#${id}`;
}

/**
 * The whole key design; no other file spells a key. What belongs to a tenant lies under `T#<tenant>` or
 * `T#<tenant>#…` (its audit under `A#<tenant>#…`), so one leading-keys condition fences a tenant in.
 *
 * | item                     | PK                | SK                 | index                              |
 * | ------------------------ | ----------------- | ------------------ | ---------------------------------- |
 * | tenant, settings, people | T#t               | … SET# MEM# DLG#   | GSI2 places of a person            |
 * | region tree, its history | T#t#REG           | N# N#street H#     |                                    |
 * | versions of settings     | T#t#SET           | name#version       |                                    |
 * | purchase and children    | T#t#P#p           | #META APP# SHEET#… | GSI1 list of the tenant, GSI3 due  |
 * | outbox                   | T#t#P#p#OBX       | version            | GSI3 until delivered               |
 * | waits and executions     | T#t#P#p#WF        | WAIT# EXE#         |                                    |
 * | gate of the window       | T#t#GATE#p        | #CALL              |                                    |
 * | sealed application       | T#t#SEAL#p        | APP#o              |                                    |
 * | file                     | T#t#DOC#p         | D#id               |                                    |
 * | survey                   | T#t#SV#p, …#A     | B# A#              |                                    |
 * | workers, volunteers      | T#t#PEOP          | W#id               |                                    |
 * | profiles of experts      | T#t#POOL          | X#u                |                                    |
 * | landing of a purchase    | T#t#LAND#p        | L#community        |                                    |
 * | … its objections         | T#t#P#p           | OBJ#id             | GSI1 register of the tenant        |
 * | need                     | T#t#NEED#yyyymm   | N#                 |                                    |
 * | collection of ideas      | T#t#IC            | C#id               |                                    |
 * | idea, its author, sheets | T#t#IDEA#i        | #IDEA #WHO S#u     | GSI1 of the tenant                 |
 * | idea and its partner     | T#t#IDEAM#o       | M#i                | GSI1 of the tenant, GSI2 O#o       |
 * | audit of a purchase      | A#t#P#p           | AUD#seq            | GSI1 audit list of the month       |
 * | audit of anything else   | A#t#kind#id       | HEAD AUD#seq       | GSI1 audit list of the month       |
 * | chains left elsewhere   | A#t#LEFT          | #CHAINS            |                                    |
 * | annual plan, its versions| T#t#BUD           | Y#year P#year V#…  |                                    |
 * | what is left of a line   | T#t#HELD          | year#LINE#line     |                                    |
 * | … and who holds the rest | T#t#HELD          | year#USE#line#p    |                                    |
 * | daily root               | A#t#CHK           | yyyy-mm-dd         |                                    |
 * | export                   | T#t#EXP           | id                 | GSI3 while it is written           |
 * | … not of a tenant        | O#o#A# U#u#A#     | HEAD AUD#seq       |                                    |
 * | errand (a mail to send)  | T#t#OBX O#o#OBX … | id                 | GSI3 until done                    |
 * | reply to a repetition    | T#t#IDEM#who …    | key                |                                    |
 * | organization             | O#o               | #ORG MEM# APP#     | GSI2 places of a person            |
 * | list of tenants, codes   | PLATFORM, ALIAS#… | TENANT# #ID        |                                    |
 * | deleted tenants          | PLATFORM          | ERASED#t           |                                    |
 * | organization, passport   | O#o               | #ORG PASSPORT MEM# | GSI2 places of a person            |
 * | … receipts, invitations  | O#o               | APP# INV#          |                                    |
 * | draft of an application  | O#o#D#t#p         | #DRAFT REV# GUEST# |                                    |
 * | … next reminder          | O#o               | REMIND             | GSI3 due                           |
 * | what a tenant verified   | T#t#ORGV#o        | #REQUEST           | GSI1 of the tenant, GSI2 O#o       |
 * | what a tenant does for it| T#t#CAP#o         | #PLAN              | GSI1 of the tenant, GSI2 O#o       |
 * | public profile           | PUB#ORG#o         | #PROFILE           |                                    |
 * | person, what is theirs   | U#u               | #USER DRAFT# SES#… |                                    |
 * | published                | PUB#T#t, …#P#p    | N# #PAGE           |                                    |
 * | … decisions on complaints| PUB#T#t#P#p       | HEARD#id           | GSI1 of every tenant, by time      |
 * | sign-in, recovery        | E# LC# S# RL# REC |                    |                                    |
 */
export const keys = {
  chainHead: (of: Subject) => key(chain(of), 'HEAD'),
  chainEntry: (of: Subject, seq: number) => key(chain(of), `AUD#${padded(seq)}`),
  errand: (of: Owner, id: string) => key(`${owner(of)}#OBX`, id),
  reply: (of: Owner, principal: string, id: string) => key(`${owner(of)}#IDEM#${principal}`, id),

  tenant: (t: TenantId) => key(tenant(t), '#TENANT'),
  retention: () => key('PLATFORM', 'SET#retention'),
  tenantListing: (t: TenantId) => key('PLATFORM', `TENANT#${t}`),
  /** How far the deletion of a tenant came; stays when it is gone. */
  erasure: (t: TenantId) => key('PLATFORM', `ERASED#${t}`),
  /** The levels down to streets, or a street with all below it. */
  regions: (t: TenantId, street: RegionId = '') => key(`T#${t}#REG`, `N#${street}`),
  regionEvent: (t: TenantId, node: RegionId, version: number) =>
    key(`T#${t}#REG`, `H#${node}#${padded(version)}`),
  alias: (scheme: string, code: string) => key(`ALIAS#${scheme}#${code}`, '#ID'),
  setting: (t: TenantId, name: string) => key(tenant(t), `SET#${name}`),
  settingVersion: (t: TenantId, name: string, version: number) =>
    key(`T#${t}#SET`, `${name}#v${padded(version)}`),
  member: (t: TenantId, u: PersonId) => key(tenant(t), `MEM#${u}`),
  delegation: (t: TenantId, d: DelegationId) => key(tenant(t), `DLG#${d}`),

  landing: (t: TenantId, p: PurchaseId, community: string) =>
    key(`T#${t}#LAND#${p}`, `L#${community}`),
  expert: (t: TenantId, u: PersonId) => key(`T#${t}#POOL`, `X#${u}`),
  workforceEntry: (t: TenantId, id: string) => key(`T#${t}#PEOP`, `W#${id}`),

  /** The annual plan of a fiscal year; beside it a line for the list of years, and every version approved. */
  annualPlan: (t: TenantId, year: number) => key(`T#${t}#BUD`, `P#${year}`),
  budgetYear: (t: TenantId, year: number) => key(`T#${t}#BUD`, `Y#${year}`),
  budgetVersion: (t: TenantId, year: number, version: number) =>
    key(`T#${t}#BUD`, `V#${year}#${padded(version)}`),
  /** A line's id begins with its year. */
  lineLeft: (t: TenantId, line: string) => key(`T#${t}#HELD`, `${line.slice(0, 4)}#LINE#${line}`),
  lineUse: (t: TenantId, line: string, p: PurchaseId) =>
    key(`T#${t}#HELD`, `${line.slice(0, 4)}#USE#${line}#${p}`),

  purchase: (t: TenantId, p: PurchaseId) => key(purchase(t, p), '#META'),
  child: (t: TenantId, p: PurchaseId, prefix: string, id: string) =>
    key(purchase(t, p), `${prefix}${id}`),
  /** `seat`: the place of a seat, and for somebody who stands in for its holder, who that is. */
  approvalCode: (t: TenantId, p: PurchaseId, approval: string, seat: string) =>
    key(purchase(t, p), `CODE#${approval}#${seat}`),
  outbox: (t: TenantId, p: PurchaseId, version: number) =>
    key(`${purchase(t, p)}#OBX`, padded(version)),
  wait: (t: TenantId, p: PurchaseId, stage: Stage) => key(`${purchase(t, p)}#WF`, `WAIT#${stage}`),
  execution: (t: TenantId, p: PurchaseId, stage: Stage) =>
    key(`${purchase(t, p)}#WF`, `EXE#${stage}`),
  gate: (t: TenantId, p: PurchaseId) => key(`T#${t}#GATE#${p}`, '#CALL'),
  sealed: (t: TenantId, p: PurchaseId, o: OrganizationId) => key(`T#${t}#SEAL#${p}`, `APP#${o}`),
  document: (t: TenantId, p: PurchaseId, d: DocumentId) => key(`T#${t}#DOC#${p}`, `D#${d}`),
  confirmed: (t: TenantId, p: PurchaseId, o: OrganizationId) => key(`T#${t}#SEAL#${p}`, `CNF#${o}`),
  watcher: (t: TenantId, p: PurchaseId, o: OrganizationId) => key(`T#${t}#SEAL#${p}`, `WATCH#${o}`),
  sentMail: (t: TenantId, p: PurchaseId, id: string) => key(`${purchase(t, p)}#MSG`, `M#${id}`),

  ballot: (t: TenantId, p: PurchaseId, hash: string) => key(`T#${t}#SV#${p}`, `B#${hash}`),
  answer: (t: TenantId, p: PurchaseId, id: string) => key(`T#${t}#SV#${p}#A`, `A#${id}`),
  /** A juror's link, used up; the vote it gave is elsewhere and shares nothing with it. */
  juryBallot: (t: TenantId, p: PurchaseId, hash: string) => key(`T#${t}#SV#${p}#J`, `B#${hash}`),
  vote: (t: TenantId, p: PurchaseId, id: string) => key(`T#${t}#SV#${p}#V`, `V#${id}`),
  ideaCollection: (t: TenantId, id: string) => key(`T#${t}#IC`, `C#${id}`),
  idea: (t: TenantId, id: string) => key(`T#${t}#IDEA#${id}`, '#IDEA'),
  ideaContact: (t: TenantId, id: string) => key(`T#${t}#IDEA#${id}`, '#WHO'),
  ideaSheet: (t: TenantId, id: string, u: PersonId) => key(`T#${t}#IDEA#${id}`, `S#${u}`),
  ideaMatch: (t: TenantId, o: OrganizationId, id: string) => key(`T#${t}#IDEAM#${o}`, `M#${id}`),
  need: (t: TenantId, month: string, id: string) => key(`T#${t}#NEED#${month}`, `N#${id}`),

  audit: (t: TenantId, p: PurchaseId, seq: number) => key(`A#${t}#P#${p}`, `AUD#${padded(seq)}`),
  /** An entry of any chain of a tenant, by the name the lists give the chain. */
  entryOf: (t: TenantId, chainName: string, seq: number) =>
    key(chainNamed(t, chainName), `AUD#${padded(seq)}`),
  leftBehind: (t: TenantId) => key(`A#${t}#LEFT`, '#CHAINS'),
  checkpoint: (t: TenantId, day: Day) => key(`A#${t}#CHK`, day),
  exportRequest: (t: TenantId, id: string) => key(`T#${t}#EXP`, id),
  applicationAudit: (t: TenantId, p: PurchaseId, o: OrganizationId, seq: number) =>
    key(`A#${t}#P#${p}#APP#${o}`, `AUD#${padded(seq)}`),
  idempotency: (t: TenantId, principal: string, id: string) => key(`T#${t}#IDEM#${principal}`, id),

  organization: (o: OrganizationId) => key(organization(o), '#ORG'),
  organizationMember: (o: OrganizationId, u: PersonId) => key(organization(o), `MEM#${u}`),
  passport: (o: OrganizationId) => key(organization(o), 'PASSPORT'),
  reminder: (o: OrganizationId) => key(organization(o), 'REMIND'),
  invitation: (o: OrganizationId, id: string) => key(organization(o), `INV#${id}`),
  verification: (t: TenantId, o: OrganizationId) => key(`T#${t}#ORGV#${o}`, '#REQUEST'),
  capacity: (t: TenantId, o: OrganizationId) => key(`T#${t}#CAP#${o}`, '#PLAN'),
  publicProfile: (o: OrganizationId) => key(`PUB#ORG#${o}`, '#PROFILE'),
  creditCode: (code: string) => key(`USCC#${code}`, '#ID'),
  receipt: (o: OrganizationId, t: TenantId, p: PurchaseId) => key(organization(o), `APP#${t}#${p}`),
  applicationDraft: (o: OrganizationId, t: TenantId, p: PurchaseId) =>
    key(drafting(o, t, p), '#DRAFT'),
  draftRevision: (o: OrganizationId, t: TenantId, p: PurchaseId, slot: string) =>
    key(drafting(o, t, p), `REV#${slot}`),
  draftGuest: (o: OrganizationId, t: TenantId, p: PurchaseId, id: string) =>
    key(drafting(o, t, p), `GUEST#${id}`),

  person: (u: PersonId) => key(person(u), '#USER'),
  personDraft: (u: PersonId, name: string) => key(person(u), `DRAFT#${name}`),
  email: (hash: string) => key(`E#${hash}`, '#ID'),
  session: (hash: string) => key(`S#${hash}`, '#S'),
  sessionOf: (u: PersonId, id: string) => key(person(u), `SES#${id}`),
  device: (u: PersonId, id: string) => key(person(u), `DEV#${id}`),
  factor: (u: PersonId, id: string) => key(person(u), `FAC#${id}`),
  /** The secret address of their calendar, as a hash. */
  calendarFeed: (u: PersonId) => key(person(u), 'FEED'),
  recoveryCodes: (u: PersonId) => key(person(u), 'RCV#CODES'),
  /** What somebody began who adds or proves a second factor. */
  begun: (u: PersonId, kind: string) => key(person(u), `BEGUN#${kind}`),
  /** Somebody lost their factors; two administrators must agree. */
  recovery: (id: string) => key('REC', id),
  signInCode: (hash: string) => key(`LC#${hash}`, '#LC'),
  /** The code with which a person takes the address behind `hash`. */
  addressCode: (hash: string, u: PersonId) => key(`LC#${hash}`, `U#${u}`),
  /** The mail that brings a sign-in code. */
  codeErrand: (hash: string, id: string) => key(`LC#${hash}#OBX`, id),
  rate: (scope: string, window: string) => key(`RL#${scope}`, window),

  notice: (t: TenantId, publishedAt: string, p: PurchaseId) =>
    key(`PUB#T#${t}`, `N#${publishedAt}#${p}`),
  publicPurchase: (t: TenantId, p: PurchaseId) => key(`PUB#T#${t}#P#${p}`, '#PAGE'),
  heard: (t: TenantId, p: PurchaseId, objection: string) =>
    key(`PUB#T#${t}#P#${p}`, `HEARD#${objection}`),
};

/** Partitions that are read as a whole or by the beginning of a sort key. */
export const partitions = {
  tenants: { pk: 'PLATFORM', begins: 'TENANT#' },
  tenant: (t: TenantId) => ({ pk: tenant(t), begins: '' }),
  regions: (t: TenantId) => ({ pk: `T#${t}#REG`, begins: 'N#' }),
  regionEvents: (t: TenantId, node: RegionId) => ({ pk: `T#${t}#REG`, begins: `H#${node}#` }),
  settings: (t: TenantId) => ({ pk: tenant(t), begins: 'SET#' }),
  settingVersions: (t: TenantId, name: string) => ({ pk: `T#${t}#SET`, begins: `${name}#v` }),
  landings: (t: TenantId, p: PurchaseId) => ({ pk: `T#${t}#LAND#${p}`, begins: 'L#' }),
  experts: (t: TenantId) => ({ pk: `T#${t}#POOL`, begins: 'X#' }),
  workforce: (t: TenantId) => ({ pk: `T#${t}#PEOP`, begins: 'W#' }),
  budgetYears: (t: TenantId) => ({ pk: `T#${t}#BUD`, begins: 'Y#' }),
  budgetVersions: (t: TenantId, year: number) => ({ pk: `T#${t}#BUD`, begins: `V#${year}#` }),
  /** What is left of the lines of a year, and every purchase that holds money of them. */
  heldIn: (t: TenantId, year: number) => ({ pk: `T#${t}#HELD`, begins: `${year}#` }),
  purchase: (t: TenantId, p: PurchaseId) => ({ pk: purchase(t, p), begins: '' }),
  waits: (t: TenantId, p: PurchaseId) => ({ pk: `${purchase(t, p)}#WF`, begins: 'WAIT#' }),
  sealed: (t: TenantId, p: PurchaseId) => ({ pk: `T#${t}#SEAL#${p}`, begins: 'APP#' }),
  documents: (t: TenantId, p: PurchaseId) => ({ pk: `T#${t}#DOC#${p}`, begins: 'D#' }),
  confirmed: (t: TenantId, p: PurchaseId) => ({ pk: `T#${t}#SEAL#${p}`, begins: 'CNF#' }),
  watchers: (t: TenantId, p: PurchaseId) => ({ pk: `T#${t}#SEAL#${p}`, begins: 'WATCH#' }),
  answers: (t: TenantId, p: PurchaseId) => ({ pk: `T#${t}#SV#${p}#A`, begins: 'A#' }),
  votes: (t: TenantId, p: PurchaseId) => ({ pk: `T#${t}#SV#${p}#V`, begins: 'V#' }),
  audit: (t: TenantId, p: PurchaseId) => ({ pk: `A#${t}#P#${p}`, begins: 'AUD#' }),
  /** Of any chain of a tenant, as `entryOf` names it. */
  chainNamed: (t: TenantId, name: string) => ({ pk: chainNamed(t, name), begins: 'AUD#' }),
  headNamed: (t: TenantId, name: string) => key(chainNamed(t, name), 'HEAD'),
  checkpoints: (t: TenantId) => ({ pk: `A#${t}#CHK`, begins: '' }),
  exportRequests: (t: TenantId) => ({ pk: `T#${t}#EXP`, begins: '' }),
  chain: (of: Subject) => ({ pk: chain(of), begins: 'AUD#' }),
  devicesOf: (u: PersonId) => ({ pk: person(u), begins: 'DEV#' }),
  factorsOf: (u: PersonId) => ({ pk: person(u), begins: 'FAC#' }),
  recoveries: { pk: 'REC', begins: '' },
  sessionsOf: (u: PersonId) => ({ pk: person(u), begins: 'SES#' }),
  organizationMembers: (o: OrganizationId) => ({ pk: organization(o), begins: 'MEM#' }),
  /** Its members and its passport, which lie next to each other: one query reads both. */
  organizationFacts: (o: OrganizationId) => ({
    pk: organization(o),
    between: ['MEM#', 'PASSPORT'] as const,
  }),
  invitations: (o: OrganizationId) => ({ pk: organization(o), begins: 'INV#' }),
  draftRevisions: (o: OrganizationId, t: TenantId, p: PurchaseId) => ({
    pk: drafting(o, t, p),
    begins: 'REV#',
  }),
  draftGuests: (o: OrganizationId, t: TenantId, p: PurchaseId) => ({
    pk: drafting(o, t, p),
    begins: 'GUEST#',
  }),
  receipts: (o: OrganizationId) => ({ pk: organization(o), begins: 'APP#' }),
  /** Lists whose rows have partitions of their own beside the tenant's. */
  listsOfTenant: (t: TenantId) => ['ORGV', 'CAP', 'IDEAS', 'IDEAM'].map((list) => `T#${t}#${list}`),
  ideaCollections: (t: TenantId) => ({ pk: `T#${t}#IC`, begins: 'C#' }),
  idea: (t: TenantId, id: string) => ({ pk: `T#${t}#IDEA#${id}`, begins: '' }),
  needs: (t: TenantId, month: string) => ({ pk: `T#${t}#NEED#${month}`, begins: 'N#' }),
  /** What lies with a tenant itself and goes where it goes. */
  ofTenant: (t: TenantId) => [
    tenant(t),
    ...['REG', 'SET', 'PEOP', 'POOL', 'BUD', 'HELD', 'IC'].map((part) => `T#${t}#${part}`),
  ],
  /** A purchase, its gate, its survey, its public page. */
  ofPurchase: (t: TenantId, p: PurchaseId) => [
    purchase(t, p),
    `T#${t}#GATE#${p}`,
    `T#${t}#SV#${p}`,
    `T#${t}#SV#${p}#A`,
    `T#${t}#DOC#${p}`,
    `PUB#T#${t}#P#${p}`,
  ],
  /** What only runs a purchase, and its seals: with `ofPurchase` and its chain, all there is of it. */
  besidePurchase: (t: TenantId, p: PurchaseId) => [
    ...['OBX', 'WF', 'MSG'].map((part) => `${purchase(t, p)}#${part}`),
    `T#${t}#SEAL#${p}`,
  ],
  applications: (t: TenantId, p: PurchaseId) => ({ pk: purchase(t, p), begins: 'APP#' }),
  applicationChain: (t: TenantId, p: PurchaseId, o: OrganizationId) => `A#${t}#P#${p}#APP#${o}`,
  /** What lies with a tenant itself, but for the partition of its root. */
  besideTenant: (t: TenantId) => [
    ...['REG', 'SET', 'PEOP', 'POOL', 'BUD', 'HELD', 'IC', 'EXP', 'OBX'].map(
      (part) => `T#${t}#${part}`,
    ),
    `A#${t}#LEFT`,
    `A#${t}#CHK`,
    `PUB#T#${t}`,
  ],
  repliesIn: (t: TenantId, principal: string) => `T#${t}#IDEM#${principal}`,
  erasures: { pk: 'PLATFORM', begins: 'ERASED#' },
  notices: (t: TenantId) => ({ pk: `PUB#T#${t}`, begins: 'N#' }),
};

const sandboxQueue = (t: TenantId) => `T#${t}#DUE`;

/** Index keys of the lists and queues. */
export const indexKeys = {
  purchaseList: (t: TenantId, p: PurchaseId) => ({
    GSI1PK: `T#${t}#PL`,
    GSI1SK: p,
  }),
  purchaseListOf: (t: TenantId) => `T#${t}#PL`,
  /** The register of what was objected to: what is open apart from what is decided, each by when it was raised. */
  objection: (
    t: TenantId,
    p: PurchaseId,
    { id, raisedAt, isOpen }: { id: string; raisedAt: Instant; isOpen: boolean },
  ) => ({
    GSI1PK: `T#${t}#OBJ`,
    GSI1SK: `${isOpen ? 'OPEN' : 'DONE'}#${raisedAt}#${p}#${id}`,
  }),
  objectionsOf: (t: TenantId) => `T#${t}#OBJ`,
  /** Published decisions on complaints, of every tenant, by when they were made. */
  heard: (at: Instant, t: TenantId, p: PurchaseId, id: string) => ({
    GSI1PK: 'PUB#HEARD',
    GSI1SK: `${at}#${t}#${p}#${id}`,
  }),
  heardList: 'PUB#HEARD',
  /** The due queue: sandbox tenants have one each, because their time is their own. */
  due: (t: TenantId, isSandbox: boolean, at: string, p: PurchaseId) => ({
    GSI3PK: isSandbox ? sandboxQueue(t) : 'DUE#0',
    GSI3SK: `${at}#${t}#${p}`,
  }),
  undelivered: (at: string, t: TenantId, p: PurchaseId, version: number) => ({
    GSI3PK: 'OUTBOX#0',
    GSI3SK: `${at}#${t}#${p}#${padded(version)}`,
  }),
  /** Purchases that run: the reconciler walks them. Gone once a purchase ends or stands still. */
  open: (t: TenantId, p: PurchaseId) => ({ GSI2PK: 'OPEN#0', GSI2SK: `${t}#${p}` }),
  /** Where a person has a post or belongs: read when they sign in. Lies with the tenant or organization. */
  inTenant: (u: PersonId, t: TenantId) => ({ GSI2PK: person(u), GSI2SK: `T#${t}` }),
  inOrganization: (u: PersonId, o: OrganizationId) => ({ GSI2PK: person(u), GSI2SK: `O#${o}` }),
  placesOf: person,
  /** What a tenant verified of an organization, or does for it: each finds its own list. */
  verification: (
    t: TenantId,
    o: OrganizationId,
    { status, at }: { status: string; at: string },
  ) => ({
    GSI1PK: `T#${t}#ORGV`,
    GSI1SK: `${status}#${at}#${o}`,
    GSI2PK: organization(o),
    GSI2SK: `V#${t}`,
  }),
  verificationsOf: (t: TenantId) => `T#${t}#ORGV`,
  idea: (t: TenantId, { collection, at, id }: { collection: string; at: string; id: string }) => ({
    GSI1PK: `T#${t}#IDEAS`,
    GSI1SK: `${collection}#${at}#${id}`,
  }),
  ideasOf: (t: TenantId) => `T#${t}#IDEAS`,
  ideaMatch: (t: TenantId, o: OrganizationId, id: string) => ({
    GSI1PK: `T#${t}#IDEAM`,
    GSI1SK: `${id}#${o}`,
    GSI2PK: organization(o),
    GSI2SK: `I#${t}#${id}`,
  }),
  matchesOf: (t: TenantId) => `T#${t}#IDEAM`,
  capacity: (t: TenantId, o: OrganizationId, stage: string) => ({
    GSI1PK: `T#${t}#CAP`,
    GSI1SK: `${stage}#${o}`,
    GSI2PK: organization(o),
    GSI2SK: `C#${t}`,
  }),
  capacityOf: (t: TenantId) => `T#${t}#CAP`,
  withTenants: organization,
  /** When an organization is next reminded of what ends. */
  reminder: (at: string, o: OrganizationId) => ({ GSI3PK: 'DUE#ORG', GSI3SK: `${at}#${o}` }),
  reminderQueue: 'DUE#ORG',
  dueQueue: (sandbox?: TenantId) => (sandbox ? sandboxQueue(sandbox) : 'DUE#0'),
  undeliveredQueue: 'OUTBOX#0',
  /** A tenant's entries of one month, over all its chains, by time. */
  auditList: (t: TenantId, of: string, { at, seq }: { at: Instant; seq: number }) => ({
    GSI1PK: `T#${t}#AUD#${dayOf(at).slice(0, 7)}`,
    GSI1SK: `${at}#${of}#${padded(seq)}`,
  }),
  auditListOf: (t: TenantId, month: string) => `T#${t}#AUD#${month}`,
  /** Exports being written: the jobs go on with them. */
  exporting: (t: TenantId, id: string) => ({ GSI3PK: 'EXPORT#0', GSI3SK: `${t}#${id}` }),
  exportQueue: 'EXPORT#0',
  errand: (at: string, { PK, SK }: Key) => ({ GSI3PK: 'ERRAND#0', GSI3SK: `${at}~${PK}~${SK}` }),
  errandQueue: 'ERRAND#0',
  /** Delegations by when they begin or end: both sides are told then. */
  turn: (at: Instant, t: TenantId, d: DelegationId) => ({
    GSI3PK: 'TURN#0',
    GSI3SK: `${at}~${t}~${d}`,
  }),
  turnQueue: 'TURN#0',
  openQueue: 'OPEN#0',
};

/** Reads tenant and purchase back from a key under `T#<tenant>#P#<purchase>`. */
export function referenceOf(PK: string): { tenant: TenantId; purchase: PurchaseId } | undefined {
  const [t, tenantId, p, purchaseId] = PK.split('#');
  if (t !== 'T' || p !== 'P' || !tenantId || !purchaseId) return undefined;
  return { tenant: tenantId as TenantId, purchase: purchaseId as PurchaseId };
}
