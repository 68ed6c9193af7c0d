/** The columns of a list of communities: as Chinese lists call them, and in English. Pages read them, too. */
export const columnNames = {
  street: ['街道', 'Street'],
  name: ['社区', 'Community'],
  estate: ['小区类型', 'Estate'],
  dwellings: ['住宅套数', 'Dwellings'],
  permanent: ['常住户数', 'Permanent households'],
  registered: ['户籍人口', 'Registered residents'],
  floating: ['流动人口', 'Floating residents'],
  elderly: ['老年人', 'Elderly'],
  disabled: ['残疾人', 'Disabled'],
  lowIncome: ['低保低收入', 'Low income'],
  workers: ['社区工作者', 'Workers'],
  volunteers: ['注册志愿者', 'Volunteers'],
  space: ['用房面积', 'Floor space'],
} as const satisfies Record<string, readonly [string, string]>;
export type CommunityColumn = keyof typeof columnNames;

export const neededColumns = [
  'street',
  'name',
  'estate',
  'registered',
  'floating',
] as const satisfies CommunityColumn[];

export const estateNames = {
  new: ['新建小区', '新建', 'new'],
  old: ['老社区', '老旧小区', '老', 'old'],
  village: ['村', '行政村', 'village'],
} as const;

export const communityFaults = [
  'missing',
  'not-a-number',
  'unknown-estate',
  'unknown-place',
  'outside-your-scope',
  'name-twice',
  'count-that-holds-missing',
  'stated-already',
] as const;
export type CommunityFault = { column: CommunityColumn; code: (typeof communityFaults)[number] };
