import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { facts, project, row } from '../../../test/support/a-linkage-row.ts';
import { Attributes } from './attribution.ts';
import type { LinkageFacts } from './facts.ts';
import { warningOf } from './limit.ts';
import { checklists, type Mode, modes, strategies } from './names.ts';
import { proposalOf } from './proposal.ts';
import type { LinkageRow } from './row.ts';
import { sharesOf, tallyOf, tenthsOf } from './shares.ts';

describe('[3-37] a mode is proposed with its reasons', () => {
  test.each<[Mode, Partial<LinkageFacts>, string]>([
    ['demandDriven', { needs: 12, hasHearing: true }, 'citesNeeds'],
    ['governmentLed', { method: 'singleSource', hasNeedReason: true }, 'withoutCompetition'],
    ['projectLed', { needs: 0, funding: [{ source: 'donation', amountFen: 100 }] }, 'competition'],
    ['ideaDriven', { track: 'VENTURE', method: 'ventureCall', volunteerUnits: 40 }, 'volunteers'],
    [
      'systemInnovation',
      {
        othersJudge: 40,
        proposedBy: '居民议事会',
        funding: [
          { source: 'fiscal', amountFen: 50 },
          { source: 'enterprise', amountFen: 50 },
        ],
      },
      'severalSpheres',
    ],
  ])('%s', (mode, over, fact) => {
    const proposal = proposalOf(facts(over));
    expect(proposal.mode).toBe(mode);
    const own = proposal.modes.find(({ is }) => is === mode);
    expect(own?.because.map((one) => one.fact)).toContain(fact);
    expect(proposal.modes.map(({ is }) => is).sort()).toEqual([...modes].sort());
  });

  test('citing needs never moves a purchase away from what residents need', () => {
    const any = fc.record({
      needs: fc.nat(30),
      hasHearing: fc.boolean(),
      hasNeedReason: fc.boolean(),
      othersJudge: fc.nat(60),
      track: fc.constantFrom('PROCUREMENT' as const, 'VENTURE' as const),
    });
    fc.assert(
      fc.property(any, (over) => {
        const weight = (needs: number) =>
          proposalOf(facts({ ...over, needs })).modes.find(({ is }) => is === 'demandDriven')
            ?.weight ?? 0;
        expect(weight(over.needs + 1)).toBeGreaterThanOrEqual(weight(over.needs));
        if (proposalOf(facts(over)).mode === 'demandDriven')
          expect(proposalOf(facts({ ...over, needs: over.needs + 1 })).mode).toBe('demandDriven');
      }),
      { seed: 37, numRuns: 100 },
    );
  });

  test('[3-49] strategies are proposed beside it, any number of them', () => {
    const { strategies: proposed } = proposalOf(
      facts({ projects: [project], categories: ['elderly', 'youth'], namesSocialWorkers: true }),
    );
    expect(proposed.map(({ is }) => is)).toEqual([
      'organized',
      'diversified',
      'projectBased',
      'professional',
    ]);
  });
});

describe('[3-38] what is decided', () => {
  const attributes = {
    mode: 'systemInnovation',
    reason: '居民参与评审',
    strategies: [{ is: 'organized', reason: '三方每月碰头' }],
    segments: [],
    checklist: checklists.systemInnovation.map((item) => ({ item, yes: true, note: '' })),
  };
  test('answers the checklist of its own mode, the five separations among it', () => {
    expect(checklists.systemInnovation).toHaveLength(6);
    expect(Attributes.safeParse(attributes).success).toBe(true);
    expect(Attributes.safeParse({ ...attributes, mode: 'projectLed' }).success).toBe(false);
    const twice = [...attributes.strategies, ...attributes.strategies];
    expect(Attributes.safeParse({ ...attributes, strategies: twice }).success).toBe(false);
  });
});

const anyRows = fc.array(
  fc.record({
    mode: fc.option(fc.constantFrom(...modes), { nil: undefined }),
    fen: fc.integer({ min: 1, max: 1e9 }),
    strategies: fc.uniqueArray(fc.constantFrom(...strategies)),
  }),
  { maxLength: 40 },
);
const rowsOf = (all: { mode: Mode | undefined; fen: number; strategies: string[] }[]) =>
  all.map(({ mode, ...one }) =>
    row({ ...one, strategies: one.strategies as never, ...(mode && { mode }) }),
  );

describe('[3-37] shares of modes', () => {
  test('add up to 100 % exactly, by number and by money, of those that are decided', () => {
    fc.assert(
      fc.property(anyRows, (all) => {
        const { modes: shared, all: whole, undecided } = sharesOf(tallyOf(rowsOf(all)));
        const sum = (of: 'shareN' | 'shareFen') => shared.reduce((s, one) => s + one[of], 0);
        const expected = whole.n > undecided.n ? 1000 : 0;
        expect([sum('shareN'), sum('shareFen')]).toEqual([expected, expected]);
        expect(shared.reduce((s, { n }) => s + n, 0)).toBe(whole.n - undecided.n);
      }),
      { seed: 37, numRuns: 100 },
    );
    expect(tenthsOf([1, 1, 1])).toEqual([334, 333, 333]);
  });

  test('one more of a mode never lowers its share', () => {
    fc.assert(
      fc.property(anyRows, fc.constantFrom(...modes), (all, mode) => {
        const rows = rowsOf(all);
        const share = (some: LinkageRow[]) =>
          sharesOf(tallyOf(some)).modes.find(({ is }) => is === mode)?.shareN ?? 0;
        expect(share([...rows, row({ mode })])).toBeGreaterThanOrEqual(share(rows));
      }),
      { seed: 49, numRuns: 100 },
    );
  });

  test('money of several places is split among them, and of a whole street over no community', () => {
    const two = row({
      regionCodes: ['320583103001', '320583104001'],
      fen: 100,
      mode: 'projectLed',
    });
    const whole = row({ regionCodes: ['320583103'], fen: 60, mode: 'demandDriven' });
    expect(tallyOf([two, whole], '320583103').all).toEqual({ n: 2, fen: 110 });
    expect(tallyOf([two, whole], '320583103001').all).toEqual({ n: 2, fen: 50 });
  });

  test('the warning comes above the limit, not at it, and never without one', () => {
    const rows = [
      row({ mode: 'governmentLed' }),
      row({ mode: 'projectLed' }),
      row({ mode: 'demandDriven', fen: 800 }),
      row({ mode: 'demandDriven' }),
    ];
    const shares = sharesOf(tallyOf(rows));
    const limit = (percent: number, by: 'number' | 'money') => ({ percent, by, basis: '会议纪要' });
    expect(warningOf(shares, undefined).is).toBe('notSet');
    expect(warningOf(shares, limit(24, 'number'))).toMatchObject({ is: 'over', share: 250 });
    expect(warningOf(shares, limit(25, 'number')).is).toBe('within');
    expect(warningOf(shares, limit(10, 'money'))).toMatchObject({ is: 'within', share: 91 });
    expect(warningOf(sharesOf(tallyOf([row()])), limit(10, 'number')).is).toBe('noData');
  });
});
