import { describe, expect, test } from 'vitest';
import { type MailTemplate, mailTemplates } from '../../shared/domain/purchase/events.ts';
import { languages } from '../../shared/messages/translate.ts';
import { writeErrand } from './errands.ts';
import { type MailData, writeMail } from './write-mail.ts';

const purchase = {
  personName: '沈国强',
  tenantName: '湖州市吴兴区民政局',
  title: '2026年社区为老服务公益创投',
  link: 'https://sanshe.example/a/abc.def',
  subject: 'award' as const,
  requestedBy: '陆晓燕',
  due: '2026-04-30T16:00:00.000Z',
  note: '金额需核实',
};
const written = (template: MailTemplate, language: 'zh-CN' | 'en', data = {}) =>
  writeMail(template, { ...purchase, ...data }, language);

describe.each(languages)('mails in %s', (language) => {
  test.each(mailTemplates)(
    '%s: subject, text and page say what it is about and where to go',
    (template) => {
      const mail = written(template, language);
      expect(mail.subject).toContain(purchase.title);
      for (const body of [mail.text, mail.html]) {
        expect(body).toContain(purchase.personName);
        expect(body).toContain(purchase.link);
        expect(body).not.toMatch(/\{\w+\}|undefined|\[object/);
      }
    },
  );

  test('a code mail carries the code in its subject and no link', () => {
    const codes = [
      writeErrand(
        'signInCode',
        { personName: '沈国强', publicBaseUrl: 'https://sanshe.example', code: '048213' },
        language,
      ),
      writeMail(
        'approvalCode',
        { ...purchase, what: '立项结果', code: '048213' } as MailData['approvalCode'],
        language,
      ),
    ];
    for (const { subject, text, html } of codes) {
      expect(subject).toContain('048213');
      expect(text).toContain('048213');
      expect(`${text}${html}`).not.toMatch(/https?:|href/);
    }
  });

  test('the approval mail has one link, names step, requester and due date, and decides nothing', () => {
    const { html, text } = written('approvalRequested', language);
    expect(html.match(/<a /g)).toHaveLength(1);
    expect(html).not.toMatch(/<form|<button|<input|<img|<script/);
    for (const fact of ['陆晓燕', '2026-04-30 24:00']) {
      expect(html).toContain(fact);
      expect(text).toContain(fact);
    }
    expect(text).toMatch(language === 'en' ? /never ask for a password/ : /不会向您索要密码/);
  });
});

describe('what mails are made of', () => {
  test('hostile text stays text, and a line break does not begin a header', () => {
    const { html, subject } = written('approvalReturned', 'zh-CN', {
      title: '<script>alert(1)</script>\r\nBcc: all@example.cn',
      note: '"><img src=x onerror=alert(1)>',
      personName: '<b>沈</b>',
    });
    expect(html).not.toMatch(/<script|<img|<b>/);
    expect(subject).not.toMatch(/[\r\n]/);
  });

  test.each([
    ['award-1.0', '审批'],
    ['objection-2', '答复询问或质疑'],
    ['objection-2.decision', '作出投诉处理决定'],
    ['scoring', '专家评分'],
    ['something-new', '项目办理'],
  ])('the overdue step %s is called %s', (note, word) => {
    const { text } = written('stepOverdue', 'zh-CN', { note });
    expect(text).toContain(`事项：${word}\n`);
    expect(text).not.toContain(note);
  });

  test('a panel short of a member and a purchase that goes on have words of their own', () => {
    expect(written('stepOverdue', 'zh-CN', { note: 'panel' }).subject).toContain('重新抽取');
    const resumed = written('purchaseStopped', 'en', { note: 'resume' });
    expect(resumed.subject).toMatch(/^Resumed/);
    expect(resumed.text).not.toContain('Note:');
  });
});
