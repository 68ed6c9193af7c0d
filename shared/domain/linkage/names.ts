/** Five modes of linkage, after the source: 内需驱动, 政府主导, 项目引领, 理念践行, 体制创新 (seed 3-37). */
export const modes = [
  'demandDriven',
  'governmentLed',
  'projectLed',
  'ideaDriven',
  'systemInnovation',
] as const;
export type Mode = (typeof modes)[number];

/** Five strategies: 组织化拉动, 社会化运营, 多元化发展, 项目化支撑, 专业化导向 (seed 3-49). */
export const strategies = [
  'organized',
  'socialized',
  'diversified',
  'projectBased',
  'professional',
] as const;
export type Strategy = (typeof strategies)[number];

/** Six diversifications the strategies answer: 阶层, 生活方式, 工作形式, 人员组成, 利益主体, 分配方式 (seed 3-48). */
export const segments = [
  'strata',
  'lifestyles',
  'work',
  'composition',
  'interests',
  'distribution',
] as const;
export type Segment = (typeof segments)[number];

/** Five elements that act on each other: 政府引导, 居民动员, 组织服务, 社工指导, 体制创新 (seed 3-36). */
export const elements = [
  'guidance',
  'mobilization',
  'service',
  'socialWork',
  'innovation',
] as const;
export type Element = (typeof elements)[number];

/** Who profits from a purchase, bound to a place (seed 3-28). */
export const beneficiaries = [
  'everybody',
  'residents',
  'registered',
  'floating',
  'households',
] as const;
export type Beneficiary = (typeof beneficiaries)[number];

/**
 * What the source says makes each mode what it is (seed 3-38), as questions of yes and no: of the five separations of
 * the system mode (政企、政事、政社、建管、行业管理与市场运作分开) each is one.
 */
export const checklists = {
  demandDriven: ['needsAreResidents', 'overlookedHeard', 'manyChannels', 'groupsGrown'],
  governmentLed: ['followsTask', 'bigEvent', 'fewDaily', 'wayOut'],
  projectLed: ['fromAgency', 'professionalRun', 'evaluatedFedBack', 'bounded'],
  ideaDriven: ['sharedVision', 'volunteersJoin', 'residentsIdentify', 'sharedPlatform'],
  systemInnovation: [
    'governmentEnterprise',
    'governmentAffairs',
    'governmentSociety',
    'buildingManaging',
    'industryMarket',
    'matureCitizens',
  ],
} as const satisfies Record<Mode, readonly string[]>;
export type CheckItem = (typeof checklists)[Mode][number];
export const checkItems = Object.values(checklists).flat() as readonly CheckItem[];
