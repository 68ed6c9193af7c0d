import type { Verification } from '../../shared/contracts/organizations.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { OrganizationId, TenantId } from '../../shared/domain/ids.ts';
import { record } from '../../shared/store/record.ts';
import { readVerification, verificationWrite } from '../../shared/store/verifications.ts';
import type { Deps } from '../ports.ts';

type Decision = {
  tenant: TenantId;
  organization: OrganizationId;
  actor: Actor;
  decision: 'verified' | 'rejected';
  reason: string;
  /** The revision that was looked at. */
  seen: number;
};

/**
 * Verifies what an organization showed, or says what does not fit; it is told by mail either way.
 * @throws {DomainError} `version-conflict` when it showed something else since; `illegal-move` once withdrawn
 */
export async function decideVerification(deps: Deps, asked: Decision): Promise<Verification> {
  const { tenant, organization, actor, decision, reason, seen } = asked;
  const before = await readVerification(deps.table, tenant, organization);
  if (!before || before.status === 'withdrawn') throw new DomainError({ code: 'not-found' });
  if (before.revision !== seen) throw new DomainError({ code: 'version-conflict' });
  const now = deps.clock.now();
  const next: Verification = {
    ...before,
    status: decision,
    decidedAt: now,
    reason,
    revision: seen + 1,
  };
  await record(deps.table, {
    subject: { tenant, kind: 'verification', id: organization },
    writes: () => [verificationWrite(deps.table, next)],
    actor,
    origin: deps.origin,
    command: 'decideVerification',
    reason,
    before: { status: before.status },
    after: { status: decision },
    now,
    worldNow: now,
    errands: [
      {
        template: 'verificationDecided',
        to: { organizationId: organization },
        data: { tenantName: before.tenantName, decision, reason, organizationId: organization },
      },
    ],
  });
  return next;
}
