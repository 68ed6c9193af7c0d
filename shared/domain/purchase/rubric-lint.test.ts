import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { consultationPlan } from '../../../infra/seed/plans/consultation.ts';
import { venturePlan } from '../../../infra/seed/plans/venture.ts';
import { consultationRules } from '../policy/presets/competitive-consultation.ts';
import { ventureRules } from '../policy/presets/venture.ts';
import { lintRubric, type Rubric, refusals } from './rubric-lint.ts';

const counted = '列明每周服务安排得 10 分，每缺一项扣 2 分';

const aRubric = (changes: Partial<Rubric> = {}): Rubric => ({
  track: 'PROCUREMENT',
  priceWeight: 10,
  requiredDocuments: [],
  criteria: [{ name: '服务方案', max: 90, indicator: counted }],
  ...changes,
});

const asked = (name: string, indicator = counted) =>
  lintRubric(aRubric({ criteria: [{ name, max: 90, indicator }] }), consultationRules);
const codes = (findings: ReturnType<typeof lintRubric>) => findings.map(({ code }) => code);

describe('[0-03] [1-07] what a rubric may not do', () => {
  test('a sound one has no findings', () => {
    expect(lintRubric(aRubric(), consultationRules)).toEqual([]);
  });

  test.each([
    // 87号令: qualification conditions are not scored.
    ['qualification-scored', '具有营业执照'],
    ['qualification-scored', '社会组织法人登记证书齐全'],
    ['qualification-scored', '依法缴纳税收和社会保障资金'],
    ['qualification-scored', '近三年无重大违法记录'],
    ['qualification-scored', 'Valid business licence'],
    // 87号令: scale conditions.
    ['scale-scored', '注册资本 100 万元以上'],
    ['scale-scored', '单位总资产'],
    ['scale-scored', '上年度营业收入'],
    ['scale-scored', '从业人员不少于 50 人'],
    ['scale-scored', '员工总数'],
    ['scale-scored', '年利润总额'],
    ['scale-scored', '纳税额'],
    ['scale-scored', 'Registered capital above 1 million'],
    ['scale-scored', 'Number of employees'],
    // LAW §5, §22; REG §20; 22号.
    ['local-scored', '本市同类项目业绩'],
    ['local-scored', '在本地注册的社会组织加 5 分'],
    ['local-scored', '本区设有分支机构'],
    ['local-scored', 'Locally registered organizations'],
    ['local-scored', 'Local awards in the last three years'],
    ['regional-award-scored', '市级以上荣誉称号'],
    ['regional-award-scored', '获省级优秀项目奖'],
    ['regional-award-scored', 'Municipal-level awards'],
    ['ownership-scored', '国有企业背景'],
    ['supplier-named', '上年度承接单位优先'],
    ['library-required', '列入本单位供应商库'],
  ])('%s: %s', (code, name) => {
    expect(codes(asked(name))).toContain(code);
    expect(codes(asked('服务方案', `${name}得 5 分`))).toContain(code);
  });

  test.each([
    ['本地居民需求分析'],
    ['对辖区老人情况的了解'],
    ['项目落地社区的配合'],
    ['持证社会工作者执业资格'],
    ['社会工作师职业资格证书数量'],
    ['项目团队专职人员数配置'],
    ['服务人数与覆盖面'],
    ['参加活动人员总数'],
    ['非营利性与公益性'],
    ['预算合理性'],
    ['近三年同类项目合同'],
    ['志愿者信息库建设'],
    ['食品安全与应急措施'],
    ['不以注册资本论，看服务经验'],
    ['Understanding of local residents and their needs'],
    ['Qualified social workers'],
    ['Taxi service for the elderly'],
  ])('is no fault: %s', (name) => {
    expect(asked(name)).toEqual([]);
  });

  test.each([
    ['优秀得高分', ['indicator-vague']],
    ['由专家酌情打分', ['indicator-vague']],
    ['酌情打分，最高 10 分', ['indicator-vague']],
    ['综合考虑以下三项，每项完整得 3 分', []],
    ['At the discretion of the experts', ['indicator-vague']],
    ['', ['indicator-missing']],
    ['   ', ['indicator-missing']],
    ['优、良、一般分别得 20、14、8 分', []],
    ['每有一名持证社工得 2 分，最高 10 分', []],
    ['提供近三年财务制度的得 5 分', []],
    ['有应急预案的得分，没有的不得分', []],
    ['2 points for each certified social worker', []],
  ])('an indicator is something counted: %s', (indicator, expected) => {
    expect(codes(asked('人员配备', indicator))).toEqual(expected);
  });

  test.each([
    ['近三年同类项目合同不少于 3 份', 1],
    ['三个以上同类业绩证明', 1],
    ['Three similar contracts', 1],
    ['近三年同类项目合同 2 份', 0],
    ['同类项目业绩两个', 0],
    ['两份类似合同', 0],
    ['近三年内无重大违法记录的书面声明', 0],
  ])('at most two similar contracts may be demanded (22号): %s', (paper, findings) => {
    const found = lintRubric(aRubric({ requiredDocuments: [paper] }), consultationRules);
    expect(codes(found)).toEqual(Array(findings).fill('too-many-similar-contracts'));
  });

  test('papers are asked for, not scored: a licence is, capital and a place are not', () => {
    const ask = (paper: string) =>
      codes(lintRubric(aRubric({ requiredDocuments: [paper] }), consultationRules));
    expect(ask('营业执照或登记证书')).toEqual([]);
    expect(ask('注册资本证明')).toEqual(['scale-scored']);
    expect(ask('本市办公场所证明')).toEqual(['local-scored']);
  });

  test.each([
    [9, ['price-outside-range']],
    [10, []],
    [30, []],
    [31, ['price-outside-range']],
  ])('the price of a consultation weighs 10 to 30 (214号): %i', (priceWeight, expected) => {
    const criteria = [{ name: '服务方案', max: 100 - priceWeight, indicator: counted }];
    expect(codes(lintRubric(aRubric({ priceWeight, criteria }), consultationRules))).toEqual(
      expected,
    );
  });

  test('a fixed price is not scored (87号令)', () => {
    const fixed = aRubric({ isPriceFixed: true });
    expect(codes(lintRubric(fixed, consultationRules))).toEqual(['price-scored-though-fixed']);
    const open = {
      ...fixed,
      priceWeight: 0,
      criteria: [{ name: '方案', max: 100, indicator: counted }],
    };
    expect(lintRubric(open, consultationRules)).toEqual([]);
  });

  test('outside the statute a finding is a warning, but for the sum and the range of the price', () => {
    const criteria = [{ name: '本市业绩', max: 99 }];
    const found = lintRubric(aRubric({ track: 'VENTURE', criteria }), ventureRules);
    expect(codes(refusals(found)).sort()).toEqual(['points-not-hundred', 'price-outside-range']);
    expect(codes(found)).toContain('local-scored');
    expect(codes(found)).toContain('indicator-missing');
  });

  test('the purchases that Sanshe is shown with are sound', () => {
    expect(lintRubric(consultationPlan, consultationRules)).toEqual([]);
    expect(lintRubric(venturePlan, ventureRules)).toEqual([]);
  });

  test('points beyond the hundred stand out in a statutory purchase', () => {
    const bonusItems = [{ id: 'b', name: '自筹资金', max: 5, indicator: counted }];
    expect(lintRubric(aRubric({ bonusItems }), consultationRules)).toMatchObject([
      { code: 'bonus-beyond-hundred', severity: 'warn' },
    ]);
    const less = [{ id: 'b', name: '逾期', max: -5, indicator: counted }];
    expect(lintRubric(aRubric({ bonusItems: less }), consultationRules)).toEqual([]);
  });
});

describe('the linter, whatever is written', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.string({
      unit: fc.constantFrom(...'本市级注册资本业绩奖每有一名得分二三个同类合同 05%'),
      maxLength: 40,
    }),
  );
  const rubric = fc.record({
    track: fc.constantFrom('PROCUREMENT' as const, 'VENTURE' as const),
    priceWeight: fc.integer({ min: 0, max: 100 }),
    requiredDocuments: fc.array(text, { maxLength: 4 }),
    criteria: fc.array(
      fc.record({ name: text, max: fc.integer({ min: 1, max: 100 }), indicator: text }),
      { minLength: 1, maxLength: 5 },
    ),
  });

  test('every finding points at something, names its source and comes again the same', () => {
    fc.assert(
      fc.property(rubric, (plan) => {
        const found = lintRubric(plan, consultationRules);
        for (const { pointer, source, words } of found) {
          const steps = pointer.slice(1).split('/');
          const value = steps.reduce<unknown>(
            (at, step) => (at as Record<string, unknown>)[step],
            plan,
          );
          expect(value).toBeDefined();
          expect(source.length).toBeGreaterThan(5);
          if (words !== undefined) expect(words).not.toBe('');
        }
        expect(lintRubric(plan, consultationRules)).toEqual(found);
      }),
      { seed: 20260301, numRuns: 300 },
    );
  });

  test('a criterion that is faultless alone stays so beside others', () => {
    fc.assert(
      fc.property(text, text, (name, indicator) => {
        const one = { name, max: 40, indicator };
        const two = { name: '服务方案', max: 50, indicator: counted };
        const alone = codes(
          lintRubric(aRubric({ criteria: [{ ...one, max: 90 }] }), consultationRules),
        );
        const beside = codes(lintRubric(aRubric({ criteria: [one, two] }), consultationRules));
        expect(beside).toEqual(alone);
      }),
      { seed: 20260302, numRuns: 300 },
    );
  });
});
