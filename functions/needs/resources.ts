import type { ResourceCommand } from '../../shared/contracts/needs.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import type { Resource } from '../../shared/domain/needs/matching.ts';
import { mayImport } from '../../shared/domain/needs/permissions.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { hashOf } from '../../shared/store/audit.ts';
import { readResource, resourceWrite } from '../../shared/store/need-lists.ts';
import { readNeed } from '../../shared/store/needs.ts';
import { record } from '../../shared/store/record.ts';
import type { Reply } from '../../shared/store/replies.ts';
import { invalid } from '../http/problem.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';
import type { Official } from './official.ts';

type Asked = { tenant: TenantId; actor: Official; command: ResourceCommand; repeat: Reply };
type Change = { before?: Resource['state']; after: Resource };

const from = { claim: 'offered', free: 'claimed', withdraw: 'offered' } as const;

async function changeOf(
  deps: Deps,
  { tenant, actor, command, repeat }: Asked,
  at: Instant,
  by: string,
): Promise<Change> {
  if (command.type === 'offer') {
    const id = hashOf({ principal: repeat.principal, key: repeat.key }).slice(0, 20);
    return { after: { ...command.resource, id, at, by, state: 'offered' } };
  }
  const found = await readResource(deps.table, tenant, command.id);
  if (!found || !mayImport(actor, [found.community]))
    throw invalid([{ pointer: '/id', code: 'unknown-entry' }]);
  const before = from[command.type];
  if (found.state !== before) throw new DomainError({ code: 'illegal-move' });
  const { claimedBy: _earlier, ...free } = found;
  if (command.type === 'free') return { before, after: { ...free, state: 'offered' } };
  if (command.type === 'withdraw') return { before, after: { ...free, state: 'withdrawn' } };
  const need = await readNeed(deps.table, tenant, command.need);
  if (!need) throw invalid([{ pointer: '/need', code: 'unknown-entry' }]);
  const claimedBy = { need: need.id, text: need.text.slice(0, 60), at };
  return { before, after: { ...free, state: 'claimed', claimedBy } };
}

/**
 * Offers what a community can put in, or says which need it is used for.
 *
 * @throws {DomainError} `not-permitted` outside the actor's communities, `illegal-move`, `version-conflict`
 */
export async function commandResource(deps: Deps, asked: Asked): Promise<void> {
  const { tenant, actor, command, repeat } = asked;
  const config = await tenantConfig(deps, tenant);
  const now = await tenantNow(deps, config);
  const by = config.members.find(({ personId }) => personId === actor.personId)?.name ?? '';
  const { before, after } = await changeOf(deps, asked, now, by);
  if (!mayImport(actor, [after.community])) throw new DomainError({ code: 'not-permitted' });
  await record(deps.table, {
    subject: { tenant, kind: 'resource', id: after.id },
    writes: () => [resourceWrite(deps.table, tenant, after, before)],
    actor,
    origin: deps.origin,
    command: `${command.type}Resource`,
    after: command,
    now,
    worldNow: deps.clock.now(),
    repeat,
  });
}
