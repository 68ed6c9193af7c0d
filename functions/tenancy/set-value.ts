import type { Context } from 'hono';
import type { TenantId } from '../../shared/domain/ids.ts';
import { put } from '../../shared/store/items.ts';
import { keys } from '../../shared/store/keys.ts';
import { record } from '../../shared/store/record.ts';
import { loadTenant } from '../../shared/store/tenants.ts';
import { repeatOf, versionRequired } from '../http/commanding.ts';
import type { Env } from '../http/environment.ts';
import { forgetTenant, tenantNow } from '../tenants.ts';

export const settingSubject = (tenant: TenantId, id: string) => ({ tenant, kind: 'setting', id });

type Change = { name: string; command: string; before: unknown; value: unknown; reason: string };

/**
 * Keeps a value of the tenant under its name, in the record, under the version that was seen.
 * @returns its new version
 */
export async function setValue(
  c: Context<Env>,
  tenant: TenantId,
  { name, command, before, value, reason }: Change,
): Promise<number> {
  const { deps, session, actor } = c.var;
  const { table, clock } = deps;
  const repeat = repeatOf(c, session.person.id, { value, reason });
  const expected = versionRequired(c, 'v');
  const item = put(table, { ...keys.setting(tenant, name), et: 'setting', value });
  const version = await record(table, {
    subject: settingSubject(tenant, name),
    expected,
    writes: () => [{ item }],
    actor,
    origin: deps.origin,
    command,
    reason,
    before,
    after: value,
    now: await tenantNow(deps, await loadTenant(table, tenant, clock.now())),
    worldNow: clock.now(),
    repeat,
  });
  forgetTenant(deps, tenant);
  return version;
}
