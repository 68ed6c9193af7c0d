import type { InviteMember, MemberDone } from '../../shared/contracts/members.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { accountFor, memberItem, memberSubject } from '../../shared/store/members.ts';
import { record } from '../../shared/store/record.ts';
import { type Reply, readReply } from '../../shared/store/replies.ts';
import { loadTenant } from '../../shared/store/tenants.ts';
import { invalid } from '../http/problem.ts';
import type { Deps } from '../ports.ts';
import { forgetTenant, tenantNow } from '../tenants.ts';
import { within } from '../within.ts';
import { demandAppointable, type Official, unknownRegions } from './appointing.ts';
import { regionsKnownIn } from './regions-known.ts';

export type Invite = { tenant: TenantId; actor: Official; body: InviteMember; repeat: Reply };

/**
 * Makes somebody a member by their address. Whether the address had an account is not told: the answer, its
 * id and the mail are the same; the name is the one the inviter wrote, never the one of the account.
 *
 * @throws {DomainError} `already-member`, or what speaks against the posts
 */
export async function invite(
  deps: Deps,
  { tenant, actor, body, repeat }: Invite,
): Promise<MemberDone> {
  const { clock, secrets } = deps;
  const { email, language, reason, ...member } = body;
  const config = await loadTenant(deps.table, tenant, clock.now());
  const faults = unknownRegions(body, await regionsKnownIn(deps.table, config));
  if (faults.length > 0) throw invalid(faults);
  const { table } = await within(deps, { as: 'inviter', person: actor.personId, tenant });
  const account = await accountFor(table, { name: body.name, email, language }, secrets.linkKey);
  const person = account.id;
  const earlier = await readReply(table, { tenant }, repeat);
  if (earlier !== undefined) return { personId: person, version: earlier };
  if (config.members.some(({ personId }) => personId === person))
    throw new DomainError({ code: 'already-member' });
  const now = await tenantNow(deps, config);
  const today = dayOf(now);
  demandAppointable({ actor, person, before: [], after: body.appointments, config, today });
  const posts = [...new Set(body.appointments.map(({ post }) => post))].join(',');
  const version = await record(table, {
    subject: memberSubject(tenant, person),
    expected: 0,
    writes: (next) => [
      {
        item: memberItem(
          table,
          config.summary,
          { personId: person, ...member, version: next },
          today,
        ),
      },
      ...account.writes.map((item) => ({ item })),
    ],
    actor,
    origin: deps.origin,
    command: 'invite',
    reason,
    after: member,
    now,
    worldNow: clock.now(),
    errands: [
      {
        template: 'invited',
        to: { email, name: body.name, language },
        data: { tenantName: config.summary.name, posts, reason },
      },
    ],
    repeat,
  });
  forgetTenant(deps, tenant);
  return { personId: person, version };
}
