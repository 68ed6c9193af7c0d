import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { ulid } from 'ulid';
import type { AuditEntry, Origin } from '../contracts/audit-entry.ts';
import type { Actor } from '../domain/actor.ts';
import { genesis } from '../domain/audit/chain.ts';
import { DomainError, type Refusal } from '../domain/errors.ts';
import type { Instant } from '../domain/time.ts';
import { auditRow, chained, doer } from './audit.ts';
import { type Errand, errandItem } from './errands.ts';
import { isNew, put, read, transact } from './items.ts';
import { indexKeys, keys, type Owner, type Subject } from './keys.ts';
import { type Reply, readReply, replyItem } from './replies.ts';
import type { Table } from './table.ts';

/** A write that goes with the change, and what to say when its condition does not hold. */
export type Write = { item: TransactWriteItem; otherwise?: Refusal };

export type Recording = {
  subject: Subject;
  /** The version the actor saw; without it the change is made on what is there. 0: it is not there yet. */
  expected?: number;
  /** What changes, given the version it becomes. At most 90, with their conditions. */
  writes(version: number): readonly Write[];
  actor: Actor;
  origin?: Origin | undefined;
  command: string;
  reason?: string;
  before?: unknown;
  after?: unknown;
  /** The tenant's time for the record, the world's for expiry; the same but for a sandbox. */
  now: Instant;
  worldNow: Instant;
  /** Mails that follow from it. */
  errands?: readonly Errand[];
  repeat?: Reply;
};

/** How far a subject has come: its version and the head of its chain. */
export type Head = { version: number; hash: string };

const tries = 6;

export async function readHead(table: Table, subject: Subject): Promise<Head> {
  const item = await read(table, keys.chainHead(subject));
  return item
    ? { version: Number(item['v']), hash: String(item['hash']) }
    : { version: 0, hash: genesis };
}

/** `setting/rules`: how a chain is called in lists and exports. */
export const chainName = ({ kind, id }: Subject) => `${kind}/${id}`;

const listedOf = (subject: Subject, entry: AuditEntry) =>
  'tenant' in subject
    ? {
        ...indexKeys.auditList(subject.tenant, chainName(subject), entry),
        sum: auditRow(chainName(subject), entry),
      }
    : {};

function entryOf(change: Recording, head: Head): AuditEntry {
  const { subject, actor, origin, command, reason, before, after, now } = change;
  return chained({
    seq: head.version + 1,
    at: now,
    ...doer(actor),
    ...(origin && Object.keys(origin).length > 0 && { origin }),
    command,
    from: '',
    to: '',
    ...(reason && { reason }),
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    detail: { subject: chainName(subject) },
    previous: head.hash,
  });
}

function chainItems(table: Table, change: Recording, head: Head): TransactWriteItem[] {
  const { subject } = change;
  const entry = entryOf(change, head);
  const next = { ...keys.chainHead(subject), et: 'head', v: entry.seq, hash: entry.hash };
  const unmoved =
    head.version === 0
      ? isNew
      : {
          expression: 'v = :v AND #hash = :hash',
          names: { '#hash': 'hash' },
          values: { ':v': head.version, ':hash': head.hash },
        };
  return [
    put(table, next, unmoved),
    put(
      table,
      {
        ...keys.chainEntry(subject, entry.seq),
        ...listedOf(subject, entry),
        et: 'audit',
        ...entry,
      },
      isNew,
    ),
  ];
}

const ownerOf = (subject: Subject): Owner => {
  const { kind: _kind, id: _id, ...owner } = subject;
  return owner;
};

/** @returns the new version; `undefined` when somebody else was first */
async function attempt(table: Table, change: Recording, head: Head): Promise<number | undefined> {
  const { subject, errands = [], repeat, worldNow } = change;
  const owner = ownerOf(subject);
  const version = head.version + 1;
  const own = change.writes(version);
  const failed = await transact(table, [
    ...chainItems(table, change, head),
    ...own.map(({ item }) => item),
    ...errands.map((errand) =>
      errandItem(table, { owner, id: ulid().toLowerCase(), errand, worldNow }),
    ),
    ...(repeat ? [replyItem(table, { owner, reply: repeat, version, worldNow })] : []),
  ]);
  if (failed.length === 0) return version;
  const refused = failed.map((place) => own[place - 2]?.otherwise).find(Boolean);
  if (refused) throw new DomainError(refused);
  return undefined;
}

/**
 * Carries out one audited change of something that is not a purchase: its head under its version, the next
 * link of its chain, what changes, the mails that follow and the answer for a repetition, or nothing.
 *
 * @returns the version it became, also when it had been carried out before under the same key
 * @throws {DomainError} `version-conflict` when the actor saw another version, or somebody else was always
 *   first; what a write says when its condition does not hold; `idempotency-key-reused`
 */
export async function record(table: Table, change: Recording): Promise<number> {
  const { subject, expected, repeat } = change;
  const earlier = repeat && (await readReply(table, ownerOf(subject), repeat));
  if (earlier !== undefined) return earlier;
  for (let left = tries; left > 0; left -= 1) {
    const head = await readHead(table, subject);
    if (expected !== undefined && expected !== head.version)
      throw new DomainError({ code: 'version-conflict', detail: { version: head.version } });
    const version = await attempt(table, change, head);
    if (version !== undefined) return version;
    const meanwhile = repeat && (await readReply(table, ownerOf(subject), repeat));
    if (meanwhile !== undefined) return meanwhile;
  }
  throw new DomainError({ code: 'version-conflict' });
}
