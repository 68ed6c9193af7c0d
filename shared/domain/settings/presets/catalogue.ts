import type { CatalogueItem } from '../catalogue.ts';

const weinan = {
  source: '渭南市公益创投活动方案，五、（二）项目内容 (Weinan’s plan for its venture call)',
  certainty: 'primary',
} as const;
const duties = {
  source:
    '吴江民政工作职责；南京社科院论文所列项目类型 (duties of civil affairs, Wujiang; fields of projects, Nanjing)',
  certainty: 'primary',
} as const;
const contracts =
  '长沙县2022年、岳麓区社工站合同明细 (contract lines, Changsha County 2022 and Yuelu)';
const changsha = '长沙县2022年社工站合同明细 (contract lines, Changsha County 2022)';
const yuelu = '岳麓区三年期社工站合同明细 (contract lines, Yuelu, three years)';

const range = (from: number, to: number, source: string) => ({
  fromFen: from * 100,
  toFen: to * 100,
  source,
  certainty: 'secondary' as const,
});

const quality = {
  visit: {
    zh: '每次有服务记录和服务对象签字，时长不少于约定',
    en: 'Each with a record signed by the person served, as long as agreed',
  },
  case: {
    zh: '有接案、评估、计划、跟进、结案记录，跟进不少于六次',
    en: 'Recorded from intake to closing, with at least six follow-ups',
  },
  group: {
    zh: '不少于六节，累计出席不少于四十二人次，有计划书和评估',
    en: 'At least six meetings and 42 attendances in all, planned and evaluated',
  },
  event: {
    zh: '有方案、签到、照片和满意度反馈，人数达到约定',
    en: 'With a plan, sign-in, photographs and feedback; as many people as agreed',
  },
  training: {
    zh: '有课程表、签到和测评，合格率不低于约定',
    en: 'With a syllabus, sign-in and a test; as many pass as agreed',
  },
  volunteer: {
    zh: '在全国志愿服务信息系统登记并有时长记录',
    en: 'Registered in the national volunteer system with hours recorded',
  },
  post: {
    zh: '持证社会工作者全职在岗，按月考勤，劳动合同和社保齐全',
    en: 'A certified social worker at full time, attendance by month, contract and insurance in order',
  },
} as const;

type Short = Omit<CatalogueItem, 'name' | 'quality' | 'evidence' | 'source' | 'certainty'> & {
  zh: string;
  en: string;
};

const evidenceOf: Record<keyof typeof quality, CatalogueItem['evidence']> = {
  visit: ['record', 'signIn'],
  case: ['record', 'report'],
  group: ['signIn', 'record', 'photo'],
  event: ['signIn', 'photo'],
  training: ['signIn', 'certificate'],
  volunteer: ['platformRecord'],
  post: ['signIn', 'report'],
};

const entry = (
  standard: keyof typeof quality,
  { zh, en, ...rest }: Short,
  from: typeof weinan | typeof duties = weinan,
): CatalogueItem => ({
  ...rest,
  name: { zh, en },
  quality: quality[standard],
  evidence: evidenceOf[standard],
  ...from,
});

/** 助残·助洁·助浴·助行·助医·助急 and what stands beside them in the plan (3-21). */
const elderly = [
  ['elder-disability-aid', '助残上门', 'Help with disabilities at home', 'livingAlone'],
  ['elder-cleaning', '助洁上门', 'Help with cleaning at home', 'livingAlone'],
  ['elder-bathing', '助浴', 'Help with bathing', 'livingAlone'],
  ['elder-mobility', '助行陪护', 'Help with getting about', 'livingAlone'],
  ['elder-medical', '助医陪诊', 'Company to the doctor', 'livingAlone'],
  ['elder-emergency', '助急响应', 'Help in an emergency', 'livingAlone'],
  ['elder-day-care', '日间照料和居家养老', 'Day care and care at home', 'elderly'],
  ['elder-pairing', '独居和纯老家庭结对关爱', 'Pairing with those who live alone', 'livingAlone'],
  ['elder-health', '健康干预和健康促进', 'Health care and prevention', 'elderly'],
  ['elder-culture', '维权和文化活动', 'Rights and culture', 'elderly'],
] as const;

/** 3-22, 3-23 and 3-24: who is served, as what. */
const others = [
  [
    'disabled-children',
    '孤残儿童照料',
    'Care of orphaned and disabled children',
    'disabled',
    'children',
    'visit',
  ],
  ['disabled-rehabilitation', '残障人士康复', 'Rehabilitation', 'disabled', 'disabled', 'visit'],
  ['disabled-skills', '技能培训和就业扶助', 'Skills and jobs', 'disabled', 'disabled', 'training'],
  [
    'disabled-integration',
    '社会融入辅导',
    'Joining in with society',
    'disabled',
    'disabled',
    'group',
  ],
  ['disabled-family', '残障人士家庭支持', 'Support for families', 'disabled', 'families', 'case'],
  [
    'disabled-culture',
    '文化娱乐团队',
    'Culture and leisure groups',
    'disabled',
    'disabled',
    'event',
  ],
  ['youth-volunteers', '社区青少年志愿者', 'Young volunteers', 'youth', 'youth', 'volunteer'],
  ['youth-guidance', '社区青少年帮教', 'Guidance for young people', 'youth', 'youth', 'case'],
  [
    'youth-after-school',
    '少年儿童课外教育',
    'After-school education',
    'youth',
    'children',
    'group',
  ],
  [
    'youth-needy-pupils',
    '流动和困难家庭子女助学',
    'Pupils of migrant and needy families',
    'youth',
    'migrants',
    'case',
  ],
  [
    'relief-expense',
    '支出型贫困家庭帮扶',
    'Families made poor by expenses',
    'relief',
    'lowIncome',
    'case',
  ],
  ['relief-homeless', '流浪乞讨人员救助', 'Homeless people', 'relief', 'lowIncome', 'visit'],
  [
    'relief-hardship',
    '其他困难家庭帮扶',
    'Other families in hardship',
    'relief',
    'lowIncome',
    'visit',
  ],
] as const;

const unitOf = {
  visit: '人次',
  case: '案',
  group: '组',
  event: '场',
  training: '场',
  volunteer: '人',
};

/** 3-25 with 3-41, and the duties of civil affairs of 3-54 that no other entry stands for. */
const general = [
  ['other-environment', '环境保护活动', 'Environment', 'environment', 'event'],
  ['other-jobs', '就业服务和岗位对接', 'Jobs', 'community', 'training', 'jobSeekers'],
  ['other-training', '居民教育培训', 'Education and training', 'education', 'training'],
  ['other-science', '科学普及', 'Popular science', 'education', 'event'],
  ['other-culture', '社区文化活动', 'Culture', 'culture', 'event'],
  ['other-sports', '社区体育活动', 'Sports', 'sports', 'event'],
  ['other-health', '卫生与健康讲座', 'Health', 'health', 'event'],
  ['other-spirit', '公益理念传播', 'Spreading the idea of public welfare', 'charity', 'event'],
  [
    'matter-marriage',
    '婚姻家庭辅导',
    'Marriage and family counselling',
    'marriage',
    'case',
    'families',
  ],
  ['matter-army', '双拥共建活动', 'Support of the army', 'armySupport', 'event'],
  [
    'matter-minimum',
    '低保家庭入户核查协助',
    'Visits to families on minimum living',
    'minimumLiving',
    'visit',
    'lowIncome',
  ],
  ['matter-funeral', '惠民殡葬和文明祭扫引导', 'Funerals and remembrance', 'funeral', 'event'],
  [
    'matter-placement',
    '优抚对象走访',
    'Visits to those with preferential treatment',
    'preferential',
    'visit',
  ],
  [
    'matter-organizations',
    '社会组织培育和辅导',
    'Growing of social organizations',
    'organizations',
    'training',
  ],
  ['matter-divisions', '地名文化调查', 'Place names', 'divisions', 'event'],
  ['matter-social', '社会事务关爱服务', 'Care in social affairs', 'socialAffairs', 'case', 'women'],
] as const;

/** What contracts counted and at which price (domain.md 2.5). */
const counted: CatalogueItem[] = [
  entry('case', {
    id: 'work-case',
    zh: '个案服务',
    en: 'Casework',
    category: 'other',
    matter: 'community',
    audiences: ['residents'],
    kind: 'case',
    unit: '案',
    minimumSessions: 6,
    price: range(50, 300, contracts),
  }),
  entry('group', {
    id: 'work-group',
    zh: '小组工作',
    en: 'Group work',
    category: 'other',
    matter: 'community',
    audiences: ['residents'],
    kind: 'group',
    unit: '组',
    minimumSessions: 6,
    minimumAttendance: 42,
    price: range(500, 1000, contracts),
  }),
  entry('event', {
    id: 'work-event-large',
    zh: '大型社区活动（二百人以上）',
    en: 'Large community event (200 people or more)',
    category: 'other',
    matter: 'community',
    audiences: ['residents'],
    kind: 'event',
    unit: '场',
    minimumAttendance: 200,
    price: range(1300, 4000, contracts),
  }),
  entry('event', {
    id: 'work-event-small',
    zh: '小型社区活动（二十五人以上）',
    en: 'Small community event (25 people or more)',
    category: 'other',
    matter: 'community',
    audiences: ['residents'],
    kind: 'event',
    unit: '场',
    minimumAttendance: 25,
    price: range(600, 2000, contracts),
  }),
  entry('training', {
    id: 'work-training',
    zh: '骨干培训',
    en: 'Training of those who carry the work',
    category: 'other',
    matter: 'community',
    audiences: ['residents'],
    kind: 'training',
    unit: '场',
    price: range(500, 500, yuelu),
  }),
  entry('volunteer', {
    id: 'work-volunteers',
    zh: '志愿者招募和登记（每社区不少于五十人）',
    en: 'Volunteers recruited and registered (50 in each community)',
    category: 'other',
    matter: 'community',
    audiences: ['residents'],
    kind: 'volunteer',
    unit: '人',
    minimumAttendance: 50,
  }),
  entry('post', {
    id: 'work-post',
    zh: '持证社会工作者驻站',
    en: 'Certified social worker at a station',
    category: 'other',
    matter: 'community',
    audiences: ['residents'],
    kind: 'postMonth',
    unit: '人月',
  }),
].map((item) =>
  item.price
    ? { ...item, source: item.price.source, certainty: 'secondary' }
    : { ...item, source: changsha, certainty: 'secondary' },
);

/** A catalogue to begin with: every service the seeds name, with prices only where a contract could be read. */
export const seedCatalogue: CatalogueItem[] = [
  ...counted,
  ...elderly.map(([id, zh, en, audience]) =>
    entry('visit', {
      id,
      zh,
      en,
      category: 'elderly',
      matter: 'ageing',
      audiences: audience === 'elderly' ? ['elderly'] : ['elderly', audience],
      kind: 'visit',
      unit: '人次',
    }),
  ),
  ...others.map(([id, zh, en, category, audience, kind]) =>
    entry(kind, {
      id,
      zh,
      en,
      category,
      matter: category === 'relief' ? 'relief' : 'welfare',
      audiences: [audience],
      kind,
      unit: unitOf[kind],
    }),
  ),
  ...general.map(([id, zh, en, matter, kind, audience = 'residents' as const]) =>
    entry(
      kind,
      {
        id,
        zh,
        en,
        category: 'other',
        matter,
        audiences: [audience],
        kind,
        unit: unitOf[kind],
      },
      id.startsWith('other-') ? weinan : duties,
    ),
  ),
];
