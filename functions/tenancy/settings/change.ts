import type { Context } from 'hono';
import { DomainError } from '../../../shared/domain/errors.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { SettingKey } from '../../../shared/domain/settings/setting-keys.ts';
import { hashOf } from '../../../shared/store/audit.ts';
import { changeSetting, type Provenance, readSetting } from '../../../shared/store/settings.ts';
import { repeatOf, versionRequired } from '../../http/commanding.ts';
import type { Env } from '../../http/environment.ts';
import { forgetTenant, tenantConfig, tenantNow } from '../../tenants.ts';

type Change = {
  tenant: TenantId;
  key: SettingKey;
  /** Works the new value out once it is known that this was not done before. */
  value(): Promise<unknown>;
  reason: string;
  command: 'changeSetting' | 'restoreSetting' | 'importSetting';
  provenance?: Provenance;
  /** What makes a repeated request the same. */
  request: unknown;
};

/**
 * Changes a setting as the request's actor, and answers with its new version.
 * @throws {DomainError} `invalid-request` also where nothing would change
 */
export async function change(
  c: Context<Env>,
  asked: Change,
): Promise<{ key: SettingKey; version: number }> {
  const { deps, session, actor } = c.var;
  const { tenant, key, reason, command, provenance } = asked;
  const expected = versionRequired(c, 'v');
  const repeat = repeatOf(c, session.person.id, asked.request);
  const config = await tenantConfig(deps, tenant);
  const value = await asked.value();
  const current = await readSetting(deps.table, tenant, key);
  const isSame = current?.version === expected && hashOf(current.value) === hashOf(value);
  if (isSame && command !== 'restoreSetting')
    throw new DomainError(
      { code: 'invalid-request' },
      { faults: [{ pointer: '/value', code: 'nothing-changed' }] },
    );
  const version = await changeSetting(deps.table, {
    tenant,
    key,
    value,
    expected,
    actor,
    by: { id: session.person.id, name: session.person.name },
    origin: deps.origin,
    reason,
    ...(provenance && { provenance }),
    command,
    now: await tenantNow(deps, config),
    worldNow: deps.clock.now(),
    repeat,
  });
  forgetTenant(deps, tenant);
  c.header('ETag', `"v${version}"`);
  return { key, version };
}
