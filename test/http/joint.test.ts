import { beforeAll, beforeEach, expect, test } from 'vitest';
import { runErrands } from '../../functions/cron/jobs.ts';
import { PersonId } from '../../shared/domain/ids.ts';
import { readSealed } from '../../shared/store/applications.ts';
import { transact } from '../../shared/store/items.ts';
import { memberItem } from '../../shared/store/passports.ts';
import { putPerson } from '../../shared/store/people.ts';
import { type AppPosition, publishedIn } from '../support/a-published-purchase.ts';
import { anApplication } from '../support/a-purchase.ts';
import { everything } from '../support/a-table.ts';
import { aPerson } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { anOrganization } from '../support/an-organization.ts';
import { organizations, people } from '../support/people.ts';

/* A consortium: the leader asks, each partner confirms on its own page, and only then is anything sealed. */

const app = anApp();
const [leader, partner, other, bystander] = organizations;
const worker = aPerson(PersonId.parse('p0000000000000000000000931'));
const cookies = new Map<string, string>();
const part = '只有两方知道的分工';
const agreement = { name: '联合体协议.pdf', sha256: 'a'.repeat(64) };
const file = {
  id: 'd0000000000000000000000009',
  size: 10,
  key: 'k'.repeat(43),
  iv: 'i'.repeat(16),
  ...agreement,
};
let position: AppPosition;
let wishes = 0;

beforeAll(async () => {
  for (const one of organizations)
    cookies.set(one.id, await app.signIn(anOrganization(one).member.id));
  await putPerson(app.table, worker, app.deps.secrets.linkKey);
  const joined = { organization: partner, person: worker, role: 'socialWorker' as const };
  await transact(app.table, [memberItem(app.table, joined)]);
  cookies.set('worker', await app.signIn(worker.id));
});
beforeEach(async () => {
  position = await publishedIn(app, 'biddingOpen');
});

const at = (organization: string) =>
  `/api/organizations/${organization}/applications/${position.purchase.tenantId}/${position.purchase.id}`;
const cookieOf = (id: string) => cookies.get(id) ?? '';

const askJoin = (body: object = {}, by: string = leader.id) =>
  app.ask('POST', `${at(by)}/partners`, {
    cookie: cookieOf(by),
    body: { creditCode: partner.creditCode, part, agreement, ...body },
  });
const seen = (by: string = partner.id, from: string = leader.id) =>
  app.ask('GET', `${at(by)}/joint/${from}`, { cookie: cookieOf(by) });
const answer = (
  body: object,
  by: string = partner.id,
  cookie = cookieOf(by),
  from: string = leader.id,
) => app.ask('POST', `${at(by)}/joint/${from}`, { cookie, body });
async function confirm(by: string = partner.id, from: string = leader.id) {
  const { termsHash } = (await seen(by, from)).json as { termsHash: string };
  return answer({ decision: 'confirm', termsHash }, by, cookieOf(by), from);
}

const { body: alone } = anApplication(leader);
const together = (text = part) => ({
  ...alone,
  files: [file],
  consortium: {
    members: [{ name: partner.name, creditCode: partner.creditCode, part: text }],
    agreement: file.id,
  },
});
function submit(body: object = together(), headers: Record<string, string> = {}) {
  wishes += 1;
  return app.ask('POST', `${at(leader.id)}/submission`, {
    cookie: cookieOf(leader.id),
    headers: { 'idempotency-key': `joint-${String(wishes).padStart(6, '0')}`, ...headers },
    body: { body },
  });
}
const faultsOf = ({ problem }: Awaited<ReturnType<typeof submit>>) =>
  problem.errors?.map(({ pointer, code }) => `${pointer} ${code}`);

test('[3-18] nothing is sealed until every member confirmed the very part it is given', async () => {
  const field = '/body/consortium/members/0/part';
  expect(faultsOf(await submit())).toEqual([`${field} partner-not-asked`]);
  expect((await askJoin()).status).toBe(201);
  expect(faultsOf(await submit())).toEqual([`${field} partner-not-confirmed`]);
  await answer({ decision: 'decline', reason: '人手不足' });
  expect(faultsOf(await submit())).toEqual([`${field} partner-declined`]);
  await askJoin();
  expect((await confirm()).json).toMatchObject({ state: 'confirmed', answeredBy: '机构经办2' });
  expect(faultsOf(await submit(together('另一项分工')))).toEqual([
    `${field} partner-terms-changed`,
  ]);
  expect((await submit()).status).toBe(201);
  const { tenantId, id: purchaseId } = position.purchase;
  const [sealed] = await readSealed(app.table, tenantId, purchaseId);
  const place = { tenantId, purchaseId, organizationId: leader.id };
  const opened = await app.deps.unseal.open(place, sealed?.envelope ?? '');
  expect(opened.consents).toEqual([
    {
      party: partner.creditCode,
      organizationId: partner.id,
      name: partner.name,
      by: '机构经办2',
      confirmedAt: position.now,
    },
  ]);
});

test('a partner reads who leads, which call and its own part, and nothing else of the application', async () => {
  await askJoin();
  const { json } = await seen();
  expect(json).toMatchObject({
    leader: { name: leader.name },
    terms: { part, agreement },
    call: { title: position.purchase.plan.title, isOpen: true },
    isElsewhere: false,
  });
  expect(Object.keys(json as object).sort()).toEqual(
    'askedAt askedBy call isElsewhere isSealed leader state terms termsHash'.split(' '),
  );
  const list = await app.ask('GET', `/api/organizations/${partner.id}/joint`, {
    cookie: cookieOf(partner.id),
  });
  expect((list.json as { items: object[] }).items).toContainEqual(
    expect.objectContaining({ purchase: position.purchase.id, state: 'asked' }),
  );
});

test('who signs for it is an owner or a manager, and it confirms what it read', async () => {
  await askJoin();
  const { termsHash } = (await seen()).json as { termsHash: string };
  const asWorker = await answer({ decision: 'confirm', termsHash }, partner.id, cookieOf('worker'));
  expect(asWorker.problem.code).toBe('not-permitted');
  await askJoin({ part: '换了一项分工' });
  const late = await answer({ decision: 'confirm', termsHash });
  expect(late.problem.code).toBe('documents-changed');
});

test('a member of one consortium joins no other, and does not apply alone beside it', async () => {
  await askJoin();
  await askJoin({}, other.id);
  await confirm();
  expect((await seen(partner.id, other.id)).json).toMatchObject({ isElsewhere: true });
  expect((await confirm(partner.id, other.id)).problem.code).toBe('joined-elsewhere');
  await answer({ decision: 'decline', reason: '改为参加另一家' });
  expect((await confirm(partner.id, other.id)).status).toBe(200);
});

test('what is sealed binds both sides until the leader takes it back', async () => {
  await askJoin();
  await confirm();
  await submit();
  const declined = () => answer({ decision: 'decline', reason: '改变主意' });
  expect((await declined()).problem.code).toBe('partner-sealed');
  expect((await seen()).json).toMatchObject({ isSealed: true });
  expect((await seen()).json).not.toHaveProperty('terms');
  const release = await app.ask('DELETE', `${at(leader.id)}/partners/${partner.id}`, {
    cookie: cookieOf(leader.id),
  });
  expect(release.problem.code).toBe('partner-sealed');
  await app.ask('POST', `${at(leader.id)}/withdrawal`, {
    cookie: cookieOf(leader.id),
    headers: { 'if-match': '"r1"' },
    body: {},
  });
  expect((await declined()).status).toBe(200);
});

test('a code nobody here has, one’s own, and a sixth partner are refused', async () => {
  const unknown = await askJoin({ creditCode: '52320583MJ99999999' });
  expect(unknown.status).toBe(422);
  const own = await askJoin({ creditCode: leader.creditCode });
  expect(own.problem.errors).toMatchObject([{ pointer: '/creditCode', code: 'partner-is-leader' }]);
});

test('[3-07] nobody else learns of it: not by a route, a mail, or a dump of the table', async () => {
  await runErrands(app.deps, 0);
  const mails = app.mails.length;
  await askJoin();
  await confirm();
  await runErrands(app.deps, 0);
  expect((await seen(bystander.id)).status).toBe(404);
  const foreign = await app.ask('GET', `${at(leader.id)}/partners`, {
    cookie: cookieOf(partner.id),
  });
  expect(foreign.status).toBe(404);
  const handler = await app.signIn(people.author);
  const office = await app.ask('GET', `${at(leader.id)}/partners`, { cookie: handler });
  expect(office.status).toBe(404);
  const told = app.mails.slice(mails).map(({ to }) => to);
  expect(told).toEqual(['office2@orgs.example', 'office1@orgs.example']);
  const dump = JSON.stringify([await everything(app.table), app.mails.slice(mails)]);
  expect(dump).not.toContain(part);
  /** Each greets its own reader, and names neither the other side nor the call. */
  const [asked, answered] = app.mails.slice(mails).map(({ subject, text }) => subject + text);
  for (const secret of [leader.name, position.purchase.plan.title])
    expect(asked).not.toContain(secret);
  for (const secret of [partner.name, position.purchase.plan.title])
    expect(answered).not.toContain(secret);
});
