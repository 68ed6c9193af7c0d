import type { CatalogueItem } from '../../catalogue.ts';

export const weinan = {
  source: '渭南市公益创投活动方案，五、（二）项目内容 (Weinan’s plan for its venture call)',
  certainty: 'primary',
} as const;
export const duties = {
  source:
    '吴江民政工作职责；南京社科院论文所列项目类型 (duties of civil affairs, Wujiang; fields of projects, Nanjing)',
  certainty: 'primary',
} as const;
export const contracts =
  '长沙县2022年、岳麓区社工站合同明细 (contract lines, Changsha County 2022 and Yuelu)';
export const changsha = '长沙县2022年社工站合同明细 (contract lines, Changsha County 2022)';
export const yuelu = '岳麓区三年期社工站合同明细 (contract lines, Yuelu, three years)';

/** A price range in yuan, as contracts had it. */
export const range = (from: number, to: number, source: string) => ({
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

/** An entry counted by a usual standard, with what proves that. */
export const entry = (
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
