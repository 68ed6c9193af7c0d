import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verifyDraw } from '../../../infra/draw/verify.ts';
import { context, lotKeys, pool } from '../../../test/support/a-purchase.ts';
import { as, organizations } from '../../../test/support/people.ts';
import { outcome, play, playTo } from '../../../test/support/play-to.ts';
import { hashOf } from '../../store/audit.ts';
import type { Expert, ExpertProfile } from '../experts/profile.ts';
import { ventureRules } from '../policy/presets/venture.ts';
import { expertsOf } from '../policy/rules.ts';
import { sitting } from '../purchase/stages/panel-seats.ts';
import { conduct } from './conduct.ts';
import type { Draw } from './record.ts';
import { published } from './what-is-told.ts';

const [first] = organizations;
const draw = { actor: as.handler, command: { type: 'drawPanel' } } as const;
const forming = playTo('panelForming');
const recordOf = (around = {}): Draw => {
  const record = play(forming, draw, around).purchase.draws['panel'];
  if (!record) throw new Error('nothing was drawn');
  return record;
};
const open = (record: Draw) => published(record, lotKeys, hashOf);
const faultsIn = (record: unknown) =>
  verifyDraw(JSON.stringify(record)).faults.map(({ step }) => step);
const knowing = (profile: ExpertProfile, i = 0): { experts: Expert[] } => ({
  experts: pool.map((expert, at) => (at === i ? { ...expert, profile } : expert)),
});
describe('[1-04] a draw', () => {
  test('is promised with the notice, before anybody could apply, and nobody types its seed', () => {
    const { lot, notice } = playTo('biddingOpen').purchase;
    expect(lot?.committedAt).toBe(playTo('noticePublished').now);
    expect(lot?.commitment).toMatch(/^[0-9a-f]{64}$/);
    expect(notice).toBeDefined();
    expect(JSON.stringify(playTo('sealed').purchase)).not.toContain(lotKeys.secret);
    expect(recordOf().commitment).toEqual({ hash: lot?.commitment, at: lot?.committedAt });
  });

  test('holds when anybody draws it again, and gives the same names', () => {
    const record = recordOf();
    const report = verifyDraw(JSON.stringify(open(record)));
    expect(report.faults).toEqual([]);
    const seated = sitting(play(forming, draw).purchase).map(({ personId }) => personId);
    expect(report.panel).toEqual(
      seated.map((id) => pool.find(({ personId }) => personId === id)?.name),
    );
  });

  test('by the command, without server or packages', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'draw-')), 'draw.json');
    writeFileSync(file, JSON.stringify(open(recordOf())));
    const run = () =>
      spawnSync(process.execPath, ['infra/draw/verify.ts', file], { encoding: 'utf8' });
    expect(run()).toMatchObject({ status: 0, stdout: expect.stringContaining('The draw holds') });
    writeFileSync(file, JSON.stringify({ ...open(recordOf()), seed: 'f'.repeat(64) }));
    expect(run()).toMatchObject({ status: 1, stdout: expect.stringContaining('seed') });
    writeFileSync(file, '{}');
    expect(run().status).toBe(2);
  });

  test('publishes nobody who was not drawn, and no employer', () => {
    const text = JSON.stringify(
      open(
        recordOf(
          knowing({
            declared: { employers: [{ name: '昆山大学', from: '2020-01-01' }], relations: [] },
          }),
        ),
      ),
    );
    for (const { personId } of pool) expect(text).not.toContain(personId);
    expect(text).not.toContain('昆山大学');
    expect(text).not.toContain(lotKeys.salt);
    expect(pool.filter(({ name }) => text.includes(name))).toHaveLength(5);
  });

  test('a name that was not drawn does not hold', () => {
    const record = open(recordOf());
    const [[ref, told] = ['', { name: '', nonce: '' }]] = Object.entries(record.names ?? {});
    const other = { ...record.names, [ref]: { ...told, name: '别人' } };
    expect(faultsIn({ ...record, names: other })).toContain('name');
  });
});

describe('changing what a draw was made of', () => {
  const tied = knowing({
    declared: {
      employers: [],
      relations: [{ kind: 'family', organization: first.name, note: '' }],
    },
  });
  const record = open(recordOf(tied));
  const [batch] = record.batches;
  if (!batch) throw new Error('no lots');

  test('a seed, a secret, an event, a receipt', () => {
    expect(faultsIn(record)).toEqual([]);
    expect(faultsIn({ ...record, seed: 'a'.repeat(64) })).toEqual(
      expect.arrayContaining(['seed', 'order-1', 'drawn-1']),
    );
    expect(faultsIn({ ...record, secret: 'a'.repeat(64) })).toContain('commitment');
    expect(faultsIn({ ...record, receipts: ['1'.repeat(64)] })).toContain('seed');
    const event = {
      value: '7',
      source: 'https://lottery.example.cn/1',
      announcedAt: record.commitment.at,
    };
    expect(faultsIn({ ...record, event })).toContain('event-named');
  });

  test('a conflict edge that is left out, or put in', () => {
    const without = batch.links.filter(({ kind }) => kind !== 'family');
    const left = { ...record, batches: [{ ...batch, links: without }] };
    expect(faultsIn(left)).toEqual(expect.arrayContaining(['excluded-1', 'order-1']));
    const [applicant = ''] = record.applicants;
    const more = [...batch.links, { a: batch.order[0] ?? '', b: applicant, kind: 'employment' }];
    expect(faultsIn({ ...record, batches: [{ ...batch, links: more }] })).toEqual(
      expect.arrayContaining(['excluded-1', 'order-1']),
    );
  });

  test('anything at all: 300 seeded changes of one value, every one noticed', () => {
    const text = JSON.stringify(record);
    const places = [...text.matchAll(/"[0-9a-f]{32,64}"|"(?:otherPost|family)"|\d+(?=[,}])/g)];
    let changed = 0;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: places.length - 1 }), (n) => {
        const [found = '', at = 0] = [places[n]?.[0], places[n]?.index];
        const other = /^\d+$/.test(found)
          ? String(Number(found) + 1)
          : `"${[...found.slice(1, -1)].reverse().join('')}"`;
        if (other === found) return;
        changed += 1;
        const bent = text.slice(0, at) + other + text.slice(at + found.length);
        const isNoticed = (() => {
          try {
            return verifyDraw(bent).faults.length > 0;
          } catch {
            return true;
          }
        })();
        expect(isNoticed, `${found} at ${at}`).toBe(true);
      }),
      { seed: 17, numRuns: 300 },
    );
    expect(changed).toBeGreaterThan(200);
  });
});

describe('a public event', () => {
  const publicEvent = '投标截止次日福彩3D开奖号码';
  const rules = { ...ventureRules, panel: { ...ventureRules.panel, publicEvent } };
  const named = playTo('panelForming', { rules });
  const drawing = (event: Draw['event']) =>
    ({ actor: as.handler, command: { type: 'drawPanel', event } }) as const;
  const at = (announcedAt: string | undefined) => ({
    value: '3 8 1',
    source: 'https://www.cwl.gov.cn/3d',
    announcedAt: announcedAt as never,
  });

  test('promised with the notice goes into the seed, and only then', () => {
    const { openedAt, closesAt, lot } = named.purchase;
    expect(lot?.event).toBe(publicEvent);
    expect(outcome(named, draw)).toBe('event-as-promised');
    expect(outcome(forming, drawing(at(openedAt)))).toBe('event-as-promised');
    expect(outcome(named, drawing(at(lot?.committedAt)))).toBe('event-not-in-time');
    expect(outcome(named, drawing(at('2027-01-01T00:00:00.000Z')))).toBe('event-not-in-time');
    const record = play(named, drawing(at(closesAt))).purchase.draws['panel'];
    expect(record && faultsIn(open(record))).toEqual([]);
    const other = { ...at(closesAt), value: '3 8 2' };
    expect(play(named, drawing(other)).purchase.draws['panel']?.seed).not.toBe(record?.seed);
    expect(faultsIn({ ...(record && open(record)), event: other })).toContain('seed');
  });

  test('a key that no longer answers the promise draws nothing', () => {
    const lot = { ...lotKeys, secret: 'b'.repeat(64) };
    expect(outcome(forming, draw, { lot })).toBe('lot-lost');
  });
});

test.each([
  [3, 2],
  [5, 4],
  [7, 5],
])(
  '[1-04] of %i members at least %i are experts (MoF order 87; 财库〔2014〕214号)',
  (size, experts) => {
    expect(expertsOf(ventureRules, size)).toBe(experts);
  },
);

test('lots are even: over 2,000 purchases each of eight is drawn first about as often', () => {
  const counts = new Map<string, number>();
  for (let n = 0; n < 2000; n += 1) {
    const about = {
      purchase: { ...forming.purchase, draws: {} },
      experts: pool,
      officials: [],
      keys: { ...lotKeys, secret: hashOf(n) },
      now: forming.now,
      until: '2026-05-01',
      hash: context(forming.now).hash,
    };
    const [one = ''] = conduct(about, []).drawn;
    counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  // 250 each is expected; five standard deviations are 74.
  for (const { personId } of pool)
    expect(Math.abs((counts.get(personId) ?? 0) - 250)).toBeLessThan(74);
});
