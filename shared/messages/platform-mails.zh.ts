/** Mails about tenants of the installation. */
export const zh = {
  'tenantOpened.subject': '{tenant}已开通，请您担任系统管理员',
  'tenantOpened.lead':
    '{tenant}已在三社 · 社区服务采购平台开通，您是系统管理员。用这个邮箱登录（验证码会发到本邮箱），即可邀请同事、分配岗位。',
  'tenantOpened.next': '接下来',
  'tenantOpened.steps': '邀请同事并分配岗位；核对街道和社区；核对采购规则和审批流程。',
  'tenantOpened.portal': '公开页面',
  'tenantOpened.open': '打开工作台',
} as const;
