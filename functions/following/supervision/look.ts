import { system } from '../../../shared/domain/actor.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { flagsOf, judged } from '../../../shared/domain/supervision/flags.ts';
import { isOverdue, type Rectification } from '../../../shared/domain/supervision/rectification.ts';
import { dayOf, plusMillis } from '../../../shared/domain/time.ts';
import { transact } from '../../../shared/store/items.ts';
import { readHead, record } from '../../../shared/store/record.ts';
import {
  lookedItem,
  orderWrite,
  readJudgements,
  readLooked,
  readOrders,
  supervisionSubject,
} from '../../../shared/store/supervision.ts';
import type { Deps } from '../../ports.ts';
import { flagFacts } from './facts.ts';
import { type Known, knownProject } from './place.ts';
import { projectsAtWork } from './projects.ts';
import { toOffice, toOrganization } from './telling.ts';

/** Tells both sides, once, that a date has passed with nothing handed in. */
async function noteOverdue(known: Known, standing: Rectification): Promise<void> {
  const { deps, place, now } = known;
  const subject = supervisionSubject(place, 'rectification', standing.id);
  const { version } = await readHead(deps.table, subject);
  /** What is kept has the date as it was set: what a pause gave back is reckoned anew each time. */
  const order = (await readOrders(deps.table, place)).find(({ id }) => id === standing.id);
  if (!order || order.overdueAt) return;
  const data = { what: order.what, due: dayOf(plusMillis(standing.due.at, -1)) };
  await record(deps.table, {
    subject,
    expected: version,
    writes: () => [orderWrite(deps.table, place, { ...order, overdueAt: now })],
    actor: system,
    command: 'noteOverdue',
    after: { purchase: place.purchase, order: order.id },
    now,
    worldNow: deps.clock.now(),
    errands: [
      toOrganization(known, 'rectificationOverdue', data),
      ...toOffice(known, 'rectificationOverdue', data),
    ],
  });
}

/**
 * Looks at one project: what stands open is kept for the list of the tenant, dates that passed are told.
 *
 * @returns how many flags wait for somebody
 */
export async function lookAt(known: Known): Promise<number> {
  const { deps, place, now } = known;
  const [facts, judgements, before] = await Promise.all([
    flagFacts(known),
    readJudgements(deps.table, place),
    readLooked(deps.table, place),
  ]);
  const open = judged(flagsOf(facts), judgements)
    .filter(({ judgement }) => !judgement)
    .map(({ id, kind, severity, since }) => ({ id, kind, severity, since }));
  const was = before?.open.map(({ id }) => id) ?? [];
  const isSame = before && open.map(({ id }) => id).join() === was.join();
  if (!isSame || before.at.slice(0, 10) !== now.slice(0, 10))
    await transact(deps.table, [lookedItem(deps.table, place, { at: now, open })]);
  for (const order of facts.orders)
    if (isOverdue(order, now) && !order.overdueAt) await noteOverdue(known, order);
  return open.length;
}

/** Looks at every project under contract of a tenant. One that cannot be looked at keeps no other waiting. */
export async function lookAtAll(
  deps: Deps,
  tenant: TenantId,
): Promise<{ projects: number; flags: number }> {
  const all = await projectsAtWork(deps, tenant);
  let flags = 0;
  for (const place of all)
    try {
      flags += await lookAt(await knownProject(deps, place));
    } catch (error) {
      console.error(error);
    }
  return { projects: all.length, flags };
}
