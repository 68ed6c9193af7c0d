import type { Unit } from './units.ts';

/*
 * Who may do what, on one page. `unit-statements.ts` turns a row into IAM; tests read the
 * synthesized policy and compare it with the promises in the comments here.
 */

/** Groups of partition keys, as patterns of `dynamodb:LeadingKeys`. Index partitions included. */
export const partitions = {
  tenant: ['T#*'],
  audit: ['A#*'],
  organization: ['O#*', 'USCC#*'],
  person: ['U#*', 'E#*'],
  session: ['S#*', 'LC#*', 'RL#*'],
  /** Mails with a sign-in code, noted as sent. */
  codeMail: ['LC#*#OBX'],
  /** What someone without an account may leave behind: needs, answers, their receipts. */
  resident: ['T#*#NEED#*', 'T#*#SV#*', 'T#*#IDEM#*'],
  published: ['PUB#*'],
  platform: ['PLATFORM', 'PLATFORM#*', 'ALIAS#*'],
  /** Queues on the third index: only the sweep reads across tenants. */
  due: ['DUE#*', 'OUTBOX#*', 'OPEN#*', 'ERRAND#*'],
} as const satisfies Record<string, readonly string[]>;

/** Sealed applications. Every unit but `opener` is denied to read them, whatever else it may do. */
export const sealedPartitions = ['T#*#SEAL#*'];

export type Partition = keyof typeof partitions;

export type Rights = {
  read: readonly Partition[];
  write: readonly Partition[];
  /** `start` executions, `answer` a wait with its task token, `look` whether one runs. */
  workflow?: readonly ('start' | 'answer' | 'look')[];
  mail?: 'send' | 'receive';
  site?: 'read' | 'write';
  /** Daily roots and exports. Nobody has a right to delete there. */
  archive?: 'read' | 'write';
  secrets?: readonly ('keys' | 'seal' | 'smtp')[];
  stream?: true;
};

const official = ['tenant', 'audit', 'organization', 'person', 'session'] as const;

/** What delivering a committed change takes, whether the stream does it or the sweep in its place. */
const delivering = {
  write: ['tenant', 'audit', 'published', 'person', 'organization', 'codeMail'],
  mail: 'send',
  site: 'write',
  secrets: ['keys'],
} as const;

export const permissions: Record<Unit, Rights> = {
  api: {
    read: [...official, 'published', 'platform'],
    write: official,
    mail: 'send',
    secrets: ['keys'],
  },
  public: {
    read: ['tenant', 'published', 'platform', 'person', 'session', 'organization'],
    write: ['resident', 'person', 'session'],
    mail: 'send',
    site: 'read',
    secrets: ['keys'],
  },
  identity: {
    read: ['person', 'session', 'platform'],
    write: ['person', 'session'],
    mail: 'send',
    secrets: ['keys'],
  },
  tenancy: {
    read: [...official, 'published', 'platform'],
    write: official,
    mail: 'send',
    archive: 'read',
    secrets: ['keys'],
  },
  registry: {
    read: [...official, 'published', 'platform'],
    write: official,
    mail: 'send',
    secrets: ['keys'],
  },
  platform: {
    read: [...official, 'published', 'platform'],
    write: [...official, 'platform'],
    mail: 'send',
    /** The packed divisions lie there. */
    site: 'read',
    secrets: ['keys'],
  },
  approve: { read: [...official, 'platform'], write: official, mail: 'send', secrets: ['keys'] },
  worker: {
    read: [...official, 'platform'],
    write: ['tenant', 'audit', 'organization'],
    workflow: ['answer'],
    secrets: ['keys'],
  },
  /** The only unit that can decrypt an application, and the only one that may read its row. */
  opener: {
    read: ['tenant', 'organization', 'platform'],
    write: ['tenant', 'audit'],
    secrets: ['keys', 'seal'],
  },
  stream: {
    ...delivering,
    read: [...official, 'published', 'platform', 'due'],
    workflow: ['start', 'answer', 'look'],
    stream: true,
  },
  mailer: { read: ['tenant', 'person'], write: ['tenant'], mail: 'receive', secrets: ['smtp'] },
  cron: {
    ...delivering,
    read: [...official, 'published', 'platform', 'due'],
    workflow: ['start', 'answer', 'look'],
    archive: 'write',
  },
};
