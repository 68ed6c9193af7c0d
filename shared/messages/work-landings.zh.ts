/** Where the work of a purchase has its place. */
export const zh = {
  'landing.title': '社区落地',
  'landing.lead': '街道（镇）或社区居委会确认项目在社区落实了场地和对接人。确认不改变采购流程。',
  'landing.by': '{name}，{at}',
  'landing.open': '待确认',
  'landing.none': '项目所在区域还没有登记社区。',
  'landing.confirm': '确认落地',
  'landing.confirmIn': '确认在{name}落地',
  'landing.reason': '落地情况',
  'landing.reasonHint': '例如场地、时间、社区对接人。会记入操作日志。',
} as const;
