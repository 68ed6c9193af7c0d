import { presetDirectory } from '../shared/domain/directory/preset.ts';
import type { TenantId } from '../shared/domain/ids.ts';
import { readDirectorySetting, type StatedSetting } from '../shared/store/directory.ts';
import { originOf } from '../shared/store/table.ts';
import type { Deps } from './ports.ts';

/** As settings of a tenant are: read again after this long. */
const freshMillis = 30_000;

type Kept = { stated: StatedSetting; until: number };
const kept = new WeakMap<object, Map<string, Kept>>();

const preset: StatedSetting = { setting: presetDirectory, version: 0 };

/** What the directory goes by, read once every half minute by each process; the preset until somebody states their own. */
export async function directorySetting(
  { table, clock }: Pick<Deps, 'table' | 'clock'>,
  tenant: TenantId,
): Promise<StatedSetting> {
  const tenants = kept.get(originOf(table)) ?? new Map<string, Kept>();
  kept.set(originOf(table), tenants);
  const now = Date.parse(clock.now());
  const known = tenants.get(tenant);
  if (known && known.until > now) return known.stated;
  const stated = (await readDirectorySetting(table, tenant)) ?? preset;
  tenants.set(tenant, { stated, until: now + freshMillis });
  return stated;
}

/** What was read is no longer true. */
export function forgetDirectorySetting({ table }: Pick<Deps, 'table'>, tenant: TenantId): void {
  kept.get(originOf(table))?.delete(tenant);
}
