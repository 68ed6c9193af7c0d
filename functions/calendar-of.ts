import type { Purchase } from '../shared/domain/purchase/purchase.ts';
import type { WorkingCalendar } from '../shared/domain/working-days.ts';
import { readSettingVersion } from '../shared/store/settings.ts';
import type { TenantConfig } from '../shared/store/tenants.ts';
import type { Deps } from './ports.ts';

/**
 * The calendar a purchase counts by: the years that were published when it began as they stood then, later
 * years as they were published since. Costs a read only once the tenant has changed its calendar.
 */
export async function calendarOf(
  { table }: Pick<Deps, 'table'>,
  { tenantId, settingVersions }: Pick<Purchase, 'tenantId' | 'settingVersions'>,
  { calendar, settingVersions: current }: TenantConfig,
): Promise<WorkingCalendar> {
  const begun = settingVersions?.['calendar'];
  if (begun === undefined || begun === current['calendar']) return calendar;
  const then = await readSettingVersion(table, tenantId, 'calendar', begun);
  return then ? { ...calendar, ...(then.value as WorkingCalendar) } : calendar;
}
