/** Mails about an account: codes, and what somebody should know of who used it. */
export const zh = {
  'someone.greeting': '您好：',
  'registrationCode.subject': '{code} 是您的注册验证码',
  'registrationCode.lead':
    '有人用这个邮箱在三社 · 社区服务采购平台注册。输入验证码后账号才会建立；如果您已有账号，输入后将直接登录。',
  time: '时间',
  device: '设备',
  network: '网络地址',
  factor: '验证方式',
  'my-account': '查看我的账号',
  'newDevice.subject': '您的账号在新的设备上登录',
  'newDevice.lead':
    '如果是您本人，无需处理。如果不是，请打开“我的账号”，退出其他登录，并尽快告诉本单位系统管理员。',
  'factorAdded.subject': '您的账号新增了第二重验证',
  'factorAdded.lead': '如果不是您本人设置的，请尽快告诉本单位系统管理员。',
  'factorRemoved.subject': '您的账号删除了一种第二重验证',
  'factorRemoved.lead': '如果不是您本人删除的，请尽快告诉本单位系统管理员。',
  'recoveryCodesMade.subject': '您的账号生成了新的恢复码',
  'recoveryCodesMade.lead':
    '以前的恢复码已经作废。如果不是您本人操作，请尽快告诉本单位系统管理员。',
  who: '申请人',
  reason: '原因',
  'addressCode.subject': '{code} 是您更换邮箱的验证码',
  'addressCode.lead': '有人要把这个邮箱设为自己在三社的登录邮箱。如果不是您，请忽略本邮件。',
  'addressChanged.subject': '您的登录邮箱已更换',
  'addressChanged.lead':
    '从现在起，这个邮箱不能再用来登录。如果不是您本人更换的，请立即告诉本单位系统管理员。',
  'recoveryAskedForYou.subject': '已申请恢复您的账号',
  'recoveryAskedForYou.lead':
    '两位管理员确认后，您的第二重验证会全部删除，所有登录会退出。如果不是您本人申请的，请立即告诉本单位系统管理员。',
  'recoveryAsked.subject': '请确认一项账号恢复：{who}',
  'recoveryAsked.lead':
    '请先当面或打电话核实是本人。需要两位管理员分别确认，任何一位都不能单独恢复。',
  'recoveryDone.subject': '账号已恢复：{who}',
  'recoveryDone.lead':
    '两位管理员已确认。第二重验证已全部删除，所有登录已退出。请用邮箱验证码登录后重新设置。',
} as const;
