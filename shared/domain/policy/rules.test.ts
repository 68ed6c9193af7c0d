import { describe, expect, test } from 'vitest';
import { furtherPeriods } from './period-names.ts';
import { consultationRules } from './presets/competitive-consultation.ts';
import { ventureRules } from './presets/venture.ts';
import { expertsOf, methods, methodsOf, panelSizeFor, RuleSet } from './rules.ts';

const faultsOf = (rules: unknown) =>
  (RuleSet.safeParse(rules).error?.issues ?? []).map(({ path }) => path[0]);

/** Every figure of a rule set with where it comes from. */
const figures = (rules: RuleSet) => [
  ...Object.values(rules.periods).filter((period) => period !== undefined),
  rules.minimumApplications,
  rules.panel.size,
  rules.panel.expertShare,
  rules.priceWeight,
  rules.passMark,
  rules.evaluationWeights,
];

describe.each([consultationRules, ventureRules])('the ready rules $id', (rules) => {
  test('are complete and can work', () => {
    expect(faultsOf(rules)).toEqual([]);
  });

  test('name a source for every figure, and mark what is only an example', () => {
    for (const { source, certainty } of figures(rules))
      expect(source.includes('example')).toBe(certainty === 'tenant');
  });

  test('let nobody both record a payment and be the only one who approved it', () => {
    expect(rules.approvalChains.payment.map(({ post }) => post)).not.toContain('financeOfficer');
  });
});

describe('[0-03] the two tracks have rules of their own', () => {
  test('consultation follows the statutory floors', () => {
    const { periods, panel, priceWeight, minimumApplications } = consultationRules;
    expect(periods.bidding).toMatchObject({ count: 10, unit: 'calendarDays' });
    expect(periods.documentsOnOffer).toMatchObject({ count: 5, unit: 'workingDays' });
    expect(periods.announcement).toMatchObject({ count: 1, unit: 'workingDays' });
    expect(periods.challenge).toMatchObject({ count: 7, unit: 'workingDays' });
    expect(periods.objectionReply).toMatchObject({ count: 7, unit: 'workingDays' });
    expect(periods.contractSigning).toMatchObject({ count: 30, unit: 'calendarDays' });
    expect(minimumApplications.value).toBe(2);
    expect(panel.size.value).toBe(3);
    expect(Math.ceil(panel.size.value * panel.expertShare.value)).toBe(2);
    expect(priceWeight).toMatchObject({ min: 10, max: 30 });
  });

  test('a venture call has the city’s own: seven days of notice, and no points for price', () => {
    const { periods, priceWeight, panel, passMark, track } = ventureRules;
    expect(track).toBe('VENTURE');
    expect(periods.announcement).toMatchObject({ count: 7, unit: 'calendarDays' });
    expect(priceWeight).toMatchObject({ min: 0, max: 0 });
    expect([panel.size.value, passMark.value]).toEqual([5, 60]);
    expect(Math.ceil(panel.size.value * panel.expertShare.value)).toBe(4);
  });
});

test('the largest figures, and a finance officer among those who approve, are allowed', () => {
  const cited = { source: 'test', certainty: 'tenant' };
  const panel = { ...ventureRules.panel, expertShare: { value: 1, ...cited } };
  const priceWeight = { min: 30, max: 30, ...cited };
  const passMark = { value: 100, ...cited };
  const approvalChains = {
    ...ventureRules.approvalChains,
    payment: ['financeOfficer', 'auditor'],
  };
  expect(faultsOf({ ...ventureRules, panel, priceWeight, passMark, approvalChains })).toEqual([]);
});

test('a chain stored before there were quorums asks one holder of each post', () => {
  const plan = ['officeHead', { post: 'leadingGroupDeputy', quorum: 'all' }];
  const { approvalChains } = RuleSet.parse({
    ...ventureRules,
    approvalChains: { ...ventureRules.approvalChains, plan },
  });
  expect(approvalChains.plan).toEqual([
    { post: 'officeHead', quorum: 1 },
    { post: 'leadingGroupDeputy', quorum: 'all' },
  ]);
});

describe('rules that cannot end in a lawful purchase are refused', () => {
  const cited = { source: 'test', certainty: 'tenant' };
  const none = { count: 0, unit: 'workingDays', ...cited };
  test.each([
    [
      'periods',
      'no standstill at all',
      { periods: { ...ventureRules.periods, announcement: none, challenge: none } },
    ],
    [
      'minimumApplications',
      'a call nobody need answer',
      { minimumApplications: { value: 0, ...cited } },
    ],
    ['panel', 'an even panel', { panel: { ...ventureRules.panel, size: { value: 4, ...cited } } }],
    [
      'panel',
      'more experts than members',
      { panel: { ...ventureRules.panel, expertShare: { value: 1.5, ...cited } } },
    ],
    ['priceWeight', 'a range upside down', { priceWeight: { min: 30, max: 10, ...cited } }],
    ['passMark', 'a mark nobody reaches', { passMark: { value: 101, ...cited } }],
    [
      'evaluationWeights',
      'weights that are no whole',
      { evaluationWeights: { evaluator: 60, residents: 30, ...cited } },
    ],
    [
      'approvalChains',
      'a chain of those who may not decide',
      { approvalChains: { ...ventureRules.approvalChains, plan: ['expert'] } },
    ],
    [
      'approvalChains',
      'a payment only its recorder approved',
      { approvalChains: { ...ventureRules.approvalChains, payment: ['financeOfficer'] } },
    ],
    [
      'approvalChains',
      'a payment its recorder may approve as a deputy',
      {
        approvalChains: {
          ...ventureRules.approvalChains,
          payment: [{ post: 'officeHead', deputies: ['financeOfficer'] }],
        },
      },
    ],
    [
      'approvalChains',
      'a quorum of nobody',
      {
        approvalChains: {
          ...ventureRules.approvalChains,
          award: [{ post: 'officeHead', quorum: 0 }],
        },
      },
    ],
  ])('%s: %s', (field, _what, changes) => {
    expect(faultsOf({ ...ventureRules, ...changes })).toEqual([field]);
  });
});

describe('what only some tracks and methods are ruled by', () => {
  const cited = { source: 'test', certainty: 'tenant' } as const;
  const bands = [
    { fromFen: 200_000_000, size: 5, ...cited },
    { fromFen: 1_000_000_000, size: 7, ...cited },
  ];

  test('a rule set stored before there were bands and further periods still parses, unchanged', () => {
    const stored = JSON.parse(JSON.stringify(consultationRules)) as typeof consultationRules;
    for (const name of furtherPeriods) delete stored.periods[name];
    delete stored.panel.bands;
    expect(RuleSet.parse(stored)).toEqual(stored);
  });

  test('every method belongs to one track', () => {
    expect(Object.values(methodsOf).flat().sort()).toEqual([...methods].sort());
    expect(new Set(Object.values(methodsOf).flat()).size).toBe(methods.length);
  });

  test.each([
    [199_999_999, 3, 2],
    [200_000_000, 5, 4],
    [999_999_999, 5, 4],
    [1_000_000_000, 7, 5],
  ])('a purchase of %d fen has a panel of %d with %d experts', (fen, size, experts) => {
    const rules = { panel: { ...consultationRules.panel, bands } };
    expect(panelSizeFor(rules, fen)).toBe(size);
    expect(expertsOf(rules, size)).toBe(experts);
  });

  test('a band with an even panel is refused', () => {
    const panel = { ...consultationRules.panel, bands: [{ fromFen: 1, size: 4, ...cited }] };
    expect(faultsOf({ ...consultationRules, panel })).toEqual(['panel']);
  });
});
