import { describe, expect, test } from 'vitest';
import { PersonId, TenantId } from '../../shared/domain/ids.ts';
import { type Instant, instant } from '../../shared/domain/time.ts';
import { OutsideScope } from '../../shared/store/isolation/guard.ts';
import type { Scope } from '../../shared/store/isolation/scopes.ts';
import { read } from '../../shared/store/items.ts';
import { openTable } from '../../shared/store/table.ts';
import type { Assumed } from './assumed-role.ts';
import { scopedTables } from './scoped-tables.ts';

const person = PersonId.parse('p0000000000000000000000001');
const officialOf = (tenant: string): Scope => ({
  as: 'official',
  person,
  tenant: TenantId.parse(tenant),
});
const minute = 60_000;

function aUnit() {
  const assumed: Assumed[] = [];
  let now = instant(0);
  let isRefused = false;
  const table = openTable('t', { region: 'xx-nowhere-1' });
  const tableFor = scopedTables({
    table,
    clock: { now: (): Instant => now },
    roles: { official: 'arn:official', resident: 'arn:resident' },
    own: 'resident',
    assume: async (wanted) => {
      assumed.push(wanted);
      if (isRefused) throw new Error('refused');
      return { accessKeyId: `key ${assumed.length}`, secretAccessKey: 's', sessionToken: 't' };
    },
  });
  const keyOf = async (scope: Scope) =>
    (await (await tableFor(scope)).client.config.credentials()).accessKeyId;
  return {
    table,
    tableFor,
    assumed,
    keyOf,
    pass: (minutes: number) => {
      now = instant(Date.parse(now) + minutes * minute);
    },
    refuse: (is: boolean) => {
      isRefused = is;
    },
  };
}

describe('the table of a scope', () => {
  test('is asked in the role of the scope, with its names as tags', async () => {
    const { assumed, tableFor } = aUnit();
    await tableFor(officialOf('kunshan'));
    expect(assumed).toEqual([
      { kind: 'official', roleArn: 'arn:official', tags: { tenant: 'kunshan', person } },
    ]);
  });

  test('is asked with the unit’s own role while nobody is named, and no longer', async () => {
    const { assumed, tableFor } = aUnit();
    await tableFor({ as: 'resident' });
    expect(assumed).toEqual([]);
    await tableFor({ as: 'resident', tenant: TenantId.parse('kunshan') });
    expect(assumed.map(({ tags }) => tags)).toEqual([{ tenant: 'kunshan', purchase: '-' }]);
  });

  test('keeps its credentials for three quarters of an hour, and never lends them to another scope', async () => {
    const { keyOf, pass } = aUnit();
    expect(await keyOf(officialOf('kunshan'))).toBe('key 1');
    expect(await keyOf(officialOf('wuxing'))).toBe('key 2');
    pass(44);
    expect(await keyOf(officialOf('kunshan'))).toBe('key 1');
    pass(2);
    expect(await keyOf(officialOf('kunshan'))).toBe('key 3');
  });

  test('is forgotten when 64 others were asked for since', async () => {
    const { keyOf } = aUnit();
    const names = Array.from({ length: 65 }, (_, i) => `tenant${i}`);
    for (const name of names) await keyOf(officialOf(name));
    expect(await keyOf(officialOf('tenant64'))).toBe('key 65');
    expect(await keyOf(officialOf('tenant0'))).toBe('key 66');
  });

  test('is asked for anew after a refusal', async () => {
    const { refuse, tableFor, keyOf } = aUnit();
    refuse(true);
    await expect(tableFor(officialOf('kunshan'))).rejects.toThrow('refused');
    refuse(false);
    expect(await keyOf(officialOf('kunshan'))).toBe('key 2');
  });

  test('shares one way to the network, and stands behind the guard', async () => {
    const { table, tableFor } = aUnit();
    const scoped = await tableFor(officialOf('kunshan'));
    expect(scoped.client.config.requestHandler).toBe(table.client.config.requestHandler);
    await expect(read(scoped, { PK: 'T#wuxing', SK: '#TENANT' })).rejects.toThrow(OutsideScope);
  });

  test('is not there for a scope the unit has no role for', async () => {
    await expect(aUnit().tableFor({ as: 'courier' })).rejects.toThrow(/does not work as courier/);
  });
});
