/** What an organization hears by mail about its passport, its members and its verifications. */
export const zh = {
  'mail.role': '邀请身份',
  'mail.until': '有效期至',
  'mail.invitation.subject': '{organization}邀请您加入',
  'mail.invitation.lead':
    '{inviter}邀请您在三社平台代表{organization}办理业务。请用本邮箱登录后接受邀请。',
  'mail.invitation.open': '查看邀请',
  'mail.guest.subject': '{organization}请您协助编写申报书',
  'mail.guest.lead':
    '{inviter}请您协助{organization}编写一份申报书。请用本邮箱登录（没有账号可先注册）。您只能编写这一份，看不到该机构的其他资料，也不能提交。',
  'mail.guest.call': '项目',
  'mail.guest.open': '打开申报书',
  'mail.verification.subject': '{tenant}：{decision}',
  'mail.verification.lead': '您提交的机构核验有了结果。核验不是申报条件，不影响参加任何项目。',
  'mail.passport.open': '查看机构档案',
  'mail.expiring.subject': '有 {n} 项材料将在 {days} 天后到期',
  'mail.expiring.lead': '请及时续办，并在机构档案中更新。过期的材料不会带入新的申报。',
  'mail.expiring.until': '{day} 到期，还有 {n} 天',
  'mail.partnerAsked.subject': '有一家机构请贵机构联合申报',
  'mail.partnerAsked.lead':
    '请登录查看是哪家机构、哪个项目、请贵机构承担什么工作，并由负责人或管理人员确认或谢绝。开启之前申报情况应当保密，所以邮件不写明内容。',
  'mail.partnerReleased.subject': '联合申报的邀请已撤回',
  'mail.partnerReleased.lead': '一家机构撤回了对贵机构的联合申报邀请，贵机构不必再办理。',
  'mail.partnerConfirmed.subject': '联合体成员已确认',
  'mail.partnerConfirmed.lead': '您邀请的一家成员已在平台上确认。请登录查看还有谁没有确认。',
  'mail.partnerDeclined.subject': '联合体成员谢绝参加',
  'mail.partnerDeclined.lead':
    '您邀请的一家成员谢绝参加，并写明了理由。所有成员都确认后，申报才能提交。',
  'mail.joint.open': '登录查看',
} as const;
