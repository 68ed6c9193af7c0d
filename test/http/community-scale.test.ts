import { expect, test } from 'vitest';
import { placesOf } from '../../functions/communities/places-overview.ts';
import { registryOf } from '../../functions/communities/registry.ts';
import { overviewOf, pageOf } from '../../functions/needs/views.ts';
import { added, countedIn, type Deltas } from '../../shared/domain/needs/counting.ts';
import { needCategories } from '../../shared/domain/needs/names.ts';
import type { Need } from '../../shared/domain/needs/need.ts';
import { rowItem } from '../../shared/store/communities.ts';
import { watchedWrite } from '../../shared/store/glance.ts';
import { put, transact } from '../../shared/store/items.ts';
import { countItem, needItem } from '../../shared/store/needs.ts';
import { putTenant } from '../../shared/store/tenants.ts';
import { aNeed } from '../support/a-need.ts';
import { wuxing } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { recordCalls } from '../support/counting-client.ts';
import { as } from '../support/people.ts';

/** `npm run community:scale` prints the figures of 1,000, 10,000 and 100,000 needs in 2,000 communities. */
const sizes = (process.env['COMMUNITY_SCALE'] ?? '60,120').split(',').map(Number);
const communities = Number(process.env['COMMUNITY_SCALE'] ? 2000 : 50);
const perStreet = 50;
const atOnce = 45;

const app = anApp();
const codeOf = (n: number) =>
  `330502${String(Math.floor(n / perStreet)).padStart(3, '0')}${String(n % perStreet).padStart(3, '0')}`;

async function build() {
  const regions = Array.from({ length: communities / perStreet }, (_, street) => ({
    code: codeOf(street * perStreet).slice(0, 9),
    name: `街道${street}`,
    children: Array.from({ length: perStreet }, (_unused, at) => ({
      code: codeOf(street * perStreet + at),
      name: `第${street}-${at}社区`,
    })),
  }));
  await putTenant(app.table, { summary: wuxing, rules: [], calendar: {}, regions });
  const rows = Array.from({ length: communities }, (_, n) => ({
    community: codeOf(n),
    on: '2026-01-31',
    countedOn: '2026-01-31',
    figures: { registered: 2_000 + n, floating: 900, space: 310 },
    indicators: {},
  }));
  for (let from = 0; from < rows.length; from += 45)
    await transact(
      app.table,
      rows
        .slice(from, from + 45)
        .flatMap((row) => [
          put(app.table, rowItem(wuxing.id, row)),
          watchedWrite(app.table, wuxing.id, row, [
            { year: 2025, row: { ...row, on: '2025-06-30' } },
          ]).item,
        ]),
    );
}

const needAt = (n: number): Need =>
  aNeed(app.clock.now(), {
    id: `n${n.toString(10).padStart(25, '0')}`,
    community: codeOf((n * 7) % communities),
    category: needCategories[n % needCategories.length] ?? 'other',
    text: `第${n}户反映电梯经常坏`,
  });

/** Needs as they lie when they have been reported, with the counters of their communities. */
async function fill(from: number, until: number) {
  for (let at = from; at < until; at += atOnce) {
    const needs = Array.from({ length: Math.min(atOnce, until - at) }, (_, n) => needAt(at + n));
    const counts = new Map<string, Deltas>();
    for (const need of needs)
      counts.set(need.community, added([counts.get(need.community) ?? {}, countedIn(need)]));
    await transact(app.table, [
      ...needs.map((need) => needItem(app.table, wuxing.id, need)),
      ...[...counts].map(([community, deltas]) =>
        countItem(app.table, wuxing.id, { community, street: community.slice(0, 9) }, deltas),
      ),
    ]);
  }
}

const tenant = wuxing.id;
const list = { tenant, person: 'p', status: 'reported', limit: 50 } as const;
const actor = as.officeHead;
const reads = [
  ['list', 1, () => pageOf(app.deps, list)],
  ['list of a community', 1, () => pageOf(app.deps, { ...list, community: codeOf(7) })],
  ['needs by place', 1, () => overviewOf(app.deps, tenant, undefined)],
  ['roll-up', 2, () => registryOf(app.deps, { tenant, actor })],
  ['streets and districts', 2, () => placesOf(app.deps, { tenant })],
] as const;

test('lists, places and the roll-up cost as many calls at any number of needs', {
  timeout: 60_000 + Math.max(...sizes) * 30,
}, async () => {
  await build();
  let from = 0;
  for (const size of sizes) {
    await fill(from, size);
    from = size;
    for (const [what, most, read] of reads) {
      await read();
      const { calls, stop } = recordCalls(app.table.client);
      const since = performance.now();
      const bytes = Buffer.byteLength(JSON.stringify(await read()));
      const millis = performance.now() - since;
      stop();
      process.stdout.write(
        `${size} needs, ${communities} communities, ${what}: ${calls.length} calls, ${millis.toFixed(0)} ms, ${bytes} bytes\n`,
      );
      expect(calls.length).toBe(most);
    }
    expect((await overviewOf(app.deps, tenant, undefined)).total.forms).toBe(size);
  }
});
