import { DomainError, type FieldFault } from '../../../shared/domain/errors.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { type Settings, settingKinds } from '../../../shared/domain/settings/kinds.ts';
import { brokenReferences } from '../../../shared/domain/settings/references.ts';
import type { SettingKey } from '../../../shared/domain/settings/setting-keys.ts';
import { listSettings, type SettingVersion } from '../../../shared/store/settings.ts';
import type { Table } from '../../../shared/store/table.ts';
import { faultsOf } from '../../http/problem.ts';

export type Checked = { value: unknown; faults: FieldFault[] };

/** The settings in force, by name. */
export async function settingsInForce(table: Table, tenant: TenantId) {
  const found = await listSettings(table, tenant);
  const values = Object.entries(found).map(([key, { value }]) => [key, value]);
  return { found, settings: Object.fromEntries(values) as Settings };
}

/**
 * Calls name rules, rubrics and schemes. A change of any of them may leave a name leading nowhere: in a call that
 * is changed the fault is at the name, elsewhere at the setting as a whole.
 */
function referenceFaults(key: SettingKey, settings: Settings): FieldFault[] {
  const faults = brokenReferences(settings);
  if (key === 'calls') return faults;
  const isNamed = key === 'rules' || key === 'rubrics' || key === 'trancheSchemes';
  return isNamed && faults.length > 0 ? [{ pointer: '', code: 'still-named-by-call' }] : [];
}

/** `value` as its kind reads it, and what stands against it among the tenant's `settings`. */
export function checked(key: SettingKey, value: unknown, settings: Settings): Checked {
  const parsed = settingKinds[key].safeParse(value);
  if (!parsed.success) return { value, faults: faultsOf(parsed.error.issues) };
  const before = brokenReferences(settings).length;
  const faults = referenceFaults(key, { ...settings, [key]: parsed.data });
  const isWorse = key === 'calls' || faults.length > before;
  return { value: parsed.data, faults: isWorse ? faults : [] };
}

/** @throws {DomainError} `invalid-request`, with pointers from `root` on */
export function refuseFaults({ value, faults }: Checked, root: string): unknown {
  if (faults.length === 0) return value;
  throw new DomainError(
    { code: 'invalid-request' },
    { faults: faults.map(({ pointer, code }) => ({ pointer: root + pointer, code })) },
  );
}

/** A version without its content. */
export const headOf = ({ value: _value, ...head }: SettingVersion): Omit<SettingVersion, 'value'> =>
  head;

export const entriesIn = (value: unknown): number => {
  if (Array.isArray(value)) return value.length;
  return typeof value === 'object' && value !== null ? Object.keys(value).length : 0;
};
