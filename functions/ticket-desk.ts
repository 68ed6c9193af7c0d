import { type Matter, mattersWith } from '../shared/domain/hotline/matters.ts';
import type { DeskRules } from '../shared/domain/hotline/moving.ts';
import type { TenantId } from '../shared/domain/ids.ts';
import type { Instant } from '../shared/domain/time.ts';
import type { Desk } from '../shared/store/hotline.ts';
import type { TenantConfig } from '../shared/store/tenants.ts';
import { directorySetting } from './directory-setting.ts';
import type { Deps } from './ports.ts';
import { tenantConfig, tenantNow } from './tenants.ts';

/** Everything a deed about a ticket is decided on, whoever does it: an operator, a party, a resident, the clock. */
export type AtDesk = {
  deps: Deps;
  tenant: TenantId;
  config: TenantConfig;
  now: Instant;
  rules: DeskRules;
  /** What somebody may call about. */
  matters: readonly Matter[];
  desk: Desk;
};

export async function atDesk(deps: Deps, tenant: TenantId): Promise<AtDesk> {
  const config = await tenantConfig(deps, tenant);
  const [now, { setting }] = await Promise.all([
    tenantNow(deps, config),
    directorySetting(deps, tenant),
  ]);
  return {
    deps,
    tenant,
    config,
    now,
    rules: { setting: config.settings.hotline, calendar: config.calendar, now },
    matters: mattersWith(setting.categories),
    desk: { table: deps.table, tenant, isSandbox: config.summary.isSandbox },
  };
}

/** Days a number is kept after its ticket has ended; ours where the tenant has set none. */
export const keptDays = ({ config }: Pick<AtDesk, 'config'>): number =>
  config.settings.hotline?.numberKeptDays ?? 30;
