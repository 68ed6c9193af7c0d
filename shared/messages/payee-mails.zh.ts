/** Mails about where an organization is paid. */
export const zh = {
  project: '项目',
  open: '查看收款账户',
  'payeeChangeAsked.subject': '收款账户有改动，请核对：{title}',
  'payeeChangeAsked.lead':
    '有人登记或要求更改贵机构在该项目的收款账户。更改须经另一人核对开户银行出具的材料后才生效，其间暂停送出拨款。如不是贵机构所为，请立即打开页面撤回。',
  'payeeChanged.subject': '收款账户已更改：{title}',
  'payeeChanged.lead': '收款账户已经另一人核对，今后的拨款付到新账户。如有疑问，请立即联系经办人。',
  'payeeChangeRefused.subject': '收款账户未更改：{title}',
  'payeeChangeRefused.lead': '更改收款账户的要求没有通过，拨款仍付到原账户。理由请打开页面查看。',
} as const;
