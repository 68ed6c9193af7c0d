import type { SettingPreview } from '../../../shared/contracts/settings.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import type { RuleSet } from '../../../shared/domain/policy/rules.ts';
import { differences } from '../../../shared/domain/settings/differences.ts';
import { effectsOf } from '../../../shared/domain/settings/preview.ts';
import type { SettingKey } from '../../../shared/domain/settings/setting-keys.ts';
import { dayOf, plusMillis, startOfDay } from '../../../shared/domain/time.ts';
import type { WorkingCalendar } from '../../../shared/domain/working-days.ts';
import type { Deps } from '../../ports.ts';
import { tenantConfig, tenantNow } from '../../tenants.ts';
import { checked, refuseFaults, settingsInForce } from './checked-value.ts';

type Asked = { tenant: TenantId; key: SettingKey; value?: unknown; on?: string | undefined };

const nineHours = 9 * 3_600_000;

/**
 * What a change would do, without doing it. For rules and calendar a sample purchase is counted through before and
 * after, its notice appearing at nine in the morning of `on`.
 *
 * @throws {DomainError} `invalid-request` with what keeps it from being saved
 */
export async function previewOf(
  deps: Deps,
  { tenant, key, value, on }: Asked,
): Promise<SettingPreview> {
  const { settings } = await settingsInForce(deps.table, tenant);
  const after = refuseFaults(checked(key, value, settings), '/value');
  const config = await tenantConfig(deps, tenant);
  const published = on ?? dayOf(await tenantNow(deps, config));
  const moment = plusMillis(startOfDay(published), nineHours);
  const was = { rules: settings.rules ?? [], calendar: settings.calendar ?? {} };
  const becomes = {
    rules: key === 'rules' ? (after as RuleSet[]) : was.rules,
    calendar: key === 'calendar' ? (after as WorkingCalendar) : was.calendar,
  };
  const hasEffect = key === 'rules' || key === 'calendar';
  return {
    differences: differences(settings[key], after),
    published,
    effects: hasEffect ? effectsOf(was, becomes, moment) : [],
  };
}
