/** 共享设施的邮件。 */
export const zh = {
  'greeting.unit': '{unit}：',
  'openingToSign.subject': '请签署开放协议：{facility}',
  'openingToSign.lead':
    '社区拟好了贵单位向居民开放场所的协议。点开链接即可阅读全文并签署，不用注册账号；不同意也请在页面上说明。',
  'openingToSign.open': '阅读并签署',
  'unitStatement.subject': '{year} 年共享共建对账单：{unit}',
  'unitStatement.lead':
    '这是贵单位今年开放场所、履行共建承诺，以及得到回馈的情况。点开链接即可查看，不用注册账号。',
  'unitStatement.open': '查看对账单',
  'openingEnds.subject': '开放协议即将到期：{name}',
  'openingEnds.lead': '这份协议到期后没有后续约定。请与单位商量是否续签。',
  'openingEnds.open': '打开这处场所',
  facility: '场所',
  unit: '单位',
  community: '社区',
  from: '拟开放自',
  until: '链接有效至',
  on: '最后一天',
  days: '还有（天）',
} as const;
