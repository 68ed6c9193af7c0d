/** The mail about the share of government-led purchases. */
export const zh = {
  subject: '{year} 年政府主导型项目占比已达 {share}，超过本地上限',
  lead: '政府主导型项目过多，社会组织容易成为政府的“腿”。请看看哪些项目可以改由居民需求或项目带动。本年度只提醒这一次。',
  'share.number': '政府主导型占比（按项目数）',
  'share.money': '政府主导型占比（按金额）',
  limit: '本地上限',
  basis: '上限依据',
  open: '打开联动模式',
} as const;
