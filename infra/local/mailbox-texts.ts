import { bilingual, type English } from '../../shared/messages/translate.ts';

const zh = {
  title: '开发邮箱',
  lead: '本机发出的每一封邮件都留在这里，不会寄往外部。',
  inbox: '收件',
  filterLabel: '收件人',
  filterHint: '例如 shen.yue@kunshan.example',
  filter: '查看',
  all: '全部邮件',
  count: '共 {n} 封',
  none: '还没有邮件。',
  noneFor: '{to} 还没有收到邮件。',
  choose: '请从列表中选择一封邮件。',
  missing: '没有这封邮件。它可能已被新的数据目录取代。',
  to: '收件人',
  date: '时间',
  asHtml: '正文',
  asText: '纯文本',
  frame: '邮件正文：{subject}',
  raw: '查看 JSON',
  language: 'English',
  back: '返回首页',
  noSubject: '（无主题）',
} as const;

const en: English<typeof zh> = {
  title: 'Development mailbox',
  lead: 'Every mail this machine sends stays here; nothing leaves it.',
  inbox: 'Received',
  filterLabel: 'Recipient',
  filterHint: 'for example shen.yue@kunshan.example',
  filter: 'Show',
  all: 'All mails',
  count: { one: '{n} mail', other: '{n} mails' },
  none: 'No mail yet.',
  noneFor: '{to} has not received any mail yet.',
  choose: 'Choose a mail from the list.',
  missing: 'There is no such mail. A fresh data directory may have replaced it.',
  to: 'To',
  date: 'Sent',
  asHtml: 'Message',
  asText: 'Plain text',
  frame: 'Body of the mail: {subject}',
  raw: 'Show JSON',
  language: '中文',
  back: 'Home',
  noSubject: '(no subject)',
};

export const mailboxTexts = bilingual(zh, en);
export type MailboxTexts = ReturnType<typeof mailboxTexts>;
