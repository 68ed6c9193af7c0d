export const zh = {
  'exportRequested.subject': '请确认：{tenant}申请导出全部数据',
  'exportRequested.lead':
    '{who}申请导出{tenant}的全部数据。导出的文件包含所有项目的档案，须由第二个人确认后才会生成。请核对理由；如不清楚缘由，请先向申请人核实，不要确认。',
  'exportRequested.open': '查看并确认',
  reason: '理由',
} as const;
