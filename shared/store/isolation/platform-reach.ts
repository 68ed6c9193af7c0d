import {
  actions as all,
  appending,
  own,
  ownMore,
  type Partitions,
  published,
  queues,
  sealedAudit,
} from './grants.ts';
import type { ScopeKind } from './scopes.ts';

/** What the administrators of the installation reach. */
export const platformReach = {
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
} satisfies Partial<Record<ScopeKind, Partitions>>;
