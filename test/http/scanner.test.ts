import { expect, test } from 'vitest';
import { runErrands } from '../../functions/cron/jobs.ts';
import { approvalToken } from '../../functions/links.ts';
import { writeMail } from '../../functions/mails/write-mail.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { loadPurchase } from '../../shared/store/purchases.ts';
import { publishedIn } from '../support/a-published-purchase.ts';
import { everything } from '../support/a-table.ts';
import { aPerson } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { people } from '../support/people.ts';
import { Scanner } from '../support/scanner.ts';

/** `npm run scanner` asks for ten thousand; every test run for fewer, in the same way. */
const most = Number(process.env['SCANNER_TRIES'] ?? 1500);
const purchasesCount = most > 5000 ? 8 : 3;
const app = anApp();

/** The mail that asks the office head to approve `purchase`, as it is really written. */
function approvalMail(purchase: Purchase) {
  const [approval] = Object.values(purchase.approvals);
  const step = approval?.steps.findIndex(({ personId }) => personId === people.officeHead) ?? 0;
  if (!approval || step < 0) throw new Error('nothing is to be approved');
  const token = approvalToken(app.deps.secrets.linkKey, {
    tenant: purchase.tenantId,
    purchase: purchase.id,
    approvalId: approval.id,
    step,
    personId: people.officeHead,
  });
  const path = `/a/${token}`;
  const data = {
    personName: '某人',
    tenantName: '昆山市',
    title: purchase.plan.title,
    link: `${app.deps.settings.publicBaseUrl}${path}`,
    subject: approval.subject,
    requestedBy: '某人',
  };
  const { email: to } = aPerson(people.officeHead);
  const written = writeMail('approvalRequested', data, 'zh-CN');
  return { path, mail: { id: token, to, language: 'zh-CN' as const, ...written } };
}

const post = (path: string, body: unknown) => app.ask('POST', path, { body });
const sessions = async () =>
  (await everything(app.table)).filter(({ et }) => et === 'session').length;
async function decisions(all: readonly Purchase[]): Promise<number> {
  const now = await Promise.all(
    all.map(({ tenantId, id }) => loadPurchase(app.table, tenantId, id)),
  );
  return now
    .flatMap(({ purchase }) => Object.values(purchase.approvals))
    .flatMap(({ steps }) => steps)
    .filter(({ decision }) => decision).length;
}

const form = { 'content-type': 'application/x-www-form-urlencoded' };
const sent = (fields: Record<string, string>) => ({
  headers: form,
  body: new URLSearchParams(fields).toString(),
});

/** What the person the mail was for does afterwards. */
async function decide(path: string) {
  const page = await app.ask('GET', path);
  const documentsHash = /name="documentsHash" value="(\w+)"/.exec(page.text)?.[1] ?? '';
  await app.ask('POST', `${path}/code`, sent({}));
  const code = /\d{6}/.exec(app.mails.at(-1)?.subject ?? '')?.[0] ?? '';
  return app.ask('POST', `${path}/decision`, sent({ documentsHash, decision: 'approve', code }));
}

test(`a scanner that opens every link and sends every form, ${most} times: no session, no decision`, async () => {
  const purchases: Purchase[] = [];
  for (let made = 0; made < purchasesCount; made += 1)
    purchases.push((await publishedIn(app, 'planApproval')).purchase);
  const letters = purchases.map(approvalMail);
  for (const person of [people.officeHead, people.auditor, people.financeOfficer])
    await post('/api/session/codes', { email: aPerson(person).email });
  await post('/api/session/registrations', { email: 'new@people.example', name: '新人' });
  await runErrands(app.deps, 0);
  const mails = [...letters.map(({ mail }) => mail), ...app.mails];
  const before = { sessions: await sessions(), decisions: await decisions(purchases) };
  const scanner = new Scanner(app.deps, most);
  const began = performance.now();
  for (let round = 0; !scanner.isDone; round += 1) {
    const mail = mails[round % mails.length];
    if (mail) await scanner.scan(mail);
    await runErrands(app.deps, 0);
    app.clock.pass(5 * 60_000);
  }
  const seconds = (performance.now() - began) / 1000;
  const { tries, statuses, cookies } = scanner.figures();
  const after = { sessions: await sessions(), decisions: await decisions(purchases) };
  const won = {
    sessions: after.sessions - before.sessions,
    decisions: after.decisions - before.decisions,
  };
  process.stdout.write(
    `scanner: ${tries} tries, ${won.sessions} sessions, ${won.decisions} decisions, ${seconds.toFixed(1)} seconds; answers by status ${JSON.stringify(statuses)}\n`,
  );
  expect(tries).toBe(most);
  expect(won).toEqual({ sessions: 0, decisions: 0 });
  expect(cookies.filter((cookie) => /sid=[^;]/.test(cookie))).toEqual([]);
  app.clock.pass(3_600_000);
  expect((await decide(letters[0]?.path ?? '')).status).toBe(303);
  expect(await decisions(purchases)).toBe(before.decisions + 1);
}, 600_000);
