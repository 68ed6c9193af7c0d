import { system } from '../../shared/domain/actor.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { pastDue } from '../../shared/domain/hotline/moving.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { dueTickets, readHotlineTicket, ticketWrites } from '../../shared/store/hotline.ts';
import { record } from '../../shared/store/record.ts';
import type { Deps } from '../ports.ts';
import { atDesk } from '../ticket-desk.ts';
import { callerAtEnd } from '../ticket-end.ts';
import { overdueTold } from '../ticket-telling.ts';
import { forTenant, within } from '../within.ts';
import { onEveryClock } from './on-every-clock.ts';

/** @returns whether anything followed: a repetition finds nothing more to do */
async function lookAfter(all: Deps, tenant: TenantId, id: string): Promise<boolean> {
  const at = await atDesk(await forTenant(all, tenant), tenant);
  const before = await readHotlineTicket(at.deps.table, tenant, id);
  const past = before && pastDue(before, at.rules);
  if (!before || !past) return false;
  const { ticket: after, what } = past;
  const atEnd = await callerAtEnd(at, before, after);
  await record(at.deps.table, {
    subject: { tenant, kind: 'hotline', id },
    writes: () => [...ticketWrites(at.desk, before, after), ...atEnd],
    actor: system,
    command: `${what}Ticket`,
    after: { state: after.state, ...(before.due && { due: before.due }) },
    now: at.now,
    worldNow: at.deps.clock.now(),
    errands: what === 'escalate' ? overdueTold(at, after) : [],
  });
  return true;
}

/** Somebody who is at a ticket this very moment comes first; the next minute looks again. */
const isRaced = (error: unknown) =>
  error instanceof DomainError && error.name === 'version-conflict';

async function lookAfterAll(all: Deps, at: Instant, sandbox?: TenantId): Promise<number> {
  const { table } = await (sandbox ? forTenant(all, sandbox) : within(all, { as: 'queues' }));
  let done = 0;
  for (const { tenant, id } of await dueTickets(table, at, sandbox))
    try {
      if (await lookAfter(all, tenant, id)) done += 1;
    } catch (error) {
      if (!isRaced(error)) console.error(error);
    }
  return done;
}

/**
 * Sends up, once, every ticket whose clock ran out, and ends those whose callers had nothing to object. Run each minute.
 *
 * @returns how many went up or ended
 */
export const lookAfterTickets = (all: Deps): Promise<number> =>
  onEveryClock(all, (at, sandbox) => lookAfterAll(all, at, sandbox));
