import type { Instant } from '../shared/domain/time.ts';
import { deadline } from '../shared/domain/working-days.ts';
import type { TenantConfig } from '../shared/store/tenants.ts';

/** By when whoever reports now hears what becomes of it; nothing where the tenant has set no period. */
export function dueOf(
  { settings, calendar }: Pick<TenantConfig, 'settings' | 'calendar'>,
  at: Instant,
): { due?: Instant } {
  const days = settings.needs?.answerDays;
  return days ? { due: deadline(at, days, 'workingDays', calendar).at } : {};
}
