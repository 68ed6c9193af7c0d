import type {
  DelegationId,
  OrganizationId,
  PersonId,
  PurchaseId,
  TenantId,
} from '../../domain/ids.ts';
import { dayOf, type Instant } from '../../domain/time.ts';
import { type Key, organization, padded, person } from './spelling.ts';

const sandboxQueue = (t: TenantId) => `T#${t}#DUE`;
const sandboxHotline = (t: TenantId) => `T#${t}#HOTDUE`;
const sandboxAppraisals = (t: TenantId) => `T#${t}#APPRDUE`;
const sandboxTickets = (t: TenantId) => `T#${t}#ROOMS`;
const credit = (o: OrganizationId, isRehearsal: boolean) =>
  `PUB#CREDIT#${o}${isRehearsal ? '#REHEARSAL' : ''}`;

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
  /** Rounds of evaluation: what is open apart from what is final. */
  round: (
    t: TenantId,
    {
      purchase: p,
      organization: o,
      id,
      isOpen,
    }: { purchase: PurchaseId; organization: OrganizationId; id: string; isOpen: boolean },
  ) => ({
    GSI1PK: `T#${t}#ROUNDS`,
    GSI1SK: `${isOpen ? 'OPEN' : 'DONE'}#${p}#${o}#${id}`,
  }),
  roundsOf: (t: TenantId) => `T#${t}#ROUNDS`,
  /** Published decisions on complaints, of every tenant, by when they were made. */
  heard: (at: Instant, t: TenantId, p: PurchaseId, id: string) => ({
    GSI1PK: 'PUB#HEARD',
    GSI1SK: `${at}#${t}#${p}#${id}`,
  }),
  heardList: 'PUB#HEARD',
  /** What was noticed of one organization, in every tenant; of rehearsals in a list of their own. */
  credit: (
    o: OrganizationId,
    isRehearsal: boolean,
    { kind, tenant, purchase }: { kind: 'R' | 'B'; tenant: TenantId; purchase: PurchaseId },
    round = '',
  ) => ({ GSI1PK: credit(o, isRehearsal), GSI1SK: `${kind}#${tenant}#${purchase}#${round}` }),
  creditOf: credit,
  /** The due queue: sandbox tenants have one each, because their time is their own. */
  due: (t: TenantId, isSandbox: boolean, at: string, p: PurchaseId) => ({
    GSI3PK: isSandbox ? sandboxQueue(t) : 'DUE#0',
    GSI3SK: `${at}#${t}#${p}`,
  }),
  /** What is new in a room, by when its people hear of it; a sandbox has a queue by its own time. */
  ticket: (t: TenantId, isSandbox: boolean, at: Instant) => ({
    GSI3PK: isSandbox ? sandboxTickets(t) : 'ROOM#0',
    GSI3SK: `${at}~${t}`,
  }),
  ticketQueue: (sandbox?: TenantId) => (sandbox ? sandboxTickets(sandbox) : 'ROOM#0'),
  /** People for whom something waits, by when their digest goes out. */
  news: (u: PersonId, at: Instant) => ({ GSI3PK: 'NEWS#0', GSI3SK: `${at}~${u}` }),
  newsQueue: 'NEWS#0',
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
  /** What is kept with an idea lies apart from the ideas themselves: those everybody may list. */
  keptWithIdea: (t: TenantId, collection: string, id: string, part: string) => ({
    GSI1PK: `T#${t}#IDEAK`,
    GSI1SK: `${collection}#${id}#${part}`,
  }),
  keptWithIdeas: (t: TenantId) => `T#${t}#IDEAK`,
  ideasOf: (t: TenantId) => `T#${t}#IDEAS`,
  /** Needs of a community by where they stand and what they are about; all of a tenant by where they stand. */
  need: (
    t: TenantId,
    {
      community,
      status,
      category,
      at,
      id,
      bound,
    }: Record<'community' | 'status' | 'category' | 'at' | 'id', string> & {
      bound?: { decides: string } | undefined;
    },
  ) => {
    /** What residents put first stands first, wherever it is listed; `!` comes before every day. */
    const place = `${bound?.decides === 'first' ? '!' : ''}${at}#${id}`;
    return {
      GSI1PK: `T#${t}#NEEDC#${community}`,
      GSI1SK: `${status}#${category}#${place}`,
      GSI2PK: `T#${t}#NEEDS#${status}`,
      GSI2SK: place,
    };
  },
  /** What is to go comes before every day. */
  needPhotograph: (t: TenantId, { id, at, state }: { id: string; at: string; state: string }) => ({
    GSI1PK: `T#${t}#NEEDPH`,
    GSI1SK: `${state === 'removed' ? '0' : at}#${id}`,
  }),
  needPhotographs: (t: TenantId) => `T#${t}#NEEDPH`,
  needsIn: (t: TenantId, community: string) => `T#${t}#NEEDC#${community}`,
  needsThat: (t: TenantId, status: string) => `T#${t}#NEEDS#${status}`,
  /** All outlets of one credit code. */
  outletOf: (t: TenantId, creditCode: string, place: string) => ({
    GSI1PK: `T#${t}#DIRV#${creditCode}`,
    GSI1SK: place,
  }),
  outletsOf: (t: TenantId, creditCode: string) => `T#${t}#DIRV#${creditCode}`,
  handover: (t: TenantId, state: string, due: string, id: string) => ({
    GSI1PK: `T#${t}#DIRHS#${state}`,
    GSI1SK: `${due}#${id}`,
  }),
  handoversThat: (t: TenantId, state: string) => `T#${t}#DIRHS#${state}`,
  volunteer: (
    t: TenantId,
    { community, name, id }: Record<'community' | 'name' | 'id', string>,
  ) => ({
    GSI1PK: `T#${t}#VOLC#${community}`,
    GSI1SK: `${name}#${id}`,
  }),
  volunteersOf: (t: TenantId, community: string) => `T#${t}#VOLC#${community}`,
  volunteerActivity: (
    t: TenantId,
    { community, startsAt, id }: Record<'community' | 'startsAt' | 'id', string>,
  ) => ({
    GSI1PK: `T#${t}#VOLD#${community}`,
    GSI1SK: `${startsAt}#${id}`,
    GSI2PK: `T#${t}#VOLD`,
    GSI2SK: `${startsAt}#${id}`,
  }),
  volunteerActivitiesOf: (t: TenantId, community: string) => `T#${t}#VOLD#${community}`,
  volunteerActivitiesIn: (t: TenantId) => `T#${t}#VOLD`,
  volunteerAttendance: (
    t: TenantId,
    { volunteer, activity }: Record<'volunteer' | 'activity', string>,
  ) => ({ GSI1PK: `T#${t}#VOLH#${activity}`, GSI1SK: volunteer }),
  volunteersAt: (t: TenantId, activity: string) => `T#${t}#VOLH#${activity}`,
  appraisal: (t: TenantId, { closesAt, id }: { closesAt: string; id: string }) => ({
    GSI1PK: `T#${t}#APPRL`,
    GSI1SK: `${closesAt}#${id}`,
  }),
  appraisalsOf: (t: TenantId) => `T#${t}#APPRL`,
  /** Meetings and votes by what happens with them next, in all and of one community or street. */
  deliberation: (
    t: TenantId,
    { state, on, id, region }: Record<'state' | 'on' | 'id' | 'region', string>,
  ) => ({
    GSI1PK: `T#${t}#MEETL#${state}`,
    GSI1SK: `${on}#${id}`,
    GSI2PK: `T#${t}#MEETC#${region}`,
    GSI2SK: `${state}#${on}#${id}`,
  }),
  deliberations: (t: TenantId, state: string) => `T#${t}#MEETL#${state}`,
  deliberationsIn: (t: TenantId, region: string) => `T#${t}#MEETC#${region}`,
  /** Tickets by where they lie and when they are due; those of a community by what they are about. */
  hotlineTicket: (
    t: TenantId,
    {
      lane,
      place,
      community,
      category,
      at,
      id,
    }: Record<'lane' | 'place' | 'community' | 'category' | 'at' | 'id', string>,
  ) => ({
    GSI1PK: `T#${t}#HOTAT#${community}`,
    GSI1SK: `${category}#${at}#${id}`,
    GSI2PK: `T#${t}#HOTQ#${lane}`,
    GSI2SK: `${place}#${id}`,
  }),
  ticketsAt: (t: TenantId, community: string) => `T#${t}#HOTAT#${community}`,
  ticketsIn: (t: TenantId, lane: string) => `T#${t}#HOTQ#${lane}`,
  /** Tickets whose clock runs; a sandbox has a queue by its own time. */
  ticketDue: (t: TenantId, isSandbox: boolean, at: Instant, id: string) => ({
    GSI3PK: isSandbox ? sandboxHotline(t) : 'HOTDUE#0',
    GSI3SK: `${at}~${t}~${id}`,
  }),
  ticketDueQueue: (sandbox?: TenantId) => (sandbox ? sandboxHotline(sandbox) : 'HOTDUE#0'),
  /** Appraisals people are to be told something of; a sandbox has a queue by its own time. */
  appraisalDue: (t: TenantId, isSandbox: boolean, at: Instant, id: string) => ({
    GSI3PK: isSandbox ? sandboxAppraisals(t) : 'APPRDUE#0',
    GSI3SK: `${at}~${t}~${id}`,
  }),
  appraisalDueQueue: (sandbox?: TenantId) => (sandbox ? sandboxAppraisals(sandbox) : 'APPRDUE#0'),
  boardRecord: (t: TenantId, community: string, id: string) => ({
    GSI1PK: `T#${t}#BOARDS`,
    GSI1SK: `${community}#${id}`,
  }),
  donation: (t: TenantId, { on, id, donor }: { on: string; id: string; donor: string }) => ({
    GSI2PK: `T#${t}#GIVD#${donor}`,
    GSI2SK: `${on}#${id}`,
    GSI1PK: `T#${t}#GIVL`,
    GSI1SK: `${on}#${id}`,
  }),
  donationsOfDonor: (t: TenantId, donor: string) => `T#${t}#GIVD#${donor}`,
  donationsOf: (t: TenantId) => `T#${t}#GIVL`,
  donor: (t: TenantId, at: string, id: string) => ({
    GSI1PK: `T#${t}#GIVWL`,
    GSI1SK: `${at}#${id}`,
  }),
  donorsOf: (t: TenantId) => `T#${t}#GIVWL`,
  facility: (t: TenantId, id: string) => ({ GSI1PK: `T#${t}#FACL`, GSI1SK: id }),
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
  /** What is open in the supervision of a tenant's projects. */
  supervised: (
    t: TenantId,
    {
      purchase,
      organization,
      kind,
      id,
    }: { purchase: PurchaseId; organization: OrganizationId; kind: string; id: string },
  ) => ({ GSI1PK: `T#${t}#SUPV`, GSI1SK: `${purchase}#${organization}#${kind}#${id}` }),
  supervisedIn: (t: TenantId) => `T#${t}#SUPV`,
  /** What residents complain about, by purchase. */
  voice: (
    t: TenantId,
    { purchase, at, id }: { purchase: PurchaseId; at: Instant; id: string },
  ) => ({
    GSI1PK: `T#${t}#VOICES`,
    GSI1SK: `${purchase}#${at}#${id}`,
  }),
  voicesIn: (t: TenantId) => `T#${t}#VOICES`,
  /** What a partner was asked to join: it finds its own list, and nobody else's shows it. */
  joining: (
    partner: OrganizationId,
    {
      tenant,
      purchase,
      leader,
    }: { tenant: TenantId; purchase: PurchaseId; leader: OrganizationId },
  ) => ({ GSI2PK: organization(partner), GSI2SK: `J#${tenant}#${purchase}#${leader}` }),
  capacityOf: (t: TenantId) => `T#${t}#CAP`,
  /** How a project stands, for the organization whose it is. */
  standing: (t: TenantId, p: PurchaseId, o: OrganizationId) => ({
    GSI2PK: organization(o),
    GSI2SK: `OVR#${t}#${p}`,
  }),
  standingsOf: (o: OrganizationId) =>
    ({ pk: organization(o), begins: 'OVR#', index: 'GSI2' }) as const,
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
