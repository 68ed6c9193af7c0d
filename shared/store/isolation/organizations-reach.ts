import {
  actions as all,
  appending,
  held,
  own,
  ownMore,
  type Partitions,
  published,
  queues,
  reading,
} from './grants.ts';
import type { ScopeKind } from './scopes.ts';

/** What those reach who act for one organization, its guests, and the two jobs that remind and tell them. */
export const organizationsReach = {
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
      { partition: 'A#<tenant>#payee#<purchase>.<organization>', may: appending },
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
} satisfies Partial<Record<ScopeKind, Partitions>>;
