/** Mails about posts. */
export const zh = {
  posts: '岗位',
  reason: '说明',
  'invited.subject': '{tenant}邀请您使用三社平台',
  'invited.lead':
    '{tenant}为您设置了下列岗位。请用收到本邮件的邮箱登录，不需要密码：登录时输入邮件里的验证码即可。',
  'invited.open': '登录平台',
  'postsChanged.subject': '您在{tenant}的岗位有变动',
  'postsChanged.lead':
    '您在{tenant}的岗位已调整，现在担任下列岗位。如有疑问，请联系本单位系统管理员。',
  'postsChanged.open': '查看我的待办',
  'postsWithdrawn.subject': '您在{tenant}的岗位已撤销',
  'postsWithdrawn.lead':
    '您不再担任{tenant}的任何岗位，也不能再查看其中的内容。如有疑问，请联系该单位系统管理员。',
  'postsWithdrawn.open': '登录平台',
} as const;
