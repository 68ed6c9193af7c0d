import {
  actions as all,
  appending,
  appraised,
  ballots,
  own,
  ownMore,
  type Partitions,
  published,
  queues,
  reading,
  sealed,
  sealedAudit,
  votingPapers,
  wholeTenant,
} from './grants.ts';
import type { ScopeKind } from './scopes.ts';

/** What those reach who are looked up by who they are: before they are known, without an account, with one, or with a post. */
export const peopleReach = {
  identity: {
    allow: [
      { partition: 'S#*', may: all },
      { partition: 'LC#*', may: all },
      { partition: 'RL#*', may: all },
      { partition: 'REC', may: all },
      { partition: 'E#*', may: all },
      { partition: 'U#*', may: all },
    ],
    lists: ['U#*', ...queues],
  },
  resident: {
    allow: [
      published,
      { partition: 'PLATFORM', may: reading },
      { partition: 'T#<tenant>', may: reading },
      { partition: 'T#<tenant>#REG', may: reading },
      /** A receipt leads to its need; what residents may support is listed by community. */
      { partition: 'T#<tenant>#NEED#*', may: ['get', 'put'] },
      { partition: 'T#<tenant>#NEEDC#*', may: ['query'] },
      { partition: 'T#<tenant>#NEEDN', may: ['update'] },
      { partition: 'T#<tenant>#NEEDV#*', may: ['put'] },
      { partition: 'RL#need*', may: ['update'] },
      /** The directory as it is shown, an entry of it, and centres; what is said of them is left and not read again. */
      { partition: 'T#<tenant>#DIR', may: ['get', 'query'] },
      { partition: 'T#<tenant>#DIRO#*', may: ['get'] },
      { partition: 'T#<tenant>#DIRS', may: ['get', 'query'] },
      { partition: 'T#<tenant>#DIRG', may: ['put'] },
      /** A receipt leads to its matter. */
      { partition: 'T#<tenant>#DIRH#*', may: ['get'] },
      { partition: 'RL#directory*', may: ['update'] },
      /** Meetings and votes are looked at anywhere; a paper is answered once, and only added up. */
      { partition: 'T#<tenant>#MEET#*', may: ['get'] },
      { partition: 'T#<tenant>#MEETL#*', may: ['query'] },
      { partition: 'T#<tenant>#MEETC#*', may: ['query'] },
      { partition: 'T#<tenant>#VOTE#*', may: ['get', 'check'] },
      { partition: 'T#<tenant>#VOTEC#*', may: ['query', 'update'] },
      { partition: 'T#<tenant>#VOTEM#*', may: ['put'] },
      { partition: 'T#<tenant>#VOTEA#*', may: ['query', 'update'] },
      /** Whoever has a paper proposes, and sees what became of it. */
      { partition: 'T#<tenant>#VOTEP#*', may: ['get', 'put'] },
      { partition: 'RL#vote*', may: ['update'] },
      /** A receipt leads to its ticket; whoever holds it may take their number back, or say that it is not solved. */
      { partition: 'T#<tenant>#HOT#*', may: ['get', 'put'] },
      { partition: 'T#<tenant>#HOTC#*', may: ['get', 'put', 'delete'] },
      { partition: 'T#<tenant>#HOTR#*', may: ['put', 'delete'] },
      { partition: 'T#<tenant>#HOTT', may: ['put', 'delete'] },
      /** What the line did for residents, as everybody may know it. */
      { partition: 'T#<tenant>#HOTN', may: ['query', 'update'] },
      { partition: 'RL#ticket*', may: ['update'] },
      { partition: 'T#<tenant>#BOARD', may: ['query'] },
      { partition: 'T#<tenant>#BOARD#*', may: ['query'] },
      /** What a community shows of itself; its figures lie apart. */
      { partition: 'T#<tenant>#COMMP', may: ['get'] },
      /** A receipt leads to its volunteer and to what they did. */
      { partition: 'T#<tenant>#VOL#*', may: ['get', 'query', 'put'] },
      { partition: 'T#<tenant>#VOLN', may: ['get', 'update'] },
      { partition: 'RL#volunteer*', may: ['update'] },
      /** Whoever has a code reads what is asked of whom, answers once, and is counted. */
      { partition: 'T#<tenant>#APPR#*', may: ['get', 'check'] },
      { partition: 'T#<tenant>#APPRX#*', may: ['put', 'update'] },
      { partition: 'T#<tenant>#APPRP', may: reading },
      /** Facilities as everybody sees them; a slot is taken and given back under a receipt. */
      { partition: 'T#<tenant>#FACP', may: ['get', 'query'] },
      { partition: 'T#<tenant>#FACB#*', may: ['get', 'query', 'put', 'update'] },
      { partition: 'T#<tenant>#FACK#*', may: ['get', 'put'] },
      /** How to reach who booked is left and taken back, and read by nobody without a post. */
      { partition: 'T#<tenant>#FACW#*', may: ['put', 'delete'] },
      /** A code leads to the letter a unit was sent; what is answered lies with it, and opens nothing by itself. */
      { partition: 'T#<tenant>#FACS', may: ['get', 'put'] },
      { partition: 'RL#facility*', may: ['update'] },
      /** Donations as everybody reads them; a receipt leads to its donation, and to nobody's name. */
      { partition: 'T#<tenant>#GIVP', may: ['query'] },
      { partition: 'T#<tenant>#GIVN', may: ['query'] },
      { partition: 'T#<tenant>#GIV#*', may: ['get'] },
      { partition: 'RL#donation*', may: ['update'] },
      /** Rules and cases as everybody may read them. */
      { partition: 'T#<tenant>#LIBP', may: ['get', 'query'] },
      { partition: 'T#<tenant>#IC', may: reading },
      { partition: 'T#<tenant>#IDEAS', may: ['query'] },
      { partition: 'T#<tenant>#IDEA#*', may: ['get', 'put', 'delete'] },
      /** A complaint, too; whom it is about, its purchase says. */
      { partition: 'T#<tenant>#VOICE#*', may: ['get', 'put'] },
      /** How often somebody complains or asks in an hour. */
      { partition: 'RL#complaint*', may: ['update'] },
      { partition: 'T#<tenant>#P#<purchase>', may: reading },
      /** Signs in where work is done, and asks for that one sign-in again; what else lies there it never lists. */
      { partition: 'T#<tenant>#WORK#<purchase>#*', may: ['get', 'put'] },
      { partition: 'T#<tenant>#SV#<purchase>', may: ['put'] },
      { partition: 'T#<tenant>#SV#<purchase>#A', may: ['put'] },
      { partition: 'T#<tenant>#SV#<purchase>#T#*', may: ['update'] },
      { partition: 'T#<tenant>#SV#<purchase>#C#*', may: ['put'] },
      /** How many answers came from one place within the hour. */
      { partition: 'RL#ballot~*', may: ['update'] },
      { partition: 'RL#idea~*', may: ['update'] },
      { partition: 'T#<tenant>#SV#<purchase>#J', may: ['put'] },
      { partition: 'T#<tenant>#SV#<purchase>#V', may: ['put'] },
    ],
    lists: [
      'T#<tenant>#IDEAS',
      'T#<tenant>#HOTAT#*',
      'T#<tenant>#HOTQ#*',
      'T#<tenant>#HOTDUE',
      'T#<tenant>#APPRDUE',
      ...queues,
      'T#<tenant>#IDEAK',
      'T#<tenant>#VOICES',
      'T#<tenant>#NEEDC#*',
      'T#<tenant>#NEEDS#*',
      'T#<tenant>#VOLC#*',
      'T#<tenant>#VOLH#*',
    ],
  },
  person: {
    allow: [own, ownMore, published, { partition: 'PLATFORM', may: reading }],
    lists: ['U#<person>', ...queues],
  },
  official: {
    allow: [...wholeTenant, published, own, ownMore],
    deny: [sealed, sealedAudit, ballots, appraised, ...votingPapers],
    lists: ['U#*', 'O#*', ...queues],
  },
  inviter: {
    allow: [
      { partition: 'T#<tenant>', may: all },
      { partition: 'T#<tenant>#OBX', may: ['put'] },
      { partition: 'T#<tenant>#IDEM#*', may: ['get', 'put'] },
      { partition: 'A#<tenant>#*', may: appending },
      { partition: 'E#*', may: ['get', 'put'] },
      { partition: 'U#*', may: ['put'] },
    ],
    deny: [sealedAudit],
    lists: ['U#*', 'T#<tenant>#AUD#*', ...queues],
  },
} satisfies Partial<Record<ScopeKind, Partitions>>;
