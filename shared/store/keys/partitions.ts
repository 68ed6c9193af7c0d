import type { OrganizationId, PersonId, PurchaseId, TenantId } from '../../domain/ids.ts';
import type { RegionId } from '../../domain/region/tree.ts';
import type { Day } from '../../domain/time.ts';
import {
  chain,
  chainNamed,
  drafting,
  key,
  letterOf,
  organization,
  person,
  purchase,
  type Subject,
  spread,
  tenant,
} from './spelling.ts';

/** Every digit an id of a meeting or a vote begins with. */
const digits = [...'0123456789abcdef'];
/** Counted needs, lists that came in, projects that answer needs, and what communities can put in. */
const besideNeeds = ['NEEDN', 'NEEDI', 'NEEDP', 'RES'];
/** What is counted of tickets, and what operators look up. */
const besideTickets = ['HOTN', 'HOTA'];
const spreadOver = (t: TenantId, part: string) =>
  spread.map((letter) => `T#${t}#${part}#${letter}`);

/** Every sign a community's id ends with. */
const signs = [...'0123456789abcdefghijklmnopqrstuvwxyz'];
/** The packed lists of the directory, lists that came in, what residents suggested, one-stop centres. */
const ofDirectory = ['DIR', 'DIRI', 'DIRG', 'DIRS'];

/** The library, what is to be looked at again, who gets what of policies; donations as shown and as counted. */
const ofLibrary = ['LIB', 'LIBP', 'LIBD', 'LIBB', 'GIVP', 'GIVN'];

/** What lies beside a partition that a list of the tenant leads to. */
const besideListed: readonly (readonly [own: string, beside: readonly string[]])[] = [
  ['APPR', ['APPRX', 'APPRS']],
  ['FAC', ['FACB', 'FACW']],
];

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
  paymentBatches: (t: TenantId) => ({ pk: `T#${t}#PAY`, begins: 'B#' }),
  budgetYears: (t: TenantId) => ({ pk: `T#${t}#BUD`, begins: 'Y#' }),
  budgetVersions: (t: TenantId, year: number) => ({ pk: `T#${t}#BUD`, begins: `V#${year}#` }),
  /** What is left of the lines of a year, and every purchase that holds money of them. */
  heldIn: (t: TenantId, year: number) => ({ pk: `T#${t}#HELD`, begins: `${year}#` }),
  purchase: (t: TenantId, p: PurchaseId) => ({ pk: purchase(t, p), begins: '' }),
  waits: (t: TenantId, p: PurchaseId) => ({ pk: `${purchase(t, p)}#WF`, begins: 'WAIT#' }),
  sealed: (t: TenantId, p: PurchaseId) => ({ pk: `T#${t}#SEAL#${p}`, begins: 'APP#' }),
  documents: (t: TenantId, p: PurchaseId) => ({ pk: `T#${t}#DOC#${p}`, begins: 'D#' }),
  /** What was recorded of the work of one project, of one kind. */
  work: (t: TenantId, p: PurchaseId, o: OrganizationId, kind: string) => ({
    pk: `T#${t}#WORK#${p}#${o}`,
    begins: `${kind}#`,
  }),
  /** What those who watch over it keep to themselves. */
  watch: (t: TenantId, p: PurchaseId, o: OrganizationId, kind: string) => ({
    pk: `T#${t}#WATCH#${p}#${o}`,
    begins: `${kind}#`,
  }),
  todos: (u: PersonId) => ({ pk: `U#${u}#TODO`, begins: '' }),
  /** All that waits for somebody; `newsOf` one room. */
  news: (u: PersonId) => ({ pk: `U#${u}#NEWS`, begins: '' }),
  newsOf: (u: PersonId, t: TenantId, p: PurchaseId, o: OrganizationId) => ({
    pk: `U#${u}#NEWS`,
    begins: `${t}.${p}.${o}#`,
  }),
  confirmed: (t: TenantId, p: PurchaseId) => ({ pk: `T#${t}#SEAL#${p}`, begins: 'CNF#' }),
  finalOffers: (t: TenantId, p: PurchaseId) => ({ pk: `T#${t}#SEAL#${p}`, begins: 'OFR#' }),
  watchers: (t: TenantId, p: PurchaseId) => ({ pk: `T#${t}#SEAL#${p}`, begins: 'WATCH#' }),
  answers: (t: TenantId, p: PurchaseId) => ({ pk: `T#${t}#SV#${p}#A`, begins: 'A#' }),
  standings: (t: TenantId) => ({ pk: `T#${t}#OVR`, begins: 'P#' }),
  tallies: (t: TenantId, p: PurchaseId, o: OrganizationId) => ({
    pk: `T#${t}#SV#${p}#T#${o}`,
    begins: '',
  }),
  comments: (t: TenantId, p: PurchaseId, o: OrganizationId) => ({
    pk: `T#${t}#SV#${p}#C#${o}`,
    begins: 'C#',
  }),
  juryRoll: (t: TenantId, p: PurchaseId) => ({ pk: `T#${t}#JURY#${p}`, begins: 'R#' }),
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
  draftPartners: (o: OrganizationId, t: TenantId, p: PurchaseId) => ({
    pk: drafting(o, t, p),
    begins: 'PARTNER#',
  }),
  receipts: (o: OrganizationId) => ({ pk: organization(o), begins: 'APP#' }),
  seen: (hash: string) => ({ pk: `SEEN#${hash}`, begins: '' }),
  /** Lists whose rows have partitions of their own beside the tenant's. */
  listsOfTenant: (t: TenantId) =>
    ['ORGV', 'CAP', 'IDEAS', 'IDEAM', 'BOARDS', 'APPRL', 'FACL', 'NEEDPH'].map(
      (list) => `T#${t}#${list}`,
    ),
  /** A partition such a list leads to, after those that belong to it: the answers of a round, the bookings of a facility. */
  withBeside: (pk: string) => {
    const [own, parts] = besideListed.find(([name]) => pk.split('#')[2] === name) ?? [];
    return own && parts ? [...parts.map((part) => pk.replace(`#${own}#`, `#${part}#`)), pk] : [pk];
  },
  /** All that volunteers are spread over. */
  volunteers: (t: TenantId) => spread.map((letter) => ({ pk: `T#${t}#VOL#${letter}`, begins: '' })),
  volunteerAttendances: (t: TenantId, volunteer: string) => ({
    pk: `T#${t}#VOL#${volunteer.slice(0, 1)}`,
    begins: `H#${volunteer}#`,
  }),
  volunteerCounts: (t: TenantId) => ({ pk: `T#${t}#VOLN`, begins: '' }),
  /** Places of a round from one to another, both included, in the order of their ids. */
  appraisedPlaces: (t: TenantId, round: string, from: string, to: string) => ({
    pk: `T#${t}#APPR#${round}`,
    between: [`B#${from}`, `B#${to}`] as const,
  }),
  appraisalSheets: (t: TenantId, round: string) => ({ pk: `T#${t}#APPRS#${round}`, begins: 'S#' }),
  appraisalTallies: (t: TenantId, round: string) => ({
    pk: `T#${t}#APPRX#${round}`,
    begins: 'G#',
  }),
  appraisalRemarks: (t: TenantId, round: string) => ({
    pk: `T#${t}#APPRX#${round}`,
    begins: 'C#',
  }),
  appraisalsShown: (t: TenantId) => ({ pk: `T#${t}#APPRP`, begins: 'H#' }),
  appraisedShown: (t: TenantId, round: string) => ({
    pk: `T#${t}#APPRP`,
    begins: `P#${round}#`,
  }),
  /** All that donations and those who gave are spread over. */
  giving: (t: TenantId) => ['GIV', 'GIVW'].flatMap((part) => spreadOver(t, part)),
  donationsShown: (t: TenantId) => ({ pk: `T#${t}#GIVP`, begins: 'D#' }),
  givingCounts: (t: TenantId) => ({ pk: `T#${t}#GIVN`, begins: '' }),
  libraryRows: (t: TenantId) => ({ pk: `T#${t}#LIB`, begins: 'R#' }),
  libraryVersions: (t: TenantId, id: string) => ({ pk: `T#${t}#LIB`, begins: `V#${id}#` }),
  libraryRowsShown: (t: TenantId) => ({ pk: `T#${t}#LIBP`, begins: 'R#' }),
  libraryDue: (t: TenantId, day: Day) => ({ pk: `T#${t}#LIBD`, upTo: `${day}~` }),
  benefitCounts: (t: TenantId) => ({ pk: `T#${t}#LIBB`, begins: 'C#' }),
  benefitsOf: (t: TenantId, policy: string) => ({ pk: `T#${t}#LIBB`, begins: `B#${policy}#` }),
  residentUnits: (t: TenantId) => ({ pk: `T#${t}#FAC`, begins: 'U#' }),
  unitsCounted: (t: TenantId) => ({ pk: `T#${t}#FAC`, begins: '' }),
  unitLetters: (t: TenantId) => ({ pk: `T#${t}#FACS`, begins: 'G#' }),
  promises: (t: TenantId) => ({ pk: `T#${t}#FACP`, begins: 'P#' }),
  facilityRows: (t: TenantId) => ({ pk: `T#${t}#FACP`, begins: 'R#' }),
  facilityRowsIn: (t: TenantId, community: string) => ({
    pk: `T#${t}#FACP`,
    begins: `R#${community}#`,
  }),
  facilityMonth: (t: TenantId, month: string) => ({ pk: `T#${t}#FACN`, begins: `M#${month}#` }),
  facility: (t: TenantId, id: string) => ({ pk: `T#${t}#FAC#${id}`, begins: '' }),
  /** From the first day to the last, both included; `~` comes after every sign of a key. */
  slots: (t: TenantId, facility: string, from: Day, until: Day) => ({
    pk: `T#${t}#FACB#${facility}`,
    between: [`S#${from}`, `S#${until}~`] as const,
  }),
  bookings: (t: TenantId, facility: string, from: Day, until: Day) => ({
    pk: `T#${t}#FACB#${facility}`,
    between: [`B#${from}`, `B#${until}~`] as const,
  }),
  bookingsOf: (t: TenantId, facility: string, start: string) => ({
    pk: `T#${t}#FACB#${facility}`,
    begins: `B#${start}#`,
  }),
  bookingContacts: (t: TenantId, facility: string, from: Day, until: Day) => ({
    pk: `T#${t}#FACW#${facility}`,
    between: [`W#${from}`, `W#${until}~`] as const,
  }),
  bookingMarks: (t: TenantId) => spread.map((letter) => `T#${t}#FACK#${letter}`),
  boards: (t: TenantId) => ({ pk: `T#${t}#BOARD`, begins: 'C#' }),
  board: (t: TenantId, community: string) => ({
    pk: `T#${t}#BOARD#${community}`,
    begins: 'B#',
  }),
  communities: (t: TenantId) => ({ pk: `T#${t}#COMM`, begins: 'C#' }),
  communitiesOfYear: (t: TenantId, year: number) => ({ pk: `T#${t}#COMM`, begins: `Y#${year}#` }),
  community: (t: TenantId, community: string) => ({
    pk: `T#${t}#COMM`,
    begins: `S#${community}#`,
  }),
  access: (t: TenantId, kind = '') => ({ pk: `T#${t}#ACCESS`, begins: kind && `${kind}#` }),
  ideaCollections: (t: TenantId) => ({ pk: `T#${t}#IC`, begins: 'C#' }),
  idea: (t: TenantId, id: string) => ({ pk: `T#${t}#IDEA#${id}`, begins: '' }),
  /** Where needs were kept until they had a way: an earlier installation may still have some. */
  needsOfMonth: (t: TenantId, month: string) => ({ pk: `T#${t}#NEED#${month}`, begins: 'N#' }),
  /** All that needs are spread over. */
  needs: (t: TenantId) => spread.map((letter) => ({ pk: `T#${t}#NEED#${letter}`, begins: 'N#' })),
  needMarks: (t: TenantId) => spread.map((letter) => `T#${t}#NEEDV#${letter}`),
  /** Rights, open matters and those closed from `year` on: one query. */
  communityComments: (t: TenantId, year: number) => ({
    pk: `T#${t}#CMT`,
    between: [`C#${year}`, 'R#~'] as const,
  }),
  openComments: (t: TenantId) => ({ pk: `T#${t}#CMT`, begins: 'O#' }),
  needCounts: (t: TenantId) => ({ pk: `T#${t}#NEEDN`, begins: 'C#' }),
  /** What is counted and watched of every community, and the tasks that bear on them. */
  glance: (t: TenantId) => ({ pk: `T#${t}#NEEDN`, begins: '' }),
  needImports: (t: TenantId) => ({ pk: `T#${t}#NEEDI`, begins: 'I#' }),
  needProjects: (t: TenantId) => ({ pk: `T#${t}#NEEDP`, begins: 'P#' }),
  /** Meetings, votes, counted papers and what they named; `voteMarks` only says which were answered. */
  deliberations: (t: TenantId) =>
    ['MEET', 'VOTE', 'VOTEC', 'VOTEA', 'VOTEP'].flatMap((part) =>
      digits.map((digit) => `T#${t}#${part}#${digit}`),
    ),
  voteMarks: (t: TenantId) => digits.map((digit) => `T#${t}#VOTEM#${digit}`),
  voteCounts: (t: TenantId, id: string) => ({
    pk: `T#${t}#VOTEC#${id.slice(0, 1)}`,
    begins: `${id}#C#`,
  }),
  voteProposals: (t: TenantId, id: string) => ({
    pk: `T#${t}#VOTEP#${id.slice(0, 1)}`,
    begins: `${id}#`,
  }),
  voteAnswers: (t: TenantId, id: string) => ({
    pk: `T#${t}#VOTEA#${id.slice(0, 1)}`,
    begins: `${id}#`,
  }),
  resources: (t: TenantId) => ({ pk: `T#${t}#RES`, begins: 'R#' }),
  directoryLeaves: (t: TenantId, kind: 'L' | 'N' | 'P', place = '') => ({
    pk: `T#${t}#DIR`,
    begins: `${kind}#${place}`,
  }),
  directoryImports: (t: TenantId, of: 'I' | 'P' = 'I') => ({
    pk: `T#${t}#DIRI`,
    begins: `${of}#`,
  }),
  suggestions: (t: TenantId, kind: 'O' | 'D') => ({ pk: `T#${t}#DIRG`, begins: `${kind}#` }),
  centres: (t: TenantId) => ({ pk: `T#${t}#DIRS`, begins: 'C#' }),
  /** All that outlets and matters handed over are spread over. */
  spreadDirectory: (t: TenantId) => [
    ...signs.map((sign) => `T#${t}#DIRO#${sign}`),
    ...spread.map((letter) => `T#${t}#DIRH#${letter}`),
  ],
  ticketsOfCaller: (t: TenantId, hash: string) => ({
    pk: `T#${t}#HOTR#${letterOf(hash)}`,
    begins: `${hash}#`,
  }),
  /** `place` narrows a street's to one community of it. */
  ticketsOfParty: (t: TenantId, party: string, place = '') => ({
    pk: `T#${t}#HOTP#${letterOf(party)}`,
    begins: `${party}#${place}`,
  }),
  /** All of it, or what went up alone. */
  ticketsOfDesk: (t: TenantId, begins: string) => ({ pk: `T#${t}#HOTT`, begins }),
  ticketCounts: (t: TenantId, [from, to]: readonly [month: string, month: string]) => ({
    pk: `T#${t}#HOTN`,
    between: [`M#${from}#`, `M#${to}#~~`] as const,
  }),
  ticketsNow: (t: TenantId) => ({ pk: `T#${t}#HOTN`, begins: 'NOW#' }),
  hotlineEntries: (t: TenantId) => ({ pk: `T#${t}#HOTA`, begins: 'A#' }),
  /** Numbers, what is known by them, and lists of parties: made from tickets, or a secret. */
  besideTickets: (t: TenantId) => ['HOTC', 'HOTR', 'HOTP'].flatMap((part) => spreadOver(t, part)),
  /** What lies with a tenant itself and goes where it goes. */
  ofTenant: (t: TenantId) => [
    tenant(t),
    ...[
      'REG',
      'SET',
      'PEOP',
      'POOL',
      'BUD',
      'HELD',
      'OVR',
      'IC',
      'BOARD',
      'PAY',
      'COMM',
      'COMMP',
      'ACCESS',
      'CMT',
      'CMTW',
      'APPRP',
      'FAC',
      'FACP',
      'FACN',
      'FACS',
      'VOLN',
      'LINK',
    ].map((part) => `T#${t}#${part}`),
    ...[...ofDirectory, ...ofLibrary].map((part) => `T#${t}#${part}`),
    ...[...besideNeeds, ...besideTickets].map((part) => `T#${t}#${part}`),
    ...spreadOver(t, 'HOT'),
  ],
  /** A purchase, its gate, its survey, its public page. */
  ofPurchase: (t: TenantId, p: PurchaseId) => [
    purchase(t, p),
    `T#${t}#GATE#${p}`,
    `T#${t}#SV#${p}`,
    `T#${t}#SV#${p}#A`,
    `T#${t}#SV#${p}#J`,
    `T#${t}#SV#${p}#V`,
    `T#${t}#JURY#${p}`,
    `T#${t}#DOC#${p}`,
    `PUB#T#${t}#P#${p}`,
  ],
  /** What grew with the work of one organization under its contract. */
  ofProject: (t: TenantId, p: PurchaseId, o: OrganizationId) =>
    [`WORK#${p}`, `WATCH#${p}`, `SV#${p}#T`, `SV#${p}#C`].map((part) => `T#${t}#${part}#${o}`),
  /** What only runs a purchase, and its seals: with `ofPurchase` and its chain, all there is of it. */
  besidePurchase: (t: TenantId, p: PurchaseId) => [
    ...['OBX', 'WF', 'MSG'].map((part) => `${purchase(t, p)}#${part}`),
    `T#${t}#SEAL#${p}`,
  ],
  applications: (t: TenantId, p: PurchaseId) => ({ pk: purchase(t, p), begins: 'APP#' }),
  applicationChain: (t: TenantId, p: PurchaseId, o: OrganizationId) => `A#${t}#P#${p}#APP#${o}`,
  /** What lies with a tenant itself, but for the partition of its root. */
  besideTenant: (t: TenantId) => [
    ...[
      'REG',
      'SET',
      'PEOP',
      'POOL',
      'BUD',
      'HELD',
      'OVR',
      'IC',
      'BOARD',
      'PAY',
      'COMM',
      'COMMP',
      'ACCESS',
      'CMT',
      'CMTW',
      'APPRP',
      'FAC',
      'FACP',
      'FACN',
      'FACS',
      'VOLN',
      'HOTT',
      'LINK',
      'EXP',
      'OBX',
    ].map((part) => `T#${t}#${part}`),
    ...[...ofDirectory, ...ofLibrary].map((part) => `T#${t}#${part}`),
    ...[...besideNeeds, ...besideTickets].map((part) => `T#${t}#${part}`),
    ...spreadOver(t, 'HOT'),
    `A#${t}#LEFT`,
    `A#${t}#CHK`,
    `PUB#T#${t}`,
  ],
  repliesIn: (t: TenantId, principal: string) => `T#${t}#IDEM#${principal}`,
  erasures: { pk: 'PLATFORM', begins: 'ERASED#' },
  publicResults: (t: TenantId, p: PurchaseId) => ({
    pk: `PUB#T#${t}#P#${p}`,
    begins: 'RESULT#',
  }),
  notices: (t: TenantId) => ({ pk: `PUB#T#${t}`, begins: 'N#' }),
};
