import type { TenantStanding } from '../../shared/contracts/platform.ts';
import type { TenantSummary } from '../../shared/contracts/tenants.ts';
import { TenantSummary as Summary } from '../../shared/contracts/tenants.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import { readStandingOf, standingWrites, tenantSubject } from '../../shared/store/onboarding.ts';
import { record } from '../../shared/store/record.ts';
import type { Reply } from '../../shared/store/replies.ts';
import type { Deps } from '../ports.ts';
import { forgetTenant } from '../tenants.ts';

/** How a tenant is to stand, given how it does. Refuses by throwing. */
export type Turn = (standing: TenantStanding) => TenantStanding;

export type Change = {
  tenant: TenantId;
  actor: Actor;
  command: 'suspend' | 'resume' | 'requestDeletion';
  reason: string;
  expected: number;
  repeat: Reply;
  turn: Turn;
};

const told = ({ suspended, deletion }: TenantStanding) => ({ suspended, deletion });

/** Changes how a tenant stands; its public page is written anew by what follows from the change. */
export async function changeStanding(deps: Deps, change: Change): Promise<number> {
  const { tenant, actor, command, reason, expected, repeat, turn } = change;
  const { table, clock } = deps;
  const before = await readStandingOf(table, tenant);
  if (!before) throw new DomainError({ code: 'not-found' });
  const isRepeat = before.version !== expected;
  const after = isRepeat ? before : turn(before);
  const { isSuspended: _was, ...summary } = Summary.parse(after);
  const now: TenantSummary = { ...summary, ...(after.suspended && { isSuspended: true }) };
  const version = await record(table, {
    subject: tenantSubject(tenant),
    expected,
    writes: (next) => standingWrites(table, now, { ...after, ...now }, next),
    actor,
    origin: deps.origin,
    command,
    reason,
    before: told(before),
    after: told(after),
    now: clock.now(),
    worldNow: clock.now(),
    repeat,
  });
  forgetTenant(deps, tenant);
  return version;
}
