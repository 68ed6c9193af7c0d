/** What the list of tasks says. */
export const zh = {
  'tasks.count': '共 {n} 项待办',
  'tasks.countOverdue': '共 {n} 项待办，其中 {overdue} 项已超期',
  'tasks.overdue': '已超期',
  'tasks.dated': '按期限办理',
  'tasks.undated': '没有期限',
  'tasks.empty': '现在没有等您办理的事',
  'tasks.emptyText': '轮到您时，会发邮件通知，也会出现在这里。',
  'tasks.desk': '{tenant}：今日工作台',
  'tasks.access': '事项准入，等您决定',
  'tasks.hotline': '热线工单，等您办理',
  'starts.title': '您可以主动办理',
  'starts.plan': '新建{tenant}采购方案',
  'starts.register': '登记一家社会组织',
  'starts.apply': '查看正在接受申报的公告',
  'tasks.absent': '{name} 逾期没有审批',
  'tasks.absentText': '可能不在岗。可以为其设置委托，请同事代为审批。',
} as const;
