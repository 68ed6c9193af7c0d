import type { Rubric } from '../rubrics.ts';

const criteria = (...lines: readonly (readonly [string, number, string, string])[]) =>
  lines.map(([id, max, zh, en]) => ({ id, max, name: { zh, en } }));
const example = '分值为示例，由租户设定 (the points are examples, to be set by the tenant)';

/** Dongguan's six requirements for a project; Weinan's plan begins with the first of them. */
export const sixRequirements: Rubric = {
  id: 'six-requirements',
  name: { zh: '六项要求（创投评审）', en: 'Six requirements (choosing venture projects)' },
  use: 'selection',
  track: 'VENTURE',
  categories: [],
  pricePoints: 0,
  criteria: criteria(
    ['breadth', 20, '社会需求广泛性', 'How many share the need'],
    ['urgency', 15, '现实需要迫切性', 'How urgent it is'],
    ['welfare', 15, '目标定位公益性', 'Public welfare as its goal'],
    ['innovation', 15, '项目理念创新性', 'New in its idea'],
    ['planning', 20, '项目策划科学性', 'Sound in its plan'],
    ['capacity', 15, '实施主体专业性', 'Professional in those who do it'],
  ),
  source: `东莞市公益创投办法：六项项目要求 (Dongguan's six requirements); ${example}`,
  certainty: 'tenant',
};

/** Wujin's five dimensions: light enough for a project of some ten thousand yuan. */
export const fiveDimensions: Rubric = {
  id: 'five-dimensions',
  name: { zh: '五维评审（微创投）', en: 'Five dimensions (micro projects)' },
  use: 'selection',
  track: 'VENTURE',
  categories: [],
  pricePoints: 0,
  criteria: criteria(
    ['need', 20, '需求度', 'Needed'],
    ['acceptance', 20, '接纳度', 'Accepted by residents'],
    ['innovation', 20, '创新性', 'New'],
    ['effect', 20, '有效性', 'Effective'],
    ['replication', 20, '复制性', 'Can be copied'],
  ),
  source: `武进区2017年公益创投：五个评审维度 (Wujin 2017: its five dimensions); ${example}`,
  certainty: 'tenant',
};

/** Suzhou's mid-term evaluation: four dimensions, 60 of 100 passes. */
export const midTermFour: Rubric = {
  id: 'mid-term-four',
  name: { zh: '中期评估四维', en: 'Mid-term, four dimensions' },
  use: 'midTerm',
  track: 'VENTURE',
  categories: [],
  pricePoints: 0,
  passMark: 60,
  criteria: criteria(
    ['implementation', 40, '项目实施', 'Carrying it out'],
    ['resources', 20, '人力和物资投入', 'People and material'],
    ['finance', 20, '财务管理', 'Handling of money'],
    ['effect', 20, '项目成效', 'Effect'],
  ),
  source: `苏州市首届公益创投中期评估，2012年：四个维度、60分合格 (Suzhou 2012: four dimensions, 60 passes); ${example}`,
  certainty: 'tenant',
};

/** Wuhou's linkage of community, organization and social worker, in points. */
export const linkage: Rubric = {
  id: 'linkage',
  name: { zh: '三社联动服务评审', en: 'Linkage of three societies' },
  use: 'selection',
  track: 'PROCUREMENT',
  categories: [],
  pricePoints: 10,
  criteria: criteria(
    [
      'linkage',
      20,
      '社区、社会组织、社工联动机制',
      'Community, organization and social workers linked',
    ],
    ['autonomy', 20, '促进居民自治', 'Furthers self-government'],
    ['specialized', 20, '专业化、个性化、多样化', 'Professional, personal, varied'],
    ['grid', 15, '网格与院落覆盖', 'Reaches grids and courtyards'],
    ['team', 15, '持证社工团队', 'Certified social workers'],
  ),
  source: `武侯区“三社联动”经验，指标由其表述归纳 (Wuhou's practice, put into criteria here); ${example}`,
  certainty: 'tenant',
};
