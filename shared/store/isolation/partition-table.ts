import type { ScopeKind } from './scopes.ts';

/** What can be done to an item. `check` is the condition check of a transaction. */
export const actions = ['get', 'query', 'check', 'put', 'update', 'delete'] as const;
export type Action = (typeof actions)[number];

/**
 * A line of the table. `<tenant>` stands for the tenant of the scope, and so on; a line whose names the scope
 * does not have grants nothing. `*` at the end is any text, also none.
 */
export type Grant = { partition: string; may: readonly Action[] };

export type Partitions = {
  allow: readonly Grant[];
  /** Beats every `allow`. */
  deny?: readonly Grant[];
  /** Index partitions an item written here may be listed in, besides those it may be put to. */
  lists?: readonly string[];
};

const all = actions;
const reading = ['get', 'query', 'check'] as const satisfies Action[];
const writing = ['put', 'update', 'delete'] as const satisfies Action[];
/** An entry of a chain is added; it is never changed or taken away. */
const appending = ['get', 'query', 'check', 'put'] as const satisfies Action[];

const published: Grant = { partition: 'PUB#*', may: reading };
const queues = [
  'DUE#*',
  'OUTBOX#*',
  'OPEN#*',
  'ERRAND#*',
  'TURN#*',
  'EXPORT#*',
  'ROOM#*',
  'NEWS#*',
] as const;
const own: Grant = { partition: 'U#<person>', may: all };
const ownMore: Grant = { partition: 'U#<person>#*', may: all };
const wholeTenant: readonly Grant[] = [
  { partition: 'T#<tenant>', may: all },
  { partition: 'T#<tenant>#*', may: all },
  { partition: 'A#<tenant>#*', may: appending },
];
/**
 * A contract that is signed, an award that is declined and an opening that fails change what their purchase holds
 * of its budget lines: written blindly, in the transaction that changes the purchase. The plan is out of reach.
 */
const held: Grant = { partition: 'T#<tenant>#HELD', may: writing };
/** Nobody with a post, and no workflow, looks at a seal or stuffs a ballot box. */
const sealed: Grant = { partition: 'T#<tenant>#SEAL#*', may: all };
/** Nor learns, from the chain each application has of its own, whether an organization has applied. */
const sealedAudit: Grant = { partition: 'A#<tenant>#P#*#APP#*', may: all };
/** What an organization is writing is nobody's but its own and its guests'. */
const drafts: Grant = { partition: 'O#*#D#*', may: all };
const ballots: Grant = { partition: 'T#<tenant>#SV#*', may: writing };

/**
 * Who reaches which partitions: the one table behind the request guard (`guard.ts`), the policies of the
 * roles (`infra/constructs`) and their offline evaluator, so that code and policy cannot drift.
 *
 * A partition of a tenant is exactly `T#<tenant>` or begins `T#<tenant>#` (its audit `A#<tenant>#`): the
 * alphabet of a tenant's id has no `#` and no wildcard, so no tenant's key begins another's.
 */
export const partitionTable: Record<ScopeKind, Partitions> = {
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
      { partition: 'T#<tenant>#NEED#*', may: ['put'] },
      { partition: 'T#<tenant>#BOARD', may: ['query'] },
      { partition: 'T#<tenant>#BOARD#*', may: ['query'] },
      { partition: 'T#<tenant>#IC', may: reading },
      { partition: 'T#<tenant>#IDEAS', may: ['query'] },
      { partition: 'T#<tenant>#IDEA#*', may: ['get', 'put', 'delete'] },
      /** A complaint, too; whom it is about, its purchase says. */
      { partition: 'T#<tenant>#VOICE#*', may: ['get', 'put'] },
      /** How often somebody complains or asks in an hour. */
      { partition: 'RL#complaint*', may: ['update'] },
      { partition: 'T#<tenant>#P#<purchase>', may: reading },
      /** Signs in where work is done; what lies in the work file it never reads. */
      { partition: 'T#<tenant>#WORK#<purchase>#*', may: ['put'] },
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
    lists: ['T#<tenant>#IDEAS', 'T#<tenant>#IDEAK', 'T#<tenant>#VOICES'],
  },
  person: {
    allow: [own, ownMore, published, { partition: 'PLATFORM', may: reading }],
    lists: ['U#<person>', ...queues],
  },
  official: {
    allow: [...wholeTenant, published, own, ownMore],
    deny: [sealed, sealedAudit, ballots],
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
  organization: {
    allow: [
      { partition: 'O#<organization>', may: all },
      { partition: 'O#<organization>#*', may: all },
      { partition: 'USCC#*', may: ['put'] },
      { partition: 'PUB#ORG#<organization>', may: ['put', 'delete'] },
      { partition: 'T#<tenant>#ORGV#<organization>', may: ['get', 'put'] },
      { partition: 'T#<tenant>#CAP#<organization>', may: ['get', 'put'] },
      { partition: 'T#<tenant>#IDEAM#<organization>', may: ['get', 'put'] },
      published,
      own,
      ownMore,
      { partition: 'T#<tenant>', may: reading },
      { partition: 'T#<tenant>#SET', may: ['get'] },
      { partition: 'T#<tenant>#P#<purchase>', may: all },
      { partition: 'T#<tenant>#P#<purchase>#OBX', may: ['put'] },
      { partition: 'T#<tenant>#DOC#<purchase>', may: ['get', 'query', 'put'] },
      /** The work it does under its contract; what those keep who watch over it is not among it. */
      { partition: 'T#<tenant>#WORK#<purchase>#<organization>', may: all },
      { partition: 'T#<tenant>#OBX', may: ['put'] },
      /** Answers to its own work, counted; none of them one by one. */
      { partition: 'T#<tenant>#SV#<purchase>#T#<organization>', may: ['query'] },
      { partition: 'A#<tenant>#satisfaction#<purchase>.<organization>.*', may: appending },
      { partition: 'A#<tenant>#ledger#<purchase>.<organization>', may: appending },
      held,
      { partition: 'T#<tenant>#IDEM#<organization>', may: ['get', 'put'] },
      { partition: 'A#<tenant>#document#<purchase>#*', may: appending },
      { partition: 'A#<tenant>#fieldwork#<purchase>#<organization>#*', may: appending },
      /** Where its communities lie, which everybody may know. */
      { partition: 'T#<tenant>#REG', may: reading },
      { partition: 'A#<tenant>#room#<purchase>#<organization>#*', may: appending },
      /** Its self-reports and appeals; the rounds they belong to lie in the work file. */
      { partition: 'A#<tenant>#evaluation#<purchase>#<organization>#*', may: appending },
      { partition: 'A#<tenant>#P#<purchase>', may: ['put'] },
      /** Its side of the supervision; visits that come unannounced have chains it does not reach. */
      { partition: 'A#<tenant>#rectification#<purchase>#<organization>#*', may: appending },
      { partition: 'A#<tenant>#incident#<purchase>#<organization>#*', may: appending },
      { partition: 'A#<tenant>#comment#<purchase>#<organization>#*', may: appending },
    ],
    lists: [
      'T#<tenant>#ROUNDS',
      'U#*',
      'T#<tenant>#PL',
      'T#<tenant>#OBJ',
      'T#<tenant>#DUE',
      'T#<tenant>#ROOMS',
      'T#<tenant>#AUD#*',
      'T#<tenant>#ORGV',
      'T#<tenant>#CAP',
      'T#<tenant>#IDEAM',
      'T#<tenant>#SUPV',
      ...queues,
    ],
  },
  applicant: {
    allow: [
      published,
      own,
      { partition: 'O#<organization>', may: ['get', 'query', 'put', 'delete'] },
      { partition: 'O#<organization>#D#<tenant>#<purchase>', may: all },
      { partition: 'O#<organization>#OBX', may: ['put'] },
      { partition: 'O#<organization>#A#guests#*', may: appending },
      { partition: 'O#<organization>#A#partners#*', may: appending },
      { partition: 'O#<organization>#A#joint#*', may: appending },
      /** A partner is named by its credit code, and asked in a partition that only the two of them reach. */
      { partition: 'USCC#*', may: ['get'] },
      {
        partition: 'JOIN#<organization>#<tenant>#<purchase>#*',
        may: ['get', 'put', 'update', 'delete'],
      },
      { partition: 'JOIN#*#<tenant>#<purchase>#<organization>', may: ['get', 'put'] },
      { partition: 'T#<tenant>', may: reading },
      { partition: 'T#<tenant>#IDEAM#<organization>', may: ['get'] },
      { partition: 'T#<tenant>#GATE#<purchase>', may: ['check'] },
      /** Whether final offers are taken, and from this one: asked in the transaction that seals one, never read. */
      { partition: 'T#<tenant>#P#<purchase>', may: ['check'] },
      { partition: 'T#<tenant>#SEAL#<purchase>', may: ['put', 'delete'] },
      { partition: 'A#<tenant>#P#<purchase>#APP#<organization>', may: ['put'] },
    ],
    lists: ['U#*', 'O#*', ...queues],
  },
  guest: {
    allow: [
      published,
      own,
      { partition: 'O#<organization>#D#<tenant>#<purchase>', may: all },
      { partition: 'T#<tenant>', may: reading },
    ],
    lists: ['U#<person>'],
  },
  keeper: {
    allow: [
      { partition: 'O#<organization>', may: ['get', 'put'] },
      { partition: 'O#<organization>#A#reminder#*', may: appending },
      { partition: 'O#<organization>#OBX', may: ['put'] },
    ],
    lists: [...queues],
  },
  /** Puts what is new in a room where its people's digests are made from: it reads the room and changes none of it. */
  herald: {
    allow: [
      { partition: 'T#<tenant>', may: reading },
      { partition: 'T#<tenant>#REG', may: reading },
      { partition: 'T#<tenant>#P#<purchase>', may: reading },
      { partition: 'T#<tenant>#WORK#<purchase>#<organization>', may: ['get', 'query', 'delete'] },
      { partition: 'O#<organization>', may: ['get', 'query'] },
      { partition: 'U#*', may: ['get'] },
      { partition: 'U#*#NEWS', may: ['put'] },
      { partition: 'U#*#TODO', may: ['put', 'delete'] },
    ],
    lists: ['NEWS#*'],
  },
  platform: {
    allow: [
      { partition: 'PLATFORM', may: all },
      { partition: 'PLATFORM#*', may: all },
      { partition: 'ALIAS#*', may: all },
      published,
      own,
      ownMore,
      { partition: 'T#<tenant>', may: all },
      { partition: 'T#<tenant>#REG', may: all },
      { partition: 'T#<tenant>#SET', may: ['put'] },
      { partition: 'T#<tenant>#OBX', may: ['put'] },
      { partition: 'T#<tenant>#IDEM#<person>', may: ['get', 'put'] },
      { partition: 'A#<tenant>#*', may: appending },
      /** The first administrator is invited by address: an account is found or begun, and never read. */
      { partition: 'E#*', may: ['get', 'put'] },
      { partition: 'U#*', may: ['put'] },
    ],
    deny: [sealedAudit],
    lists: ['T#<tenant>#AUD#*', 'U#*', ...queues],
  },
  queues: {
    allow: [
      ...queues.map((partition): Grant => ({ partition, may: ['query'] })),
      { partition: 'PLATFORM', may: reading },
    ],
  },
  courier: {
    allow: [
      { partition: 'U#*', may: ['get'] },
      { partition: 'O#*', may: ['get'] },
      { partition: 'T#*#OBX', may: ['get', 'update'] },
      { partition: 'O#*#OBX', may: ['get', 'update'] },
      { partition: 'U#*#OBX', may: ['get', 'update'] },
      { partition: 'PLATFORM#OBX', may: ['get', 'update'] },
      { partition: 'LC#*#OBX', may: ['get', 'update'] },
      { partition: 'E#*', may: ['get'] },
    ],
    deny: [drafts],
  },
  matcher: { allow: [{ partition: 'SEEN#*', may: ['query', 'put'] }] },
  system: {
    allow: [
      ...wholeTenant,
      { partition: 'PUB#T#<tenant>', may: all },
      { partition: 'PUB#T#<tenant>#*', may: all },
      published,
      { partition: 'PLATFORM', may: reading },
      { partition: 'U#*', may: ['get'] },
      { partition: 'O#*', may: ['get'] },
    ],
    deny: [sealed, sealedAudit, drafts],
    /** How a project stands is found by the organization whose it is. */
    lists: ['PUB#HEARD', 'O#*', ...queues],
  },
  exporter: { allow: [{ partition: 'A#<tenant>#P#<purchase>#APP#*', may: ['query'] }] },
  /** Looks only as far as it takes to know what there is, and writes nothing but how far it came. */
  eraser: {
    allow: [
      { partition: 'T#<tenant>', may: ['get', 'query', 'delete'] },
      { partition: 'T#<tenant>#*', may: ['query', 'delete'] },
      { partition: 'A#<tenant>#*', may: ['query', 'delete'] },
      { partition: 'PUB#T#<tenant>', may: ['query', 'delete'] },
      { partition: 'PUB#T#<tenant>#*', may: ['query', 'delete'] },
      { partition: 'PLATFORM', may: ['get', 'put', 'delete'] },
      { partition: 'PLATFORM#A#erasure#<tenant>', may: ['get', 'put'] },
      { partition: 'ALIAS#*', may: ['delete'] },
    ],
  },
  scanner: {
    allow: [
      { partition: 'T#<tenant>', may: reading },
      { partition: 'T#<tenant>#DOC#<purchase>', may: ['get', 'put'] },
      { partition: 'A#<tenant>#document#<purchase>#*', may: appending },
    ],
    lists: ['T#<tenant>#AUD#*'],
  },
  opener: {
    allow: [
      { partition: 'T#<tenant>#DOC#<purchase>', may: ['get', 'put'] },
      { partition: 'A#<tenant>#document#<purchase>#*', may: appending },
      { partition: 'T#<tenant>', may: reading },
      { partition: 'T#<tenant>#SET', may: ['get'] },
      { partition: 'T#<tenant>#P#<purchase>', may: all },
      { partition: 'T#<tenant>#P#<purchase>#OBX', may: ['put'] },
      held,
      { partition: 'T#<tenant>#GATE#<purchase>', may: ['put', 'check'] },
      { partition: 'T#<tenant>#SEAL#<purchase>', may: reading },
      /** What those hear who have begun or sealed an application: a mail lies with each of them. */
      { partition: 'O#*#OBX', may: ['put'] },
      { partition: 'T#<tenant>#IDEM#*', may: ['get', 'put'] },
      { partition: 'A#<tenant>#P#<purchase>', may: appending },
    ],
    lists: ['T#<tenant>#PL', 'T#<tenant>#DUE', 'T#<tenant>#AUD#*', ...queues],
  },
};
