/** The mail that asks somebody to vote in the jury of a call. */
export const zh = {
  'greeting.unnamed': '您好：',
  'juryInvited.subject': '请您投票：{title}',
  'juryInvited.lead':
    '邀请您参加项目评审投票。打开下面的链接，选择您支持的项目，提交即可，不用注册。',
  'juryInvited.open': '打开投票页面',
  what: '评审项目',
  as: '投票身份',
  residents: '居民评审团',
  organizations: '单位代表',
  secret: '不记名',
  'secret.text': '投了谁、投没投，都不和您的姓名、邮箱记在一起。',
  once: '只能投一次',
  'once.text': '链接只属于您，请不要转发。专家评分结束时投票截止。',
} as const;
