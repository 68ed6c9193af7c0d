import { act as deciding } from '../../../functions/act.ts';
import { createPurchase } from '../../../functions/create-purchase.ts';
import { act as performing } from '../../../functions/performing/act.ts';
import type { Deps } from '../../../functions/ports.ts';
import { tenantConfig } from '../../../functions/tenants.ts';
import type { Actor } from '../../../shared/domain/actor.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import type { PurchaseId, TenantId } from '../../../shared/domain/ids.ts';
import { type Command, WorkCommand } from '../../../shared/domain/purchase/commands.ts';
import type { Plan } from '../../../shared/domain/purchase/plan.ts';
import type { Purchase } from '../../../shared/domain/purchase/purchase.ts';
import { hashOf } from '../../../shared/store/audit.ts';
import { type Loaded, loadPurchase } from '../../../shared/store/purchases.ts';
import { buying, type Cast, type Move } from './buying.ts';
import type { MovingClock } from './moving-clock.ts';

/** A purchase that is played through days that have passed, by the functions people ask. */
export type Course = {
  deps: Deps;
  clock: MovingClock;
  tenant: TenantId;
  id: PurchaseId;
  cast: Cast;
};

const read = async ({ deps, tenant, id }: Course): Promise<Loaded | undefined> =>
  loadPurchase(deps.table, tenant, id).catch((error: unknown) => {
    if (error instanceof DomainError && error.name === 'not-found') return undefined;
    throw error;
  });

export async function purchaseOf(course: Course): Promise<Purchase> {
  const found = await read(course);
  if (!found) throw new Error(`${course.id} has not begun`);
  return found.purchase;
}

/** One command, decided where people's are. */
export async function command(
  { deps, tenant, id: purchase }: Course,
  actor: Actor,
  asked: Command,
  loaded?: Loaded,
): Promise<void> {
  const act = WorkCommand.safeParse(asked).success ? performing : deciding;
  await act(deps, { tenant, purchase, actor, command: asked, ...(loaded && { loaded }) });
}

/** What follows the same kind of deed follows soon; anything else waits for another day. */
const wait = ({ clock }: Course, { command: { type }, at }: Move, last: string) => {
  if (at && at > clock.now()) clock.to(at);
  else if (type === last) clock.pass(25);
  else clock.to(clock.morning());
};

async function begin(course: Course, plan: Plan): Promise<void> {
  const { deps, tenant, id, cast } = course;
  const principal = cast.handler.personId;
  await createPurchase(deps, {
    tenant,
    id,
    actor: cast.handler,
    plan,
    repeat: { principal, key: `seed-${id}`, requestHash: hashOf(plan) },
  });
}

/** Plays the purchase from its plan, or from where it stands, until its contracts are in force. */
export async function buy(course: Course, plan: Plan): Promise<void> {
  let last = '';
  for (;;) {
    const loaded = await read(course);
    const { state, entered } = loaded?.purchase ?? {};
    for (const moment of Object.values(entered ?? {})) course.clock.to(moment);
    if (state === undefined) {
      await begin(course, plan);
      continue;
    }
    const step = buying[state];
    if (!step || !loaded) return;
    const move = step(loaded.purchase, course.cast, course.clock.now());
    wait(course, move, last);
    last = move.command.type;
    const again = step(loaded.purchase, course.cast, course.clock.now());
    await command(course, again.actor, again.command, loaded);
  }
}

/** The tenant is read once, as it is now: whoever holds a post today held it then. */
export const readTenant = ({ deps, tenant }: { deps: Deps; tenant: TenantId }) =>
  tenantConfig(deps, tenant);
