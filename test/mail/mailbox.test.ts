import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { smtpMailer } from '../../functions/mailer/send.ts';
import type { Mail } from '../../functions/ports.ts';
import { type Mailbox, type Message, startMailbox } from '../../infra/local/mailbox.ts';
import { mailboxApp } from '../../infra/local/mailbox-app.ts';

const link = 'http://localhost:8420/a/bmFtZQ.cHJvb2Y?x=1&y=2';
const mail: Mail = {
  id: 'kunshan.01jd.approvalRequested.plan-1.0',
  to: 'head@kunshan.example',
  subject: '请审批：2026年公益创投活动方案',
  text: `请打开下面的链接审批。\n${link}。\n`,
  html: `<p style="color:#1d2129">请<a href="${link.replace('&', '&amp;')}">打开审批页</a></p><script>alert(1)</script>`,
  language: 'zh-CN',
};

let directory: string;
let mailbox: Mailbox;
const closing: (() => void)[] = [];

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'sanshe-mail-'));
  mailbox = await startMailbox({ smtpPort: 0, directory });
});
afterEach(async () => {
  for (const close of closing.splice(0)) close();
  await mailbox.stop();
  rmSync(directory, { recursive: true, force: true });
});

function aMailer() {
  const mailer = smtpMailer(mailbox.smtpUrl, '三社 <no-reply@sanshe.example>');
  closing.push(() => mailer.close());
  return mailer;
}
const files = () => readdirSync(directory);

describe('a mail sent over SMTP', () => {
  test('is kept whole, with its texts, its link and its name', async () => {
    await aMailer().send(mail);
    expect(mailbox.list()).toHaveLength(1);
    const [got] = mailbox.list();
    expect(got).toMatchObject({
      id: `${mail.id}@sanshe.example`,
      to: mail.to,
      subject: mail.subject,
    });
    expect(got?.text).toContain(link);
    expect(got?.html).toContain(link.replace('&', '&amp;'));
    expect(Date.parse(got?.date ?? '')).not.toBeNaN();
    expect(files()).toEqual([`${encodeURIComponent(`${mail.id}@sanshe.example`)}.eml`]);
    const source = readFileSync(join(directory, String(files()[0])), 'utf8');
    expect(source).toMatch(/^Auto-Submitted: auto-generated\r?$/m);
    expect(source).toMatch(/^Content-Language: zh-CN\r?$/m);
    expect(source).toMatch(/^From: .*<no-reply@sanshe\.example>\r?$/m);
  });

  test('comes from the tenant’s name at the installation’s address, and answers go where it says', async () => {
    const own = { senderName: '昆山民政', replyTo: 'ask@kunshan.example' };
    await aMailer().send({ ...mail, ...own });
    const source = readFileSync(join(directory, String(files()[0])), 'utf8');
    const name = Buffer.from('昆山民政').toString('base64');
    expect(source).toContain(name);
    expect(source).toMatch(/^From: .*<no-reply@sanshe\.example>\r?$/m);
    expect(source).toMatch(/^Reply-To: ask@kunshan\.example\r?$/m);
  });

  test('twice under one Message-ID is one mail: the later', async () => {
    const mailer = aMailer();
    await mailer.send(mail);
    await mailer.send({ ...mail, subject: '更新' });
    expect(mailbox.list().map(({ subject }) => subject)).toEqual(['更新']);
    expect(files()).toHaveLength(1);
  });

  test('is there again after a restart', async () => {
    const mailer = aMailer();
    await mailer.send(mail);
    await mailer.send({ ...mail, id: 'second', to: 'other@wuxing.example' });
    const before = mailbox.list();
    await mailbox.stop();
    mailbox = await startMailbox({ smtpPort: 0, directory });
    expect(mailbox.list()).toEqual(before);
  });

  test('with an id no file could be named by is kept under a name that one can', async () => {
    const mailer = aMailer();
    await mailer.send({ ...mail, id: '../../etc/passwd' });
    await mailer.send({ ...mail, id: `long-${'x'.repeat(400)}` });
    const hash = createHash('sha256').update(`long-${'x'.repeat(400)}@sanshe.example`);
    expect(files().sort()).toEqual(
      [
        '..%2F..%2Fetc%2Fpasswd%40sanshe.example.eml',
        `${hash.digest('hex').slice(0, 40)}.eml`,
      ].sort(),
    );
    expect(mailbox.list()).toHaveLength(2);
  });

  test('that is too large is refused and leaves nothing behind', async () => {
    const large = { ...mail, text: `${'大'.repeat(60)}\n`.repeat(40_000) };
    await expect(aMailer().send(large)).rejects.toThrow();
    expect(mailbox.list()).toEqual([]);
    expect(files()).toEqual([]);
  });
});

test('a sender that breaks off in the middle leaves no mail and no fault', async () => {
  const { port } = new URL(mailbox.smtpUrl);
  const socket = connect(Number(port), '127.0.0.1');
  const said: string[] = [];
  await new Promise<void>((resolve) => {
    const lines = ['HELO a', 'MAIL FROM:<a@b.example>', 'RCPT TO:<c@d.example>', 'DATA'];
    socket.on('data', (data) => {
      said.push(String(data));
      const next = lines.shift();
      if (next) {
        socket.write(`${next}\r\n`);
        return;
      }
      socket.write('Subject: half\r\n\r\nhal', () => {
        socket.destroy();
        resolve();
      });
    });
  });
  expect(said.at(-1)).toMatch(/^354/);
  await aMailer().send(mail);
  expect(mailbox.list()).toHaveLength(1);
});

test('a taken SMTP port is said in one sentence in both languages', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const address = taken.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await expect(startMailbox({ smtpPort: port, directory })).rejects.toThrow(
    `本机邮件服务无法使用端口 ${port}：请换一个端口。\nThe mail server cannot use port ${port}: choose another one.`,
  );
  taken.close();
});

describe('/dev/mail', () => {
  const get = (path: string, headers: Record<string, string> = {}) =>
    mailboxApp(mailbox).request(path, { headers });

  test('gives programs the mails of one address in the order they arrived', async () => {
    const mailer = aMailer();
    await mailer.send(mail);
    await mailer.send({ ...mail, id: 'b', to: 'someone@else.example' });
    await mailer.send({ ...mail, id: 'c', subject: '第三封' });
    const response = await get('/dev/mail/messages?to=HEAD@kunshan.example');
    const messages = (await response.json()) as Message[];
    expect(messages.map(({ subject }) => subject)).toEqual([mail.subject, '第三封']);
    expect(Object.keys(messages[0] ?? {}).sort()).toEqual(
      ['date', 'html', 'id', 'subject', 'text', 'to'].sort(),
    );
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  test('shows people the list and one mail, with a link to click and a frame that runs nothing', async () => {
    await aMailer().send(mail);
    await aMailer().send({ ...mail, id: 'later', subject: '后来的一封' });
    const list = await (await get('/dev/mail')).text();
    expect(list).toContain('开发邮箱');
    expect(list.indexOf('后来的一封')).toBeLessThan(list.indexOf(mail.subject));
    expect(list).toContain(mail.subject);
    const paths = [...list.matchAll(/href="(\/dev\/mail\/m\/[^"]+)"/g)].map(([, path]) => path);
    const response = await get(String(paths.at(-1)));
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(page).toContain(`<a href="${link.replace('&', '&amp;')}" target="_blank"`);
    expect(page).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
    expect(page).not.toContain('<script>');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('speaks English to who asks for it, by address, cookie or browser', async () => {
    const english = 'Development mailbox';
    expect(await (await get('/dev/mail?lang=en')).text()).toContain(english);
    expect(await (await get('/dev/mail', { cookie: 'lang=en' })).text()).toContain(english);
    expect(await (await get('/dev/mail', { 'accept-language': 'en-GB' })).text()).toContain(
      english,
    );
    expect(
      await (await get('/dev/mail', { cookie: 'lang=zh', 'accept-language': 'en' })).text(),
    ).toContain('开发邮箱');
  });

  test('says so when there is no such mail, or none yet', async () => {
    const missing = await get('/dev/mail/m/nothing');
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain('没有这封邮件');
    expect(await (await get('/dev/mail?to=a@b.example')).text()).toContain(
      'a@b.example 还没有收到邮件。',
    );
  });

  test('shows what a sender wrote as text, never as markup of the page', async () => {
    await aMailer().send({ ...mail, subject: '<img src=x onerror=alert(1)>', text: '</pre><b>' });
    const [got] = mailbox.list();
    const page = await (await get(`/dev/mail/m/${encodeURIComponent(got?.id ?? '')}`)).text();
    expect(page).not.toContain('<img');
    expect(page).not.toContain('</pre><b>');
  });
});
