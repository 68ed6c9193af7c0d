import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type EntryOf, firstStandards, type WorkforceEntry } from './entry.ts';
import { ageBands } from './lists.ts';
import { profileOf, ratingOf, streakOf } from './profile.ts';
import { share, withoutSmallCells } from './small-cells.ts';

const worker = (
  n: number,
  changes: Partial<EntryOf<'communityWorker'>> = {},
): EntryOf<'communityWorker'> => ({
  kind: 'communityWorker',
  name: `某${n}`,
  region: `32058310300${1 + (n % 4)}`,
  post: 'communityWorker',
  sex: n % 3 === 0 ? 'male' : 'female',
  ageBand: n % 2 === 0 ? '30to39' : '40to49',
  education: 'college',
  payBand: '50to80k',
  certificate: n % 4 === 0 ? 'assistant' : 'none',
  ...changes,
});
const volunteer = (changes: Partial<EntryOf<'volunteer'>> = {}): EntryOf<'volunteer'> => ({
  kind: 'volunteer',
  name: '志愿者',
  region: '320583103001',
  skills: ['elderCare'],
  isRetired: true,
  hours: 20,
  servedMonths: ['2026-01', '2026-02', '2026-03'],
  honours: ['年度之星'],
  mayPublish: true,
  isInNationalSystem: true,
  ...changes,
});
const workers = Array.from({ length: 60 }, (_, n) => worker(n));

describe('cells of fewer than five people', () => {
  test('[4-11] are never shown, and never follow from the sum', () => {
    const cells = fc.record(
      Object.fromEntries(ageBands.map((band) => [band, fc.integer({ min: 0, max: 12 })])),
    );
    fc.assert(
      fc.property(cells, (counts) => {
        const shown = withoutSmallCells(counts);
        for (const [key, n] of Object.entries(shown))
          if (n !== null) expect(n === 0 || n >= 5).toBe(true);
          else expect(counts[key]).toBeGreaterThan(0);
        const hidden = Object.entries(shown).filter(([, n]) => n === null);
        const others = Object.values(counts).filter((n) => n > 0).length;
        if (hidden.length === 1) expect(others).toBe(1);
      }),
      { seed: 9, numRuns: 500 },
    );
  });

  test('make a share disappear, on either side', () => {
    expect(share(3, 40)).toBeNull();
    expect(share(38, 40)).toBeNull();
    expect(share(20, 40)).toBe(50);
    expect(share(0, 40)).toBe(0);
    expect(share(1, 3)).toBeNull();
  });

  test('[4-11] residents’ ratings of a report stay closed until five have rated', () => {
    expect(ratingOf({ veryGood: 2, good: 2, fair: 0, poor: 0 })).toEqual({
      total: null,
      points: null,
      cells: null,
    });
    const rated = ratingOf({ veryGood: 10, good: 6, fair: 1, poor: 0 });
    expect(rated).toMatchObject({ total: 17, points: 91 });
    expect(rated.cells).toEqual({ veryGood: 10, good: null, fair: null, poor: 0 });
  });
});

describe('the workforce in figures', () => {
  const profile = profileOf(workers, {
    ...firstStandards,
    residents: 30_000,
    residentIncomeYuan: 70_000,
  });

  test('[4-41] workers per 10,000 residents against 18, per community, women, age, certificates', () => {
    expect(profile.workers).toMatchObject({
      count: 60,
      wanted: 54,
      per10000: 20,
      communities: 4,
      perCommunity: 15,
      womenPercent: 66.7,
      meanAge: 40,
      certifiedPercent: 25,
    });
  });

  test('[4-41] shows no ratio to residents nobody has counted', () => {
    const { per10000, wanted } = profileOf(workers, firstStandards).workers;
    expect([per10000, wanted]).toEqual([null, null]);
  });

  test('[4-42] pay is held against what residents have', () => {
    expect(profile.workers).toMatchObject({ meanPayYuan: 65_000, payToIncomePercent: 93 });
  });

  test('[3-32] counts pay bands without pointing at the two best paid', () => {
    const some = [
      ...workers,
      worker(61, { payBand: 'over120k' }),
      worker(62, { payBand: 'over120k' }),
    ];
    const { byPay } = profileOf(some, firstStandards).workers;
    expect(byPay.over120k).toBeNull();
    expect(byPay['50to80k']).toBeNull();
  });

  test('[0-08] the share of certified social workers, over all and by project', () => {
    const some = Array.from(
      { length: 12 },
      (_, n): WorkforceEntry => ({
        kind: 'socialWorker',
        name: `社工${n}`,
        region: '320583103001',
        organization: '晨曦社工',
        project: n < 6 ? '为老服务' : '助残服务',
        certificate: n % 2 === 0 ? 'intermediate' : 'none',
        payBand: '50to80k',
      }),
    );
    const { socialWorkers } = profileOf(some, firstStandards);
    expect(socialWorkers).toMatchObject({ count: 12, certifiedPercent: 50 });
    expect(socialWorkers.byProject).toEqual([
      { project: '为老服务', count: 6, certifiedPercent: null },
      { project: '助残服务', count: 6, certifiedPercent: null },
    ]);
  });

  test('[0-12] training and supervision: hours planned, hours held, per social worker', () => {
    const course = (form: 'training' | 'supervision', heldHours?: number): WorkforceEntry => ({
      kind: 'training',
      form,
      title: '个案工作',
      region: '320583',
      forWhom: 'socialWorkers',
      by: '市社工协会',
      on: '2026-05-08',
      plannedHours: 8,
      ...(heldHours !== undefined && { heldHours, attendees: 30 }),
    });
    const { learning } = profileOf(
      [course('training', 6), course('training'), course('supervision', 4)],
      firstStandards,
    );
    expect(learning.training).toEqual({ planned: 16, held: 6, attended: 30 });
    expect(learning.supervision).toMatchObject({ planned: 8, held: 4 });
  });
});

describe('[4-38] volunteers', () => {
  test('are named only where they agreed to it', () => {
    const some = [volunteer(), volunteer({ name: '不愿公开', mayPublish: false })];
    const { volunteers } = profileOf(some, firstStandards);
    expect(volunteers.honoured).toEqual([{ name: '志愿者', honours: ['年度之星'] }]);
    expect(JSON.stringify(volunteers)).not.toContain('不愿公开');
  });

  test('keep a streak of months in a row, over the turn of a year', () => {
    expect(streakOf([])).toBe(0);
    expect(streakOf(['2025-11', '2025-12', '2026-01'])).toBe(3);
    expect(streakOf(['2025-10', '2025-12', '2026-01', '2026-01'])).toBe(2);
  });

  test('who are missing in the national system are counted, so that they are entered', () => {
    const { volunteers } = profileOf(
      [volunteer(), volunteer({ isInNationalSystem: false })],
      firstStandards,
    );
    expect(volunteers).toMatchObject({ count: 2, hours: 40, notInNationalSystem: 1 });
  });
});
