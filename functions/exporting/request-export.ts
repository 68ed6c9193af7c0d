import { createHash } from 'node:crypto';
import type * as z from 'zod';
import type { ExportLinks, TenantExport } from '../../shared/contracts/exports.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { PersonId, TenantId } from '../../shared/domain/ids.ts';
import type { Post } from '../../shared/domain/policy/posts.ts';
import type { Errand } from '../../shared/store/errands.ts';
import { putExport, readExport } from '../../shared/store/exports.ts';
import { type Recording, record } from '../../shared/store/record.ts';
import type { Reply } from '../../shared/store/replies.ts';
import type { TenantConfig } from '../../shared/store/tenants.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';
import { fileLink, validUntil } from './file-links.ts';

type Asked = { tenant: TenantId; actor: Actor; repeat: Reply };
type About = Asked & { id: string };

const subject = (tenant: TenantId, id: string) => ({ tenant, kind: 'export', id });

function personOf(actor: Actor): PersonId {
  if (actor.kind === 'system') throw new DomainError({ code: 'not-permitted' });
  return actor.personId;
}

async function known({ table }: Deps, tenant: TenantId, id: string): Promise<TenantExport> {
  const found = await readExport(table, tenant, id);
  if (!found) throw new DomainError({ code: 'not-found' });
  return found;
}

type Told = Pick<Recording, 'command' | 'writes'> & Partial<Recording>;

async function recorded(deps: Deps, { tenant, actor, repeat, id }: About, told: Told) {
  const config = await tenantConfig(deps, tenant);
  return record(deps.table, {
    subject: subject(tenant, id),
    actor,
    origin: deps.origin,
    repeat,
    now: await tenantNow(deps, config),
    worldNow: deps.clock.now(),
    ...told,
  });
}

/** Who may confirm hears that there is something to confirm; whoever asked is not among them. */
const asking = (
  { members, summary }: TenantConfig,
  { reason, requestedBy, id }: TenantExport,
): Errand[] => {
  const confirming: readonly Post[] = ['officeHead', 'leadingGroupHead'];
  return members
    .filter(
      ({ personId, posts }) =>
        personId !== requestedBy && posts.some((p) => confirming.includes(p)),
    )
    .map(({ personId }) => ({
      template: 'exportRequested',
      to: { personId },
      data: {
        tenantName: summary.name,
        tenant: summary.id,
        export: id,
        reason,
        who: members.find((member) => member.personId === requestedBy)?.name ?? '',
      },
    }));
};

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** Follows from whose request it is, under which key: asked again, it is the same export. */
const idOf = (tenant: TenantId, { principal, key }: Reply): string =>
  [...createHash('sha256').update(`${tenant}~${principal}~${key}`).digest().subarray(0, 26)]
    .map((byte) => alphabet[byte % 32])
    .join('');

/** Asks for an export of everything. Nothing is written before a second person confirms it. */
export async function requestExport(
  deps: Deps,
  { reason, ...asked }: Asked & { reason: string },
): Promise<TenantExport> {
  const { tenant, actor } = asked;
  const config = await tenantConfig(deps, tenant);
  const requested: TenantExport = {
    id: idOf(tenant, asked.repeat),
    version: 1,
    state: 'requested',
    reason,
    requestedBy: personOf(actor),
    requestedAt: await tenantNow(deps, config),
    done: 0,
    total: 0,
    files: 0,
    bytes: 0,
    withheld: 0,
  };
  await recorded(
    deps,
    { ...asked, id: requested.id },
    {
      command: 'requestExport',
      reason,
      expected: 0,
      writes: () => [putExport(deps.table, tenant, requested)],
      errands: asking(config, requested),
    },
  );
  return known(deps, tenant, requested.id);
}

/**
 * Lets an export be written that somebody else asked for.
 * @throws {DomainError} `same-official` for whoever asked
 */
export async function confirmExport(deps: Deps, asked: About): Promise<TenantExport> {
  const { tenant, actor, id } = asked;
  const request = await known(deps, tenant, id);
  const confirmedBy = personOf(actor);
  if (request.state !== 'requested') return request;
  if (confirmedBy === request.requestedBy) throw new DomainError({ code: 'same-official' });
  const confirmed: TenantExport = {
    ...request,
    version: 2,
    state: 'writing',
    confirmedBy,
    confirmedAt: await tenantNow(deps, await tenantConfig(deps, tenant)),
  };
  await recorded(deps, asked, {
    command: 'confirmExport',
    reason: request.reason,
    expected: 1,
    before: { state: request.state },
    after: { state: confirmed.state },
    writes: () => [putExport(deps.table, tenant, confirmed)],
  });
  return confirmed;
}

/**
 * Links to the files, for whoever may read everything; that they were given out is recorded.
 * @throws {DomainError} `export-not-ready`
 */
export async function takeExport(deps: Deps, asked: About): Promise<z.infer<typeof ExportLinks>> {
  const { tenant, id } = asked;
  const request = await known(deps, tenant, id);
  if (request.state !== 'ready') throw new DomainError({ code: 'export-not-ready' });
  await recorded(deps, asked, { command: 'takeExport', writes: () => [] });
  const until = validUntil(deps.clock.now());
  const numbers = Array.from({ length: request.files }, (_, i) => i + 1);
  return {
    validUntil: until,
    items: numbers.map((number) => ({
      name: `${tenant}-${id}-${String(number).padStart(4, '0')}.jsonl`,
      href: fileLink(deps.secrets.linkKey, { tenant, id, number, until }),
    })),
  };
}
