import { beforeAll, describe, expect, test } from 'vitest';
import { AuditEntry } from '../../shared/contracts/audit-entry.ts';
import { ventureRules } from '../../shared/domain/policy/presets/venture.ts';
import { usualFundSources } from '../../shared/domain/settings/presets/fund-sources.ts';
import { verifyChain } from '../../shared/store/audit.ts';
import { bare, queryAll } from '../../shared/store/items.ts';
import { partitions } from '../../shared/store/keys.ts';
import {
  changeSetting,
  listSettingVersions,
  readSetting,
  readSettingVersion,
  type SettingChange,
} from '../../shared/store/settings.ts';
import { loadTenant } from '../../shared/store/tenants.ts';
import { at } from '../support/a-purchase.ts';
import { aTable } from '../support/a-table.ts';
import { kunshan, storeTenant } from '../support/a-tenant.ts';
import { recordCalls } from '../support/counting-client.ts';
import { as, people } from '../support/people.ts';

const table = aTable();
const { id: tenant } = kunshan;
const now = at('2026-03-02T09:00:00+08:00');
let keys = 0;

const change = (expected: number, value: unknown, more: Partial<SettingChange> = {}) => {
  keys += 1;
  return changeSetting(table, {
    tenant,
    key: 'rules',
    value,
    expected,
    actor: as.officeHead,
    by: { id: people.officeHead, name: '某人3' },
    reason: `第${keys}次修改`,
    command: 'changeSetting',
    now,
    worldNow: now,
    repeat: { principal: people.officeHead, key: `key-store-${keys}`, requestHash: String(keys) },
    ...more,
  });
};
const renamed = (id: string) => [{ ...ventureRules, id }];

beforeAll(() => storeTenant(table, kunshan));

describe('settings in the table', () => {
  test('every version stays as it was, also the one the tenant began with', async () => {
    const began = await readSetting(table, tenant, 'rules');
    for (const version of [0, 1, 2]) await change(version, renamed(`venture-${version + 1}`));
    const versions = await listSettingVersions(table, tenant, 'rules');
    expect(versions.map(({ version }) => version)).toEqual([3, 2, 1, 0]);
    expect(versions.at(-1)?.value).toEqual(began?.value);
    expect((await readSettingVersion(table, tenant, 'rules', 2))?.value).toEqual(
      renamed('venture-2'),
    );
    expect((await readSetting(table, tenant, 'rules'))?.version).toBe(3);
  });

  test('a change on a version that is not the one in force is refused and writes nothing', async () => {
    await expect(change(1, renamed('too-late'))).rejects.toThrow('version-conflict');
    expect((await readSetting(table, tenant, 'rules'))?.value).toEqual(renamed('venture-3'));
    expect(await listSettingVersions(table, tenant, 'rules')).toHaveLength(4);
  });

  test('of ten at once one is carried out', async () => {
    const tries = Array.from({ length: 10 }, (_, i) => change(3, renamed(`racer-${i}`)));
    const outcomes = await Promise.allSettled(tries);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await readSetting(table, tenant, 'rules'))?.version).toBe(4);
  });

  test('each change is a link of the setting’s chain, with reason, before and after', async () => {
    const chain = partitions.chain({ tenant, kind: 'setting', id: 'rules' });
    const entries = (await queryAll(table, chain)).map((item) => AuditEntry.parse(bare(item)));
    expect(verifyChain(entries)).toMatchObject({ entries: 4, isIntact: true });
    expect(entries[1]).toMatchObject({
      command: 'changeSetting',
      reason: '第2次修改',
      actor: `person:${people.officeHead}`,
      before: { version: 1, value: renamed('venture-1') },
      after: { value: renamed('venture-2') },
    });
  });

  test('[3-17] reading a tenant with its funds is one query, however long the history', async () => {
    await change(0, usualFundSources, { key: 'fundSources' });
    const { calls, stop } = recordCalls(table.client);
    const config = await loadTenant(table, tenant, now);
    stop();
    expect(calls.map(({ command }) => command)).toEqual(['QueryCommand']);
    expect(config.settings.fundSources?.map(({ kind }) => kind)).toEqual([
      'fiscal',
      'welfareLottery',
      'namedFund',
      'donation',
      'partyServiceFund',
    ]);
    expect(config.settingVersions).toMatchObject({ rules: 4, calendar: 0, fundSources: 1 });
  });
});
