import {
  actions as all,
  appending,
  drafts,
  type Grant,
  held,
  type Partitions,
  published,
  queues,
  reading,
  sealed,
  sealedAudit,
  wholeTenant,
} from './grants.ts';
import type { ScopeKind } from './scopes.ts';

/** What the workflow, the stream and the jobs reach: each what it works at, and no more. */
export const jobsReach = {
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
    /**
     * How a project stands is found by the organization whose it is; what was noticed of one, by everybody: nothing
     * else of a tenant comes into a credit record.
     */
    lists: ['PUB#HEARD', 'PUB#CREDIT#*', 'O#*', ...queues],
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
      /** Photographs of a need are counted before one more is taken. */
      { partition: 'T#<tenant>#DOC#<purchase>', may: ['get', 'put', 'query'] },
      { partition: 'A#<tenant>#document#<purchase>#*', may: appending },
    ],
    lists: ['T#<tenant>#AUD#*', 'T#<tenant>#NEEDPH'],
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
} satisfies Partial<Record<ScopeKind, Partitions>>;
