import type { AppointMember, MemberDone } from '../../shared/contracts/members.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { PersonId, TenantId } from '../../shared/domain/ids.ts';
import { dayOf } from '../../shared/domain/time.ts';
import type { Errand } from '../../shared/store/errands.ts';
import { memberItem, memberSubject } from '../../shared/store/members.ts';
import { record } from '../../shared/store/record.ts';
import type { Reply } from '../../shared/store/replies.ts';
import { loadTenant } from '../../shared/store/tenants.ts';
import { invalid } from '../http/problem.ts';
import type { Deps } from '../ports.ts';
import { forgetTenant, tenantNow } from '../tenants.ts';
import {
  type Appointing,
  commandOf,
  demandAppointable,
  kept,
  type Official,
  unknownRegions,
} from './appointing.ts';
import { regionsKnownIn } from './regions-known.ts';

export type Appoint = {
  tenant: TenantId;
  person: PersonId;
  actor: Official;
  body: AppointMember;
  repeat: Reply;
  expected: number;
};

/** Both sides hear of it: whose posts change, by mail; everybody else finds it in the record. */
const told = (template: string, { person, after, config }: Appointing, reason: string): Errand => ({
  template,
  to: { personId: person },
  data: {
    tenantName: config.summary.name,
    posts: [...new Set(after.map(({ post }) => post))].join(','),
    reason,
  },
});

/**
 * Gives, changes or withdraws posts of somebody who is a member. It holds from the next request on.
 *
 * @throws {DomainError} `not-found` for somebody who was never a member, `version-conflict`, or what speaks
 *   against the change
 */
export async function appoint(deps: Deps, asked: Appoint): Promise<MemberDone> {
  const { tenant, person, actor, body, repeat, expected } = asked;
  const { table, clock } = deps;
  const config = await loadTenant(table, tenant, clock.now());
  const member = config.members.find(({ personId }) => personId === person);
  if (!member) throw new DomainError({ code: 'not-found' });
  const faults = unknownRegions(body, await regionsKnownIn(table, config));
  if (faults.length > 0) throw invalid(faults);
  const now = await tenantNow(deps, config);
  const today = dayOf(now);
  const before = member.appointments;
  const appointing = { actor, person, before, after: body.appointments, config, today };
  demandAppointable(appointing);
  const { reason, ...after } = body;
  const version = await record(table, {
    subject: memberSubject(tenant, person),
    expected,
    writes: (next) => [
      {
        item: memberItem(
          table,
          config.summary,
          { personId: person, ...after, version: next },
          today,
        ),
      },
    ],
    actor,
    origin: deps.origin,
    command: commandOf(appointing),
    reason,
    before: kept(member),
    after,
    now,
    worldNow: clock.now(),
    errands: [told('postsChanged', appointing, reason)],
    repeat,
  });
  forgetTenant(deps, tenant);
  return { personId: person, version };
}
