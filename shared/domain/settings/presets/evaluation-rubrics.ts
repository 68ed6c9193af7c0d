import type { Rubric } from '../rubrics.ts';

const example =
  '标为示例的指标和分值为读不到的部分，由租户设定 (items marked as examples could not be read; the tenant sets them)';
const zhEn = (zh: string, en: string) => ({ zh, en });

/** Actual ÷ planned: all of it, four fifths, three fifths, less (Shanghai-style performance rubric). */
const three = [
  { fromPercent: 100, points: 3 },
  { fromPercent: 80, points: 2 },
  { fromPercent: 60, points: 1 },
];
const completion = zhEn('项目完成情况', 'Completion');
const twoTests = (zh: string, en: string) => ({
  dimension: completion,
  max: 2,
  way: 'checks' as const,
  raters: ['evaluator' as const],
  checks: [
    zhEn(`${zh}：与方案一致`, `${en}: as planned`),
    zhEn(`${zh}：有记录可查`, `${en}: on record`),
  ],
});
const usual = (id: string, max: number, zh: string, en: string) => ({
  id,
  max,
  name: zhEn(zh, en),
  isExample: true,
});

/**
 * The performance version of the rubric for venture and tendered projects: its head of completion, 25 of 100, as far
 * as it could be read; the rest of the 25 and the five other heads are the usual ones.
 */
export const performanceRubric: Rubric = {
  id: 'performance-final',
  name: zhEn('公益项目评估指标（绩效版）', 'Performance rubric for welfare projects'),
  use: 'final',
  track: 'VENTURE',
  categories: [],
  pricePoints: 0,
  passMark: 60,
  raters: [
    { kind: 'evaluator', weight: 60, isRequired: true },
    { kind: 'community', weight: 15 },
    { kind: 'street', weight: 15 },
    { kind: 'finance', weight: 10 },
  ],
  adjustments: [
    {
      id: 'innovation',
      name: zhEn('创新做法被推广', 'A new practice taken up elsewhere'),
      kind: 'bonus',
      max: 5,
    },
    {
      id: 'false-record',
      name: zhEn('记录不实', 'Records that are not true'),
      kind: 'deduction',
      max: 10,
    },
  ],
  grades: [
    { id: 'A', fromPoints: 85 },
    { id: 'B', fromPoints: 60 },
    { id: 'C', fromPoints: 0 },
  ],
  criteria: [
    {
      id: 'content',
      name: zhEn('服务内容与计划一致', 'Content as planned'),
      ...twoTests('服务内容', 'Content'),
    },
    {
      id: 'beneficiaries',
      name: zhEn('受益对象与计划一致', 'Beneficiaries as planned'),
      ...twoTests('受益对象', 'Beneficiaries'),
    },
    {
      id: 'method',
      name: zhEn('专业方法与计划一致', 'Professional method as planned'),
      ...twoTests('专业方法', 'Method'),
    },
    {
      id: 'schedule',
      name: zhEn('进度与计划一致', 'Schedule as planned'),
      ...twoTests('进度', 'Schedule'),
    },
    {
      id: 'people-served',
      name: zhEn('服务人数', 'People served'),
      dimension: completion,
      max: 3,
      way: 'bands',
      figure: 'peopleServed',
      bands: three,
      raters: ['evaluator'],
    },
    {
      id: 'service-volume',
      name: zhEn('服务量', 'Service volume'),
      dimension: completion,
      max: 3,
      way: 'bands',
      figure: 'serviceVolume',
      bands: three,
      raters: ['evaluator'],
    },
    {
      ...usual('completion-rest', 11, '完成情况其余指标', 'Other signs of completion'),
      dimension: completion,
    },
    {
      ...usual('satisfaction', 20, '满意度', 'Satisfaction'),
      way: 'bands',
      figure: 'satisfaction',
      bands: [
        { fromPercent: 90, points: 20 },
        { fromPercent: 80, points: 16 },
        { fromPercent: 60, points: 10 },
      ],
    },
    { ...usual('finance', 20, '财务管理', 'Finance'), raters: ['evaluator', 'finance'] },
    usual('organization', 10, '组织能力', 'Organization'),
    usual('effect', 15, '项目成效', 'Effect'),
    usual('sustainability', 10, '可持续性', 'Sustainability'),
  ],
  source: `公益招投标项目评估指标体系（绩效版），“项目完成情况”25分：服务人数与服务量≥100%得3分、80%–100%得2分、60%–80%得1分；等级 85/60 见某市2018–19年度末期评估 (25 points of completion as read; grades 85/60 of a city in 2018–19); ${example}`,
  certainty: 'secondary',
};

/** Suzhou's first venture call, mid-term: four dimensions, 60 of 100 passes, bonus and deduction beyond the 100. */
export const suzhouMidTerm: Rubric = {
  id: 'suzhou-mid-term',
  name: zhEn('中期评估四维（多方评分）', 'Mid-term in four dimensions, several raters'),
  use: 'midTerm',
  track: 'VENTURE',
  categories: [],
  pricePoints: 0,
  passMark: 60,
  raters: [
    { kind: 'evaluator', weight: 70, isRequired: true },
    { kind: 'community', weight: 20 },
    { kind: 'finance', weight: 10 },
  ],
  adjustments: [
    { id: 'bonus', name: zhEn('加分项', 'Bonus'), kind: 'bonus', max: 5 },
    { id: 'deduction', name: zhEn('减分项', 'Deduction'), kind: 'deduction', max: 5 },
  ],
  criteria: [
    usual('implementation', 40, '项目实施', 'Carrying it out'),
    usual('resources', 20, '人力和物资投入', 'People and material'),
    { ...usual('finance', 20, '财务管理', 'Handling of money'), raters: ['evaluator', 'finance'] },
    usual('effect', 20, '项目成效', 'Effect'),
  ],
  source: `苏州市首届公益创投中期评估，2012年：四个维度、100分、60分合格、有加分减分项 (Suzhou 2012: four dimensions, 60 of 100 passes, bonus and deduction items); 各维分值、评分人权重：${example}`,
  certainty: 'secondary',
};
