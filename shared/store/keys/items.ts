import type {
  DelegationId,
  DocumentId,
  OrganizationId,
  PersonId,
  PurchaseId,
  TenantId,
} from '../../domain/ids.ts';
import type { Stage } from '../../domain/purchase/lifecycle.ts';
import type { RegionId } from '../../domain/region/tree.ts';
import type { Day, Instant } from '../../domain/time.ts';
import {
  chain,
  chainNamed,
  drafting,
  key,
  letterOf,
  type Owner,
  organization,
  owner,
  padded,
  person,
  purchase,
  type Subject,
  tenant,
} from './spelling.ts';

/** Where each item lies. Part of the one key design in `keys.ts`. */
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
  /** Who may not apply in the tenant for a time; read with it. */
  bar: (t: TenantId, o: OrganizationId, p: PurchaseId) => key(`T#${t}`, `BAR#${o}#${p}`),
  /** Who comes first in a later call that gives priority; read with it. */
  priority: (t: TenantId, o: OrganizationId, p: PurchaseId) => key(`T#${t}`, `PRIO#${o}#${p}`),
  settingVersion: (t: TenantId, name: string, version: number) =>
    key(`T#${t}#SET`, `${name}#v${padded(version)}`),
  member: (t: TenantId, u: PersonId) => key(tenant(t), `MEM#${u}`),
  delegation: (t: TenantId, d: DelegationId) => key(tenant(t), `DLG#${d}`),

  /** That something was used somewhere, under a keyed hash of what it is. Only the job that compares comes here. */
  seen: (
    hash: string,
    {
      tenant: t,
      purchase: p,
      organization: o,
    }: { tenant: TenantId; purchase: PurchaseId; organization: OrganizationId },
    row: string,
  ) => key(`SEEN#${hash}`, `${t}#${p}#${o}#${row}`),
  /** A resident's complaint lies under what the code of its receipt comes to; how they are reached, beside it. */
  voice: (t: TenantId, id: string) => key(`T#${t}#VOICE#${id}`, 'VOICE'),
  voiceContact: (t: TenantId, id: string) => key(`T#${t}#VOICE#${id}`, 'CONTACT'),
  landing: (t: TenantId, p: PurchaseId, community: string) =>
    key(`T#${t}#LAND#${p}`, `L#${community}`),
  expert: (t: TenantId, u: PersonId) => key(`T#${t}#POOL`, `X#${u}`),
  workforceEntry: (t: TenantId, id: string) => key(`T#${t}#PEOP`, `W#${id}`),

  /** The annual plan of a fiscal year; beside it a line for the list of years, and every version approved. */
  paymentBatch: (t: TenantId, id: string) => key(`T#${t}#PAY`, `B#${id}`),
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
  /** A last price after talks, sealed. */
  finalOffer: (t: TenantId, p: PurchaseId, o: OrganizationId) =>
    key(`T#${t}#SEAL#${p}`, `OFR#${o}`),
  watcher: (t: TenantId, p: PurchaseId, o: OrganizationId) => key(`T#${t}#SEAL#${p}`, `WATCH#${o}`),
  work: (t: TenantId, p: PurchaseId, o: OrganizationId, kind: string, id: string) =>
    key(`T#${t}#WORK#${p}#${o}`, `${kind}#${id}`),
  watch: (t: TenantId, p: PurchaseId, o: OrganizationId, kind: string, id: string) =>
    key(`T#${t}#WATCH#${p}#${o}`, `${kind}#${id}`),
  /** What waits for somebody in a room until their digest goes out. */
  news: (u: PersonId, t: TenantId, p: PurchaseId, o: OrganizationId, id: string) =>
    key(`U#${u}#NEWS`, `${t}.${p}.${o}#${id}`),
  /** What somebody agreed to do in a room, or is to answer there. */
  todo: (u: PersonId, t: TenantId, p: PurchaseId, o: OrganizationId, id: string) =>
    key(`U#${u}#TODO`, `${t}.${p}.${o}#${id}`),
  /** How a purchase stands, and each project under it: written from what they are made of, read as a list. */
  standing: (t: TenantId, p: PurchaseId) => key(`T#${t}#OVR`, `P#${p}`),
  projectStanding: (t: TenantId, p: PurchaseId, o: OrganizationId) =>
    key(`T#${t}#OVR`, `P#${p}#${o}`),
  sentMail: (t: TenantId, p: PurchaseId, id: string) => key(`${purchase(t, p)}#MSG`, `M#${id}`),

  ballot: (t: TenantId, p: PurchaseId, hash: string) => key(`T#${t}#SV#${p}`, `B#${hash}`),
  answer: (t: TenantId, p: PurchaseId, id: string) => key(`T#${t}#SV#${p}#A`, `A#${id}`),
  /** Answers counted as they come, in shards so that no counter is everybody's. `of`: period and channel. */
  tally: (t: TenantId, p: PurchaseId, o: OrganizationId, of: string, shard: string) =>
    key(`T#${t}#SV#${p}#T#${o}`, `G#${of}#${shard}`),
  /** Hours in which answers came too fast from one place. */
  bursts: (t: TenantId, p: PurchaseId, o: OrganizationId) =>
    key(`T#${t}#SV#${p}#T#${o}`, 'X#BURSTS'),
  /** What somebody wrote with an answer, apart from it and under a name of its own. */
  comment: (t: TenantId, p: PurchaseId, o: OrganizationId, id: string) =>
    key(`T#${t}#SV#${p}#C#${o}`, `C#${id}`),
  /** Somebody asked by mail to vote. Lies apart from every ballot and every vote. */
  juror: (t: TenantId, p: PurchaseId, id: string) => key(`T#${t}#JURY#${p}`, `R#${id}`),
  /** A juror's link, used up; the vote it gave is elsewhere and shares nothing with it. */
  juryBallot: (t: TenantId, p: PurchaseId, hash: string) => key(`T#${t}#SV#${p}#J`, `B#${hash}`),
  vote: (t: TenantId, p: PurchaseId, id: string) => key(`T#${t}#SV#${p}#V`, `V#${id}`),
  /** Until which day a community has published what. */
  boardState: (t: TenantId, community: string) => key(`T#${t}#BOARD`, `C#${community}`),
  boardRecord: (t: TenantId, community: string, on: string, id: string) =>
    key(`T#${t}#BOARD#${community}`, `B#${on}#${id}`),
  /** The figures of a community that lists add up; beside them, all that was ever stated. */
  community: (t: TenantId, community: string) => key(`T#${t}#COMM`, `C#${community}`),
  communityStatement: (t: TenantId, community: string, on: Day, id: string) =>
    key(`T#${t}#COMM`, `S#${community}#${on}#${id}`),
  /** Figures of a community at the end of a year after which more was stated. */
  communityYear: (t: TenantId, year: number, community: string) =>
    key(`T#${t}#COMM`, `Y#${year}#${community}`),
  /** What everybody may know of a community, and which matters are whose. */
  communityShown: (t: TenantId, community: string) => key(`T#${t}#COMMP`, `C#${community}`),
  dutiesShown: (t: TenantId) => key(`T#${t}#COMMP`, '#DUTIES'),
  /** Units that lie in communities; facilities for everybody, and as lists and figures read them; rules of both. */
  donation: (t: TenantId, id: string) => key(`T#${t}#GIV#${id.slice(0, 1)}`, `D#${id}`),
  donor: (t: TenantId, id: string) => key(`T#${t}#GIVW#${id.slice(0, 1)}`, `W#${id}`),
  donationShown: (t: TenantId, on: string, id: string) => key(`T#${t}#GIVP`, `D#${on}#${id}`),
  givingYear: (t: TenantId, year: string) => key(`T#${t}#GIVN`, `Y#${year}`),
  givingNumber: (t: TenantId, year: string) => key(`T#${t}#GIVN`, `N#${year}`),
  givingRules: (t: TenantId) => key(`T#${t}#GIVN`, '#RULES'),
  givingMatched: (t: TenantId, rule: string) => key(`T#${t}#GIVN`, `R#${rule}`),
  givingLine: (t: TenantId, line: string) => key(`T#${t}#GIVN`, `L#${line}`),
  libraryRow: (t: TenantId, id: string) => key(`T#${t}#LIB`, `R#${id}`),
  libraryEntry: (t: TenantId, id: string) => key(`T#${t}#LIB`, `E#${id}`),
  libraryVersion: (t: TenantId, id: string, version: number) =>
    key(`T#${t}#LIB`, `V#${id}#${String(version).padStart(6, '0')}`),
  libraryRowShown: (t: TenantId, id: string) => key(`T#${t}#LIBP`, `R#${id}`),
  libraryShown: (t: TenantId, id: string) => key(`T#${t}#LIBP`, `E#${id}`),
  libraryDue: (t: TenantId, day: string, id: string, what: string) =>
    key(`T#${t}#LIBD`, `${day}#${id}#${what}`),
  benefit: (t: TenantId, policy: string, id: string) => key(`T#${t}#LIBB`, `B#${policy}#${id}`),
  benefitCount: (t: TenantId, policy: string) => key(`T#${t}#LIBB`, `C#${policy}`),
  residentUnit: (t: TenantId, id: string) => key(`T#${t}#FAC`, `U#${id}`),
  /** What a unit gave and got in a year, as people come; a letter to it, under what its code is hashed to. */
  unitCounted: (t: TenantId, year: string, id: string) => key(`T#${t}#FAC`, `Y#${year}#${id}`),
  unitLetter: (t: TenantId, id: string) => key(`T#${t}#FACS`, `G#${id}`),
  unitShown: (t: TenantId, id: string) => key(`T#${t}#FACP`, `P#${id}`),
  facilityShown: (t: TenantId, id: string) => key(`T#${t}#FACP`, `F#${id}`),
  facilityRow: (t: TenantId, community: string, id: string) =>
    key(`T#${t}#FACP`, `R#${community}#${id}`),
  facilityRules: (t: TenantId) => key(`T#${t}#FACP`, 'R##RULES'),
  /** Beside them on the board of supply and demand: outlets by community, and which needs their categories answer. */
  outletCounts: (t: TenantId, community: string) => key(`T#${t}#FACP`, `R##OUT#${community}`),
  outletServing: (t: TenantId) => key(`T#${t}#FACP`, 'R##SERVES'),
  facilityMonth: (t: TenantId, month: string, id: string) => key(`T#${t}#FACN`, `M#${month}#${id}`),
  facility: (t: TenantId, id: string) => key(`T#${t}#FAC#${id}`, '#FACILITY'),
  facilityOpening: (t: TenantId, id: string, opening: string) =>
    key(`T#${t}#FAC#${id}`, `O#${opening}`),
  facilityIncident: (t: TenantId, id: string, incident: string) =>
    key(`T#${t}#FAC#${id}`, `I#${incident}`),
  /** How full a slot is, and who booked it. */
  slot: (t: TenantId, facility: string, start: string) =>
    key(`T#${t}#FACB#${facility}`, `S#${start}`),
  booking: (t: TenantId, facility: string, start: string, id: string) =>
    key(`T#${t}#FACB#${facility}`, `B#${start}#${id}`),
  /** How whoever booked is reached: written without an account, read by those who keep the place. */
  bookingContact: (t: TenantId, facility: string, start: string, id: string) =>
    key(`T#${t}#FACW#${facility}`, `W#${start}#${id}`),
  /** Where a receipt leads, and what a household or organization has booked, under keyed hashes. */
  bookingPointer: (t: TenantId, id: string) => key(`T#${t}#FACK#${id.slice(0, 1)}`, `K#${id}`),
  bookingMark: (t: TenantId, mark: string) => key(`T#${t}#FACK#${mark.slice(0, 1)}`, `M#${mark}`),
  /** Rights of communities, and matters open to them: whole under their id, and as a row of the list. */
  right: (t: TenantId, id: string) => key(`T#${t}#CMT`, `R#${id}`),
  commentWindow: (t: TenantId, id: string) => key(`T#${t}#CMTW`, `W#${id}`),
  commentRow: (t: TenantId, id: string, closedAt = '') =>
    key(`T#${t}#CMT`, closedAt ? `C#${closedAt.slice(0, 4)}#${id}` : `O#${id}`),
  /** What a community was asked and said, as everybody may read it. */
  commentsShown: (t: TenantId, community: string) => key(`T#${t}#COMMP`, `W#${community}`),
  /** A code typed at the letter about an application; `seat`: the post, and who was asked. */
  accessCode: (t: TenantId, application: string, seat: string) =>
    key(`T#${t}#ACCESS`, `CODE#${application}#${seat}`),
  /** What departments ask of communities: applications, entries of the lists, refusals, plaques. */
  access: (t: TenantId, kind: string, id: string) => key(`T#${t}#ACCESS`, `${kind}#${id}`),
  /** A volunteer lies under the receipt they hold, with what they did; an activity under its own id. */
  volunteer: (t: TenantId, id: string) => key(`T#${t}#VOL#${id.slice(0, 1)}`, `V#${id}`),
  volunteerActivity: (t: TenantId, id: string) => key(`T#${t}#VOL#${id.slice(0, 1)}`, `A#${id}`),
  volunteerAttendance: (t: TenantId, volunteer: string, activity: string) =>
    key(`T#${t}#VOL#${volunteer.slice(0, 1)}`, `H#${volunteer}#${activity}`),
  volunteerCount: (t: TenantId, community: string) => key(`T#${t}#VOLN`, `C#${community}`),
  volunteerRules: (t: TenantId) => key(`T#${t}#VOLN`, '#RULES'),
  /** A round of appraisal; beside it every place in it. What residents answer and what seats hand in lie apart. */
  appraisal: (t: TenantId, round: string) => key(`T#${t}#APPR#${round}`, '#ROUND'),
  appraisedPlace: (t: TenantId, round: string, region: string) =>
    key(`T#${t}#APPR#${round}`, `B#${region}`),
  appraisalSheet: (t: TenantId, round: string, seat: string) =>
    key(`T#${t}#APPRS#${round}`, `S#${seat}`),
  appraisalCode: (t: TenantId, round: string, hash: string) =>
    key(`T#${t}#APPRX#${round}`, `B#${hash}`),
  appraisalTally: (t: TenantId, round: string, region: string, shard: string) =>
    key(`T#${t}#APPRX#${round}`, `G#${region}#${shard}`),
  appraisalRemark: (t: TenantId, round: string, id: string) =>
    key(`T#${t}#APPRX#${round}`, `C#${id}`),
  /** What everybody may read of a published round. */
  appraisalShown: (t: TenantId, round: string) => key(`T#${t}#APPRP`, `H#${round}`),
  appraisedShown: (t: TenantId, round: string, region: string) =>
    key(`T#${t}#APPRP`, `P#${round}#${region}`),
  ideaCollection: (t: TenantId, id: string) => key(`T#${t}#IC`, `C#${id}`),
  idea: (t: TenantId, id: string) => key(`T#${t}#IDEA#${id}`, '#IDEA'),
  ideaContact: (t: TenantId, id: string) => key(`T#${t}#IDEA#${id}`, '#WHO'),
  ideaSheet: (t: TenantId, id: string, u: PersonId) => key(`T#${t}#IDEA#${id}`, `S#${u}`),
  ideaMatch: (t: TenantId, o: OrganizationId, id: string) => key(`T#${t}#IDEAM#${o}`, `M#${id}`),
  /** An id is spread over its first letter: no day and no community is one partition. */
  need: (t: TenantId, id: string) => key(`T#${t}#NEED#${id.slice(0, 1)}`, `N#${id}`),
  /** That somebody said they need it too, under a keyed hash of what their device was given. */
  needMark: (t: TenantId, id: string, mark: string) =>
    key(`T#${t}#NEEDV#${id.slice(0, 1)}`, `${id}#${mark}`),
  needCount: (t: TenantId, community: string) => key(`T#${t}#NEEDN`, `C#${community}`),
  /** What a task asks of communities, beside what is counted and watched of them. */
  bearing: (t: TenantId, application: string) => key(`T#${t}#NEEDN`, `A#${application}`),
  needImport: (t: TenantId, id: string) => key(`T#${t}#NEEDI`, `I#${id}`),
  /** A project with the needs it answers. */
  needProject: (t: TenantId, p: PurchaseId) => key(`T#${t}#NEEDP`, `P#${p}`),
  hotlineTicket: (t: TenantId, id: string) => key(`T#${t}#HOT#${id.slice(0, 1)}`, `T#${id}`),
  /** The number of its caller, sealed: apart, so that it goes when they want it gone. */
  ticketCaller: (t: TenantId, id: string) => key(`T#${t}#HOTC#${id.slice(0, 1)}`, `C#${id}`),
  /** Tickets of one number, under a keyed hash of it. */
  ticketOfCaller: (t: TenantId, hash: string, at: Instant, id: string) =>
    key(`T#${t}#HOTR#${letterOf(hash)}`, `${hash}#${at}#${id}`),
  /** What a party has to see to, by its clock. */
  ticketOfParty: (t: TenantId, party: string, place: string) =>
    key(`T#${t}#HOTP#${letterOf(party)}`, `${party}#${place}`),
  /** What the desk has to see to, and what went up: first what did. */
  ticketOfDesk: (t: TenantId, place: string) => key(`T#${t}#HOTT`, place),
  ticketCount: (t: TenantId, month: string, of: string) => key(`T#${t}#HOTN`, `M#${month}#${of}`),
  ticketsNow: (t: TenantId, shard: string) => key(`T#${t}#HOTN`, `NOW#${shard}`),
  hotlineEntry: (t: TenantId, id: string) => key(`T#${t}#HOTA`, `A#${id}`),
  resource: (t: TenantId, id: string) => key(`T#${t}#RES`, `R#${id}`),
  meeting: (t: TenantId, id: string) => key(`T#${t}#MEET#${id.slice(0, 1)}`, `M#${id}`),
  residentsVote: (t: TenantId, id: string) => key(`T#${t}#VOTE#${id.slice(0, 1)}`, `V#${id}`),
  /** Papers of one community: how many there are and came back, and each heap that was printed. */
  voteCount: (t: TenantId, id: string, community: string) =>
    key(`T#${t}#VOTEC#${id.slice(0, 1)}`, `${id}#C#${community}`),
  voteHeap: (t: TenantId, id: string, community: string, heap: number) =>
    key(`T#${t}#VOTEC#${id.slice(0, 1)}`, `${id}#H#${community}#${padded(heap)}`),
  /** That a paper was answered, under a keyed hash of its code; what it named lies elsewhere, added up. */
  voteMark: (t: TenantId, id: string, mark: string) =>
    key(`T#${t}#VOTEM#${id.slice(0, 1)}`, `${id}#${mark}`),
  /** What a paper proposed, under a keyed hash that is not its mark. */
  voteProposals: (t: TenantId, id: string, paper: string) =>
    key(`T#${t}#VOTEP#${id.slice(0, 1)}`, `${id}#${paper}`),
  voteAnswer: (t: TenantId, id: string, channel: string, picks: string) =>
    key(`T#${t}#VOTEA#${id.slice(0, 1)}`, `${id}#${channel}#${picks}`),

  /** Lists of the directory, packed by community: `L` rows, `N` what is searched, `P` where it is. */
  directoryLeaf: (t: TenantId, kind: 'L' | 'N' | 'P', community: string) =>
    key(`T#${t}#DIR`, `${kind}#${community}`),
  directorySetting: (t: TenantId) => key(`T#${t}#DIR`, '#SETTING'),
  /** An outlet is spread over the last sign of its community. */
  outlet: (t: TenantId, community: string, n: number) =>
    key(`T#${t}#DIRO#${community.slice(-1)}`, `O#${community}#${padded(n)}`),
  /** A list of outlets, or of positions; and which row of the latter placed whom. */
  directoryImport: (t: TenantId, id: string, of: 'I' | 'P' | 'R' = 'I') =>
    key(`T#${t}#DIRI`, `${of}#${id}`),
  suggestion: (t: TenantId, kind: 'O' | 'D', id: string) => key(`T#${t}#DIRG`, `${kind}#${id}`),
  centre: (t: TenantId, id: string) => key(`T#${t}#DIRS`, `C#${id}`),
  handover: (t: TenantId, id: string) => key(`T#${t}#DIRH#${id.slice(0, 1)}`, `H#${id}`),

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
  draftPartner: (o: OrganizationId, t: TenantId, p: PurchaseId, partner: OrganizationId) =>
    key(drafting(o, t, p), `PARTNER#${partner}`),
  /** Reached by its two sides alone: the leader's name begins the partition, the partner's ends it. */
  joining: (t: TenantId, p: PurchaseId, leader: OrganizationId, partner: OrganizationId) =>
    key(`JOIN#${leader}#${t}#${p}#${partner}`, '#JOIN'),

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
  /** What was noticed to everybody of an evaluation, and of a bar that follows from one. */
  publicResult: (t: TenantId, p: PurchaseId, o: OrganizationId, round: string) =>
    key(`PUB#T#${t}#P#${p}`, `RESULT#${o}#${round}`),
  publicBar: (t: TenantId, p: PurchaseId, o: OrganizationId) =>
    key(`PUB#T#${t}#P#${p}`, `BARRED#${o}`),
};
