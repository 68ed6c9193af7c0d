/** What a call page and a letter of approval say of how a call is judged. */
export const zh = {
  title: '评审方式',
  blind: '匿名评审：专家签署评审报告前，看不到申报单位的名称、人员和联系方式。',
  live: '现场汇报，当场亮分：一家的评分表全部锁定后，当场公布各专家给分。',
  voices: '总分中专家评分占 {experts}%，{others}。',
  residents: '居民评审团投票占 {n}%',
  organizations: '单位投票占 {n}%',
  and: '，',
  quorum: '一种投票不足 {n} 票的，其权重归专家评分。',
  priorityTie:
    '开启申报前 {months} 个月内，在本地区项目评估中取得下轮优先的机构，总分相同时排在前面。依据：{source}',
  priorityPoints:
    '开启申报前 {months} 个月内，在本地区项目评估中取得下轮优先的机构，在一百分以外加 {points} 分。依据：{source}',
  bonus: '一百分以外的加分和扣分',
  gives: '最多加 {n} 分',
  takes: '最多扣 {n} 分',
  byOffice: '（由采购人凭证明文件核定）',
  byPanel: '（由专家评定）',
} as const;
