/** The digest of what is new in the rooms of projects. */
export const zh = {
  'digest.subject': '项目协作：{n} 条新动态',
  'digest.lead': '您参与的项目有以下新动态。点开页面查看内容；多久收一次邮件可在“我的账号”里设置。',
  'digest.leadMore':
    '您参与的 {rooms} 个项目有新动态，下面列出 {shown} 个。多久收一次邮件可在“我的账号”里设置。',
  'digest.message': '{n} 条留言',
  'digest.decision': '{n} 项决定',
  'digest.minutes': '{n} 份会议纪要',
  'digest.correction': '{n} 份纪要有更正',
  'digest.action': '{n} 项约定事项',
  'digest.actionSettled': '{n} 项约定事项已办结',
  'digest.actionLate': '{n} 项约定事项已逾期',
  'digest.handOff': '{n} 项交接',
  'digest.handOffAnswered': '{n} 项交接已答复',
  'digest.handOffLate': '{n} 项交接逾期未答复',
  'digest.consent': '{n} 次人员更换',
  'digest.and': '、',
  'digest.then': '；',
  'digest.by': '来自{names}',
  'digest.mine': '其中 {n} 项需要您办理',
  'digest.open': '打开协作空间',
  'digest.openTasks': '打开待办列表',
} as const;
