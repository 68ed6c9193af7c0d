/** Mails about an account: codes, and what somebody should know of who used it. */
export const zh = {
  'someone.greeting': '您好：',
  'registrationCode.subject': '{code} 是您的注册验证码',
  'registrationCode.lead':
    '有人用这个邮箱在三社 · 社区服务采购平台注册。输入验证码后账号才会建立；如果您已有账号，输入后将直接登录。',
} as const;
