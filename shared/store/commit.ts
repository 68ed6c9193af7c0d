import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { Origin } from '../contracts/audit-entry.ts';
import type { CommandDone } from '../contracts/purchases.ts';
import type { Actor } from '../domain/actor.ts';
import { genesis } from '../domain/audit/chain.ts';
import { differenceOf } from '../domain/audit/difference.ts';
import type { SplitLimits } from '../domain/budget/splitting.ts';
import { DomainError } from '../domain/errors.ts';
import type { TenantId } from '../domain/ids.ts';
import type { Command } from '../domain/purchase/commands.ts';
import type { DomainEvent } from '../domain/purchase/events.ts';
import { isFinal } from '../domain/purchase/lifecycle.ts';
import type { Objection } from '../domain/purchase/objection.ts';
import { dueAt } from '../domain/purchase/plan-next.ts';
import { collections, type Purchase } from '../domain/purchase/purchase.ts';
import type { Instant } from '../domain/time.ts';
import { auditRow, chained, doer } from './audit.ts';
import { heldRefusal, heldWrites } from './budget-holds.ts';
import { readAnswer } from './idempotency.ts';
import { isNew, put, remove, transact } from './items.ts';
import { indexKeys, type Key, keys } from './keys.ts';
import { registered } from './objections.ts';
import { putOpened } from './opened-applications.ts';
import { type Loaded, prefixes, summaryOf } from './purchases.ts';
import { stillAsRead, type TypedCode } from './sign-in-codes.ts';
import type { Table } from './table.ts';

/** What makes a repeated command the same command: who, under which key, asking what. */
export type Repeat = { principal: string; key: string; requestHash: string };

export type Change = {
  /** What was read; `undefined` for a purchase that begins. */
  before: Loaded | undefined;
  after: Purchase;
  events: readonly DomainEvent[];
  actor: Actor;
  origin?: Origin;
  command: Command | { type: 'createPurchase' };
  /** The tenant's time, for the record. */
  now: Instant;
  /** The world's time, for the outbox and expiry. */
  worldNow: Instant;
  isSandbox: boolean;
  repeat?: Repeat;
  burns?: Burnt;
  /** What a purchase that begins leaves with another, in the same transaction. */
  also?: readonly TransactWriteItem[];
  /** What its money may not be above together with other purchases of the same lines; absent: no limit. */
  limits?: SplitLimits;
};

/** A one-time code that goes with the change; where it was typed, only as it was read. */
export type Burnt = { key: Key; code?: TypedCode };

const daySeconds = 86_400;
const seconds = (at: Instant) => Math.floor(Date.parse(at) / 1000);

function rootItem(table: Table, change: Change, auditHash: string): TransactWriteItem {
  const { before, after: purchase, isSandbox } = change;
  const {
    applications: _a,
    sheets: _s,
    projects: _p,
    approvals: _r,
    objections: _o,
    draws: _d,
    amendments: _m,
    questions: _q,
    recusals: _c,
    followedBy: _f,
    ...root
  } = purchase;
  const due = dueAt(purchase);
  const runs = purchase.state !== 'suspended' && !isFinal(purchase.state);
  const item = {
    ...keys.purchase(purchase.tenantId, purchase.id),
    ...indexKeys.purchaseList(purchase.tenantId, purchase.id),
    ...(runs && indexKeys.open(purchase.tenantId, purchase.id)),
    ...(due && indexKeys.due(purchase.tenantId, isSandbox, due, purchase.id)),
    et: 'purchase',
    v: purchase.version,
    auditHash,
    sum: summaryOf(purchase),
    ...root,
  };
  if (!before) return put(table, item, isNew);
  return put(table, item, {
    expression: 'v = :v AND auditHash = :hash',
    values: { ':v': before.purchase.version, ':hash': before.auditHash },
  });
}

const isOpening = ({ before, after }: Change) =>
  before !== undefined && !before.purchase.openedAt && after.openedAt !== undefined;

function childItems(table: Table, change: Change): TransactWriteItem[] {
  const { before, after: purchase } = change;
  const changing = collections.filter((name) => name !== 'applications' || !isOpening(change));
  return changing.flatMap((name) =>
    Object.entries(purchase[name] ?? {})
      .filter(([id, child]) => before?.purchase[name]?.[id] !== child)
      .map(([id, data]) =>
        put(table, {
          ...keys.child(purchase.tenantId, purchase.id, prefixes[name], id),
          ...(name === 'objections' && registered(purchase, data as Objection)),
          et: name,
          data,
        }),
      ),
  );
}

/** The gate of the bidding window: what a submission checks in its own transaction. */
function gateItems(table: Table, { before, after: purchase }: Change): TransactWriteItem[] {
  const isOpen = purchase.state === 'biddingOpen';
  const wasOpen = before?.purchase.state === 'biddingOpen';
  const isMoved =
    before?.purchase.closesAt !== purchase.closesAt ||
    before?.purchase.edition !== purchase.edition;
  if (isOpen === wasOpen && !(isOpen && isMoved)) return [];
  return [
    put(table, {
      ...keys.gate(purchase.tenantId, purchase.id),
      et: 'gate',
      isOpen,
      closesAt: purchase.closesAt ?? '',
      edition: purchase.edition ?? 1,
      ...(purchase.plan.invitees && { invited: purchase.plan.invitees }),
    }),
  ];
}

function outboxItem(
  table: Table,
  { after: purchase, events, worldNow }: Change,
): TransactWriteItem {
  const { tenantId, id, version } = purchase;
  return put(table, {
    ...keys.outbox(tenantId, id, version),
    ...indexKeys.undelivered(worldNow, tenantId, id, version),
    et: 'outbox',
    version,
    events,
    ttl: seconds(worldNow) + 14 * daySeconds,
  });
}

function repeatItem(
  table: Table,
  tenant: TenantId,
  change: Change,
  repeat: Repeat,
  answer: CommandDone,
) {
  return put(
    table,
    {
      ...keys.idempotency(tenant, repeat.principal, repeat.key),
      et: 'idempotency',
      requestHash: repeat.requestHash,
      answer,
      ttl: seconds(change.worldNow) + 2 * daySeconds,
    },
    isNew,
  );
}

const burntItems = (table: Table, { burns }: Change): TransactWriteItem[] =>
  burns ? [remove(table, burns.key, burns.code && stillAsRead(burns.code))] : [];

type Failed = {
  /** The places that failed, from 0 at the first write that goes with the purchase: the code, then the lines. */
  failed: readonly number[];
  burnt: number;
  lines: readonly string[];
};

/** Where the purchase itself was as it was read, what failed beside it says why; else somebody was first. */
async function refusalOf(table: Table, { after, actor }: Change, { failed, burnt, lines }: Failed) {
  const conflict = new DomainError({ code: 'version-conflict', detail: { id: after.id } });
  if (failed.some((place) => place < 0)) return conflict;
  if (failed.some((place) => place < burnt)) return new DomainError({ code: 'code-expired' });
  // An organization that signs more than is left does not read whose the rest is.
  if (actor.kind === 'organization') return new DomainError({ code: 'budget-line-short' });
  const [line = ''] = failed.map((place) => lines[place - burnt]);
  return (await heldRefusal(table, after, line)) ?? conflict;
}

/**
 * Writes everything one command did in one transaction: the root under its version, the children that
 * changed, the next link of the audit chain, the outbox and the answer for a repetition; or nothing.
 *
 * @returns what the command answered, also when it had been carried out before under the same key
 * @throws {DomainError} `version-conflict` when somebody else was first; `idempotency-key-reused` when the
 *   key belongs to another request; `code-expired` when the code that goes with it was tried meanwhile;
 *   `budget-line-short` or `splitting-suspected` when others took of its budget lines meanwhile
 */
export async function commit(table: Table, change: Change): Promise<CommandDone> {
  const { before, after: purchase, repeat } = change;
  const { tenantId, id, version, state } = purchase;
  const entry = chained({
    seq: version,
    at: change.now,
    ...doer(change.actor),
    ...(change.origin && { origin: change.origin }),
    command: change.command.type,
    from: before?.purchase.state ?? '',
    to: state,
    ...differenceOf(before?.purchase, purchase),
    detail: change.command,
    previous: before?.auditHash ?? genesis,
  });
  const chain = `purchase/${id}`;
  const answer: CommandDone = { id, version, state };
  const writes = [
    rootItem(table, change, entry.hash),
    put(
      table,
      {
        ...keys.audit(tenantId, id, version),
        ...indexKeys.auditList(tenantId, chain, entry),
        et: 'audit',
        ...entry,
        sum: auditRow(chain, entry),
      },
      isNew,
    ),
    outboxItem(table, change),
    ...gateItems(table, change),
    ...childItems(table, change),
    ...(repeat ? [repeatItem(table, tenantId, change, repeat, answer)] : []),
    ...(change.also ?? []),
  ];
  const burnt = burntItems(table, change);
  const held = heldWrites(table, before?.purchase, purchase, change);
  if (isOpening(change)) await putOpened(table, purchase);
  const failed = await transact(table, [...writes, ...burnt, ...held.map(({ item }) => item)]);
  if (failed.length === 0) return answer;
  const earlier = repeat && (await readAnswer(table, tenantId, repeat));
  if (earlier) return earlier;
  throw await refusalOf(table, change, {
    failed: failed.map((place) => place - writes.length),
    burnt: burnt.length,
    lines: held.map(({ lineId }) => lineId),
  });
}
