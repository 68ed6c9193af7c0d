import type { OfferedCategory } from '../categories.ts';

const plan = {
  source: '渭南市公益创投活动方案，五、（二）项目内容 (Weinan’s plan for its venture call)',
  certainty: 'primary',
} as const;

/** `services` as `id, Chinese, English` lines. */
const services = (...lines: readonly (readonly [string, string, string])[]) =>
  lines.map(([id, zh, en]) => ({ id, name: { zh, en } }));

/** The five categories of the Weinan plan, each with the services its text names (requirements 3-21 to 3-25). */
export const weinanCategories: OfferedCategory[] = [
  {
    id: 'elderly',
    name: { zh: '为老服务', en: 'Elderly' },
    isOffered: true,
    services: services(
      ['disability-aid', '助残', 'Help with disabilities'],
      ['cleaning', '助洁', 'Help with cleaning'],
      ['bathing', '助浴', 'Help with bathing'],
      ['mobility', '助行', 'Help with getting about'],
      ['medical', '助医', 'Help with seeing a doctor'],
      ['emergency', '助急', 'Help in an emergency'],
      ['day-care', '日间照料和居家养老', 'Day care and care at home'],
      [
        'pairing',
        '独居和纯老家庭结对关爱、心理关怀',
        'Pairing and counsel for those who live alone',
      ],
      ['health', '健康干预和健康促进', 'Health care and prevention'],
      ['rights-culture', '维权和文化活动', 'Rights and culture'],
    ),
    ...plan,
  },
  {
    id: 'disabled',
    name: { zh: '助残服务', en: 'Disabled' },
    isOffered: true,
    services: services(
      ['children', '孤残儿童照料', 'Care of orphaned and disabled children'],
      ['rehabilitation', '残障人士康复', 'Rehabilitation'],
      ['skills-jobs', '技能培训和就业扶助', 'Skills and jobs'],
      ['integration', '社会融入辅导', 'Joining in with society'],
      ['family', '残障人士家庭支持', 'Support for families'],
      ['culture', '文化娱乐团队建设', 'Culture and leisure groups'],
    ),
    ...plan,
  },
  {
    id: 'youth',
    name: { zh: '青少年服务', en: 'Youth' },
    isOffered: true,
    services: services(
      ['volunteers', '社区志愿者服务', 'Volunteers in the community'],
      ['guidance', '社区青少年帮教', 'Guidance for young people'],
      ['after-school', '社区少年儿童课外教育', 'After-school education'],
      ['needy-pupils', '困难子女助学帮困', 'Help for pupils in need'],
    ),
    ...plan,
  },
  {
    id: 'relief',
    name: { zh: '救助帮困', en: 'Relief' },
    isOffered: true,
    services: services(
      ['expense-poverty', '支出性贫困家庭帮扶', 'Families made poor by their expenses'],
      ['homeless', '流浪乞讨人员救助', 'Homeless people'],
      ['hardship', '其他生活困难家庭帮扶和志愿服务', 'Other families in hardship'],
    ),
    ...plan,
  },
  {
    id: 'other',
    name: { zh: '其他公益', en: 'Other' },
    isOffered: true,
    services: services(
      ['environment', '环境保护', 'Environment'],
      ['jobs', '劳动就业', 'Jobs'],
      ['training', '教育培训', 'Education and training'],
      ['science', '科学技术', 'Science and technology'],
      ['culture', '文化', 'Culture'],
      ['sports', '体育', 'Sports'],
      ['health', '卫生', 'Health'],
      ['spirit', '宣扬公益理念、促进社会发展', 'Spreading the idea of public welfare'],
    ),
    ...plan,
  },
];
