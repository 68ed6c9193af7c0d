import { beforeAll, describe, expect, test } from 'vitest';
import { runErrands } from '../../functions/cron/jobs.ts';
import { lookAfterTickets } from '../../functions/cron/tickets.ts';
import type { Desk } from '../../shared/contracts/desk.ts';
import type { OutletView } from '../../shared/contracts/directory.ts';
import type {
  HotlineDesk,
  HotlineOverview,
  LookedUp,
  TakeTicket,
  TicketCommand,
  TicketsPage,
  TicketTaken,
  TicketView,
} from '../../shared/contracts/hotline.ts';
import type { HotlineProviders } from '../../shared/contracts/hotline-providers.ts';
import type { NeedView } from '../../shared/contracts/needs.ts';
import type { TicketTask } from '../../shared/contracts/tasks.ts';
import type { OutletStated } from '../../shared/domain/directory/outlet.ts';
import { PersonId } from '../../shared/domain/ids.ts';
import type { Appointment } from '../../shared/domain/people/appointment.ts';
import type { Post } from '../../shared/domain/policy/posts.ts';
import { hotline as template } from '../../shared/domain/settings/templates/hotline.ts';
import { put, queryAll, transact } from '../../shared/store/items.ts';
import { partitions } from '../../shared/store/keys.ts';
import { memberItem } from '../../shared/store/members.ts';
import { putPerson } from '../../shared/store/people.ts';
import { settingItem } from '../../shared/store/settings.ts';
import { aPerson, kunshan } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { recordCalls } from '../support/counting-client.ts';
import { people } from '../support/people.ts';

/** `TICKETS=10000 vitest run … test/http/hotline.test.ts` prints what lists cost after so many. */
const rows = Number(process.env['TICKETS'] ?? 12);
const app = anApp();
const base = '/api/t/kunshan/hotline';
const community = '320583103001';
const phone = '138 0013 5790';
let operator: string;
let officer: string;
let head: string;
let count = 0;
const once = () => {
  count += 1;
  return { 'idempotency-key': `key-hotline-${count}` };
};

const somebody = (n: number) => PersonId.parse(`p${String(n).padStart(25, '0')}`);
async function someone(n: number, post: Post, rest: Partial<Appointment> = {}): Promise<string> {
  const person = aPerson(somebody(n));
  const appointments: Appointment[] = [{ post, from: '2026-01-01', ...rest }];
  await putPerson(app.table, person, app.deps.secrets.linkKey);
  const member = { personId: person.id, name: person.name, appointments, version: 0 };
  await transact(app.table, [memberItem(app.table, kunshan, member, '2026-11-09')]);
  return app.signIn(person.id);
}
const unit = { kind: 'unit' as const, unit: '劳动和社会保障局' };
const call = (over: Partial<TakeTicket> = {}): TakeTicket => ({
  community,
  kind: 'help',
  category: 'jobs',
  priority: 'normal',
  text: '下岗半年，想找一份保洁的工作',
  source: 'phone',
  ...over,
});
const post = (path: string, body: unknown, cookie = operator) =>
  app.ask('POST', `${base}${path}`, { cookie, headers: once(), body });
async function take(over: Partial<TakeTicket> = {}) {
  const { status, json } = await post('', call(over));
  expect(status).toBe(201);
  return json as TicketTaken;
}
const act = (id: string, command: TicketCommand, cookie = operator) =>
  post(`/${id}`, command, cookie);
const view = async (id: string, cookie = operator) =>
  (await app.ask('GET', `${base}/${id}`, { cookie })).json as TicketView;
const lane = async (name: string) =>
  (await app.ask('GET', `${base}?lane=${name}`, { cookie: operator })).json as TicketsPage;
const own = async (cookie: string) =>
  (await app.ask('GET', `${base}/own`, { cookie })).json as TicketsPage;
const tasks = async (cookie: string): Promise<TicketTask[]> =>
  ((await app.ask('GET', '/api/tasks', { cookie })).json as { hotline?: TicketTask[] }).hotline ??
  [];
const caller = { phone, agrees: true as const, isShared: false };

beforeAll(async () => {
  const value = template.settings.hotline;
  await transact(app.table, [
    put(app.table, settingItem(kunshan.id, 'hotline', { version: 1, value })),
  ]);
  operator = await someone(841, 'hotlineOperator');
  officer = await someone(842, 'memberUnit', { unit: unit.unit });
  head = await app.signIn(people.officeHead);
});

describe('a call', () => {
  test('[4-17] becomes a ticket, goes to a department and comes back to the caller', async () => {
    const { ticket, receipt } = await take({ caller, dispatch: unit });
    expect(receipt).toMatch(/^[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}$/);
    expect(ticket).toMatchObject({ state: 'dispatched', party: unit });
    expect((await own(officer)).items.map(({ id }) => id)).toEqual([ticket.id]);
    expect((await act(ticket.id, { type: 'accept' }, officer)).status).toBe(200);
    await act(ticket.id, { type: 'visit', note: '已约谈并登记求职意向' }, officer);
    await act(ticket.id, { type: 'close', note: '推荐到物业公司试岗' }, officer);
    expect((await own(officer)).items).toEqual([]);
    expect((await lane('call')).items.map(({ id }) => id)).toContain(ticket.id);
    const refused = await app.ask('POST', `${base}/${ticket.id}/number`, {
      cookie: officer,
      body: {},
    });
    expect(refused.problem.code).toBe('not-permitted');
    const shown = await app.ask('POST', `${base}/${ticket.id}/number`, {
      cookie: operator,
      body: {},
    });
    expect(shown.json).toEqual({ phone });
    const again = await app.ask('POST', `${base}/${ticket.id}/number`, {
      cookie: operator,
      body: {},
    });
    expect(again.problem.code).toBe('number-shown-already');
    await act(ticket.id, { type: 'callBack', reached: true, solved: true, satisfaction: 5 });
    expect((await view(ticket.id)).ticket.state).toBe('calledBack');
    app.clock.pass(80 * 3_600_000);
    expect(await lookAfterTickets(app.deps)).toBe(1);
    operator = await app.signIn(somebody(841));
    expect((await view(ticket.id)).ticket).toMatchObject({ state: 'final', outcome: 'solved' });
    const entries = await queryAll(app.table, {
      pk: partitions.chainNamed(kunshan.id, `hotline/${ticket.id}`).pk,
    });
    const commands = entries.map((entry) => entry['command']).filter(Boolean);
    expect(commands).toContain('showCallerNumber');
    expect(JSON.stringify(entries)).not.toContain('5790');
  });
});

describe('an emergency', () => {
  test('[4-62] is handed to those who rescue first, is on top, and is told at once; then up a level, once', async () => {
    const alarm = {
      priority: 'emergency' as const,
      category: 'health' as const,
      text: '老人在家中摔倒，无法起身',
    };
    const bare = await post('', call({ ...alarm, dispatch: unit }));
    expect(bare.problem.code).toBe('emergency-not-handed-over');
    const { ticket } = await take({ ...alarm, handedTo: '120', dispatch: unit });
    await take({ text: '想问一下老年证在哪里办理', category: 'elderly', kind: 'inquiry' });
    await runErrands(app.deps, -1000);
    const mails = app.mails.filter(({ subject }) => subject.includes('紧急来电'));
    expect(new Set(mails.map(({ to }) => to)).size).toBe(mails.length);
    expect(mails.length).toBeGreaterThan(0);
    expect(mails[0]?.text).toContain('120');
    expect((await lane('out')).items[0]).toMatchObject({ id: ticket.id, isHandedOver: true });
    app.clock.pass(31 * 60_000);
    expect(await lookAfterTickets(app.deps)).toBe(1);
    expect(await lookAfterTickets(app.deps)).toBe(0);
    await runErrands(app.deps, -1000);
    expect(app.mails.some(({ subject }) => subject.includes('逾期未办'))).toBe(true);
    const { standing } = (await app.ask('GET', `${base}/desk`, { cookie: operator }))
      .json as HotlineDesk;
    expect(standing).toMatchObject({ emergencies: 1, escalated: 1 });
    await act(ticket.id, { type: 'transfer', to: '市12345', reference: 'SZ-1' });
    expect((await view(ticket.id)).ticket).toMatchObject({
      state: 'transferred',
      transfer: { to: '市12345' },
    });
  });
});

describe('at the desk', () => {
  test('[4-14] what is alike, earlier calls of the number and departments that take it are laid beside it', async () => {
    const body = {
      community,
      category: 'jobs',
      text: '想找一份保洁工作，下岗半年',
      phone: '+86 13800135790',
    };
    const { json } = await app.ask('POST', `${base}/look-up`, { cookie: operator, body });
    const { alike, earlier, parties } = json as LookedUp;
    expect(alike[0]?.row.text).toContain('下岗半年');
    expect(earlier).toHaveLength(1);
    expect(parties[0]).toMatchObject({ party: unit, closed: 1, well: 1, isParticipant: true });
    const again = await take({ caller, text: '还是上次说的保洁工作' });
    const whole = alike[0]?.row.id ?? '';
    const { json: joined } = await act(again.ticket.id, { type: 'join', into: whole });
    expect((joined as TicketView).ticket).toMatchObject({
      state: 'final',
      outcome: 'joined',
      into: whole,
    });
  });

  test('[4-61] what cannot be had becomes a need in one command, and each leads to the other', async () => {
    const { ticket } = await take({
      category: 'meals',
      text: '小区里没有老年食堂，吃饭不方便',
      dispatch: unit,
    });
    await act(ticket.id, { type: 'accept' }, officer);
    await act(ticket.id, { type: 'fail', note: '辖区没有助餐点' }, officer);
    const { json } = await act(ticket.id, { type: 'raiseNeed', category: 'elderly' });
    const { need } = (json as TicketView).ticket;
    const found = await app.ask('GET', `/api/t/kunshan/needs/${need?.id}`, { cookie: head });
    expect((found.json as NeedView).need).toMatchObject({
      ticket: ticket.id,
      source: 'hotline',
      category: 'elderly',
    });
    const { json: told } = await app.ask('GET', `${base}/overview`, { cookie: officer });
    const { gaps, total, parties } = told as HotlineOverview;
    expect(gaps[0]).toMatchObject({ category: 'meals', unmet: 1, needs: 1 });
    expect(total.satisfied).toMatchObject({ n: 1, share: 1 });
    expect(parties[0]).toMatchObject({ name: unit.unit, figures: { solved: { n: 1 } } });
  });

  test('[4-62] who has to act finds it among their tasks: the desk, the party, and whoever is above once it is late', async () => {
    const one = async (cookie: string, id: string) =>
      (await tasks(cookie)).find(({ ticket }) => ticket === id);
    const { ticket } = await take({ text: '楼道扶手松了，老人上下不便', caller });
    const { id } = ticket;
    expect(await one(operator, id)).toMatchObject({ kind: 'send', isOverdue: false });
    const { json } = await app.ask('GET', '/api/t/kunshan/desk', { cookie: operator });
    expect((json as Desk).due.find((line) => line.id === id)).toMatchObject({ duty: 'send' });
    expect(await one(officer, id)).toBeUndefined();
    await act(id, { type: 'dispatch', party: unit });
    expect(await one(operator, id)).toBeUndefined();
    expect(await one(officer, id)).toMatchObject({ kind: 'accept', due: expect.any(String) });
    expect(await one(head, id)).toBeUndefined();
    app.clock.pass(20 * 24 * 3_600_000);
    await lookAfterTickets(app.deps);
    [operator, officer, head] = await Promise.all([
      app.signIn(somebody(841)),
      app.signIn(somebody(842)),
      app.signIn(people.officeHead),
    ]);
    expect(await one(head, id)).toMatchObject({
      kind: 'wentUp',
      party: unit.unit,
      isOverdue: true,
    });
    await act(id, { type: 'accept' }, officer);
    expect(await one(head, id)).toBeUndefined();
    await act(id, { type: 'fail', note: '没有维修经费' }, officer);
    expect(await one(operator, id)).toMatchObject({ kind: 'unmet' });
    await act(id, { type: 'answer', note: '物业今天加固' });
    expect(await one(operator, id)).toMatchObject({ kind: 'callBack' });
    await act(id, { type: 'callBack', reached: true, solved: true, satisfaction: 4 });
    expect(await one(operator, id)).toBeUndefined();
  });

  test('a party sees its own tickets only; who has no post there sees none', async () => {
    const { ticket } = await take({
      dispatch: { kind: 'provider', name: '百姓家政', ownership: 'chainStore' },
    });
    expect((await app.ask('GET', `${base}/${ticket.id}`, { cookie: officer })).status).toBe(404);
    const evaluator = await app.signIn(people.evaluator);
    expect((await app.ask('GET', base, { cookie: evaluator })).problem.code).toBe('not-permitted');
    expect((await act(ticket.id, { type: 'accept' })).status).toBe(200);
    const twice = { ...once() };
    const body = call({ text: '同一个电话按了两次保存' });
    const sent = await Promise.all(
      [1, 2].map(() => app.ask('POST', base, { cookie: operator, headers: twice, body })),
    );
    expect(new Set(sent.map(({ json }) => (json as TicketTaken).receipt)).size).toBe(1);
  });

  test('[4-19] a provider is found in the directory by category, hours and distance, and what it does shows there', async () => {
    const place = { lat: 31.3852, lng: 120.9806 };
    const outlet = (over: Partial<OutletStated>): OutletStated => ({
      name: '阿姨到家家政',
      provider: { form: 'soleTrader' },
      kind: 'convenience',
      categories: ['on-site'],
      community,
      address: '前进路 3 号',
      place: { lat: 31.3862, lng: 120.9806 },
      hours: {
        spans: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }],
        onHolidays: 'asUsual',
      },
      phone: '0512-57309999',
      isFree: false,
      prices: [],
      comesHome: true,
      ...over,
    });
    const send = (body: object) =>
      app.ask('POST', '/api/t/kunshan/directory/commands', { cookie: head, headers: once(), body });
    await send({ type: 'state', communities: [{ community, place }] });
    const added = await send({ type: 'add', outlet: outlet({}) });
    await send({ type: 'add', outlet: outlet({ name: '百姓理发', categories: ['hair'] }) });
    const { n } = added.json as { n: number };
    const id = `${community}.${n}`;
    const query = `?community=${community}&category=on-site&open=yes`;
    const found = (await app.ask('GET', `${base}/providers${query}`, { cookie: operator }))
      .json as HotlineProviders;
    expect(found.items).toMatchObject([
      { id, open: { is: 'open' }, metres: 111, form: 'soleTrader' },
    ]);
    const stranger = { kind: 'provider' as const, id: `${community}.99`, name: '没有这一家' };
    expect((await post('', call({ dispatch: stranger }))).problem.errors?.[0]).toMatchObject({
      pointer: '/dispatch/id',
    });
    const party = { kind: 'provider' as const, id, name: '随便写的名字' };
    const { ticket } = await take({ category: 'on-site', dispatch: party, caller });
    expect(ticket.party).toMatchObject({ name: '阿姨到家家政', phone: '0512-57309999' });
    expect((await view(ticket.id)).provider).toMatchObject({ id, metres: 111 });
    await act(ticket.id, { type: 'accept' });
    await act(ticket.id, { type: 'close', note: '已上门打扫' });
    await act(ticket.id, { type: 'callBack', reached: true, solved: true, satisfaction: 5 });
    app.clock.pass(80 * 3_600_000);
    await lookAfterTickets(app.deps);
    [operator, officer, head] = await Promise.all([
      app.signIn(somebody(841)),
      app.signIn(somebody(842)),
      app.signIn(people.officeHead),
    ]);
    const entry = await app.ask('GET', `/api/t/kunshan/directory/outlets/${community}/${n}`, {
      cookie: head,
    });
    expect((entry.json as OutletView).tickets).toMatchObject({
      dispatched: 1,
      inTime: { n: 1, share: 1 },
      satisfied: { n: 1, share: 1 },
    });
    const odd = await post('', call({ category: 'repair' as string }));
    expect(odd.status).toBe(201);
    expect((odd.json as TicketTaken).ticket.category).toBe('appliances');
    expect((await post('', call({ category: 'no-such-matter' }))).status).toBe(422);
  });

  test('a number is gone when its caller wants it gone', async () => {
    const { ticket } = await take({ caller: { ...caller, phone: '0512-5750 0000' } });
    await act(ticket.id, { type: 'eraseCaller' });
    const kept = await Promise.all(
      partitions.besideTickets(kunshan.id).map((pk) => queryAll(app.table, { pk })),
    );
    expect(kept.flat().some((item) => String(item['SK']).includes(ticket.id))).toBe(false);
    expect((await view(ticket.id)).ticket.caller).toBeUndefined();
  });

  test('[4-63] answers and cases are kept with their source, and retired, not lost', async () => {
    const entry = {
      kind: 'answer',
      question: '失业登记在哪里办',
      text: '户口所在街道劳动保障所，带身份证和解除合同证明。',
      category: 'jobs',
      source: '区人社局办事指南',
      on: '2026-03-01',
    };
    const { json } = await post('/answers', { type: 'keep', entry });
    const { items } = json as { items: { id: string }[] };
    const retired = await post('/answers', { type: 'retire', id: items[0]?.id });
    expect(retired.json).toMatchObject({ items: [{ isRetired: true, question: entry.question }] });
  });
});

describe('[4-61] residents', () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const send = (path: string, fields: Record<string, string>) =>
    app.ask('POST', `/t/kunshan/hotline${path}`, {
      headers: form,
      body: new URLSearchParams(fields).toString(),
    });

  test('leave a matter on the web, follow it by its code, take their number back and say that it is not solved', async () => {
    const fields = {
      street: '320583103',
      community,
      text: '楼道里的灯坏了一个星期',
      kind: 'report',
      category: 'utilities',
      phone: '13900001234',
    };
    const unasked = await send('/new', fields);
    expect(unasked.status).toBe(422);
    const kept = await send('/new', { ...fields, agrees: 'yes' });
    expect(kept.status).toBe(201);
    const code = /class="code">([a-z0-9-]+)</.exec(kept.text)?.[1] ?? '';
    const waiting = (await lane('desk')).items.find(({ text }) => text.includes('楼道里的灯'));
    expect(waiting).toMatchObject({ source: 'web', priority: 'normal' });
    const id = waiting?.id ?? '';
    await act(id, { type: 'answer', note: '物业今天换灯' });
    await act(id, { type: 'callBack', reached: true, solved: true });
    expect((await send('/mine', { code })).text).toContain('物业今天换灯');
    const objected = await send('/mine', { code, act: 'object', note: '灯还是不亮' });
    expect(objected.text).toContain('已重新办理');
    expect((await view(id)).ticket).toMatchObject({ state: 'reopened', reopened: 1 });
    const erased = await send('/mine', { code: code.toUpperCase(), act: 'erase' });
    expect(erased.text).toContain('您的电话已经删除');
    expect((await view(id)).ticket.caller).toBeUndefined();
    expect((await send('/mine', { code: 'aaaa-bbbb-cccc' })).status).toBe(422);
    const home = await app.ask('GET', '/t/kunshan/hotline');
    expect(home.text).toContain('222 1890');
  });
});

test('a list costs one query, however many tickets there are', {
  timeout: 20_000 + rows * 20,
}, async () => {
  for (let from = 0; from < rows; from += 50)
    await Promise.all(
      Array.from({ length: Math.min(50, rows - from) }, (_, i) =>
        post('', call({ text: `第${from + i}个来电：路灯不亮`, category: 'utilities' })),
      ),
    );
  const listed = ['?lane=desk', '?lane=done', '/desk', '/answers', '/overview'];
  for (const path of [...listed.map((one) => `${base}${one}`), '/api/tasks']) {
    await app.ask('GET', path, { cookie: operator });
    const { calls, stop } = recordCalls(app.table.client);
    const since = performance.now();
    await app.ask('GET', path, { cookie: operator });
    const millis = performance.now() - since;
    stop();
    if (process.env['TICKETS'])
      process.stdout.write(
        `${path} after ${rows}: ${calls.length} calls, ${millis.toFixed(0)} ms\n`,
      );
    /** The session, and one query; of the tasks one more for purchases and one for what was agreed in rooms. */
    expect(calls.length).toBeLessThanOrEqual(path === '/api/tasks' ? 4 : 2);
  }
});
