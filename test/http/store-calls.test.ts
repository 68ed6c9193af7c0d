import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { approvalToken, ballotToken } from '../../functions/links.ts';
import { type AppPosition, publishedIn } from '../support/a-published-purchase.ts';
import { anApplication } from '../support/a-purchase.ts';
import { anApp } from '../support/an-app.ts';
import { anOrganization } from '../support/an-organization.ts';
import type { Sent } from '../support/answered.ts';
import { recordCalls } from '../support/counting-client.ts';
import { organizations, people } from '../support/people.ts';

const app = anApp();
const [organization] = organizations;
const figures: string[] = [];
let author: string;
let member: string;
let officeHead: string;
let open: AppPosition;

beforeAll(async () => {
  author = await app.signIn(people.author);
  officeHead = await app.signIn(people.officeHead);
  member = await app.signIn(anOrganization(organization).member.id);
  open = await publishedIn(app, 'biddingOpen');
});
afterAll(() => {
  process.stdout.write(`DynamoDB calls per request\n${figures.join('\n')}\n`);
});

const short = (command: string) => command.replace('Command', '');

/** How many calls the store gets for one request, after one before it has warmed the settings. */
async function callsFor(what: string, method: string, path: string, sent: Sent = {}) {
  const { calls, stop } = recordCalls(app.table.client);
  const answer = await app.ask(method, path, sent);
  stop();
  expect(answer.status).toBeLessThan(400);
  const commands = calls.map(({ command }) => short(command));
  figures.push(`${String(calls.length).padStart(3)}  ${what} (${commands.join(', ')})`);
  return commands;
}

function linkOf({ purchase }: AppPosition) {
  const [approval] = Object.values(purchase.approvals);
  const token = approvalToken(app.deps.secrets.linkKey, {
    tenant: purchase.tenantId,
    purchase: purchase.id,
    approvalId: approval?.id ?? '',
    step: 0,
    personId: people.officeHead,
  });
  return { path: `/a/${token}`, documentsHash: approval?.documentsHash ?? '' };
}

const codeIn = () => /\d{6}/.exec(app.mails.at(-1)?.subject ?? '')?.[0] ?? '';
const form = (fields: Record<string, string>, cookie = ''): Sent => ({
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  cookie,
  body: new URLSearchParams(fields).toString(),
});

describe('what a request costs in calls of the store', () => {
  test('the list of a portal: one', async () => {
    const path = '/api/t/kunshan/notices';
    await app.ask('GET', path);
    expect(await callsFor('portal list', 'GET', path)).toEqual(['Query']);
  });

  test('a public purchase page: one', async () => {
    const path = `/api/t/kunshan/notices/${open.purchase.id}`;
    expect(await callsFor('public purchase page', 'GET', path)).toEqual(['GetItem']);
  });

  test('a purchase page: session and purchase', async () => {
    const commands = await callsFor('purchase page', 'GET', open.path, { cookie: author });
    expect(commands).toEqual(['GetItem', 'Query']);
  });

  /*
   * Session: who asks. Query: the members and the passport of the organization, never remembered, so that
   * whoever was let go is out at once, no member's tie is missed and today's papers are sealed. Transaction:
   * gate, seal, receipt and audit. The settings are the process's for half a minute.
   */
  test('submitting an application: one transaction besides session and organization', async () => {
    const { body } = anApplication(organization);
    const send = (position: AppPosition, number: number): [string, string, Sent] => [
      'POST',
      `/api/organizations/${organization.id}/applications/kunshan/${position.purchase.id}/submission`,
      {
        cookie: member,
        headers: {
          'idempotency-key': `key-submission-${number}`,
          ...(number > 1 && { 'if-match': '"r1"' }),
        },
        body: { body: { ...body, title: `第${number}稿` } },
      },
    ];
    const cold = await callsFor('submit application, call not read before', ...send(open, 1));
    // The call, which this process reads once.
    expect(cold).toEqual(['GetItem', 'Query', 'GetItem', 'TransactWriteItems']);
    const again = await callsFor('submit application again', ...send(open, 2));
    // The receipt it replaces: the audit entry is chained to the former one.
    expect(again).toEqual(['GetItem', 'Query', 'GetItem', 'TransactWriteItems']);
    const other = await app.signIn(anOrganization(organizations[1]).member.id);
    const [method, path, sent] = send(open, 1);
    const warm = await callsFor(
      'submit application',
      method,
      path.replace(organization.id, organizations[1].id),
      { ...sent, cookie: other },
    );
    expect(warm).toEqual(['GetItem', 'Query', 'TransactWriteItems']);
  });

  test('approving with a code: one query and one transaction', async () => {
    const position = await publishedIn(app, 'planApproval');
    const { path, documentsHash } = linkOf(position);
    expect(await callsFor('approval letter', 'GET', path)).toEqual(['Query', 'Query', 'GetItem']);
    await callsFor('code for an approval', 'POST', `${path}/code`, form({}));
    const fields = { decision: 'approve', opinion: '', code: codeIn(), documentsHash };
    const commands = await callsFor('approve by code', 'POST', `${path}/decision`, form(fields));
    expect(commands).toEqual(['Query', 'TransactWriteItems']);
  });

  test('approving from a session: the session besides', async () => {
    const { path, documentsHash } = linkOf(await publishedIn(app, 'planApproval'));
    const fields = { decision: 'approve', opinion: '', documentsHash };
    const sent = form(fields, officeHead);
    const commands = await callsFor('approve from a session', 'POST', `${path}/decision`, sent);
    expect(commands.sort()).toEqual(['GetItem', 'Query', 'TransactWriteItems']);
  });

  test('a command: session, purchase, transaction', async () => {
    const { path, purchase } = await publishedIn(app, 'biddingOpen');
    const sent = {
      cookie: author,
      headers: { 'idempotency-key': 'key-command-01', 'if-match': `"v${purchase.version}"` },
      body: { type: 'requestStop', kind: 'cancel', reason: '预算调整，另行组织' },
    };
    const commands = await callsFor('command', 'POST', `${path}/commands`, sent);
    expect(commands).toEqual(['GetItem', 'Query', 'TransactWriteItems']);
  });

  test('a plan that goes up: the year’s annual plan and what is held of it besides', async () => {
    const { path } = await publishedIn(app, 'drafting');
    const sent = {
      cookie: author,
      headers: { 'idempotency-key': 'key-command-02', 'if-match': '"v1"' },
      body: { type: 'submitPlan' },
    };
    const commands = await callsFor('plan submitted', 'POST', `${path}/commands`, sent);
    expect(commands.slice(0, -1).sort()).toEqual(['GetItem', 'GetItem', 'Query', 'Query']);
    expect(commands.at(-1)).toBe('TransactWriteItems');
  });

  test('the lists of somebody’s work', async () => {
    // The third asks for what was agreed in rooms: one query, whatever the number of projects.
    expect(await callsFor('task list', 'GET', '/api/tasks', { cookie: author })).toHaveLength(3);
    const list = '/api/t/kunshan/purchases';
    expect(await callsFor('purchase list', 'GET', list, { cookie: author })).toHaveLength(2);
  });

  test('a ballot', async () => {
    const { purchase } = await publishedIn(app, 'finalEvaluation');
    const { tenantId: tenant, id } = purchase;
    const ballot = { tenant, purchase: id, number: '1' };
    const path = `/s/${ballotToken(app.deps.secrets.linkKey, ballot)}`;
    const commands = await callsFor('survey answer', 'POST', path, form({ score: '5' }));
    expect(commands).toEqual(['Query', 'TransactWriteItems']);
  });
});
