import { beforeAll, describe, expect, test } from 'vitest';
import type * as z from 'zod';
import { runErrands } from '../../functions/cron/jobs.ts';
import { sendDigests } from '../../functions/cron/send-digests.ts';
import { tellRooms } from '../../functions/cron/tell-rooms.ts';
import type { Tasks as TasksContract } from '../../shared/contracts/purchases.ts';
import type { RoomView } from '../../shared/contracts/room.ts';
import { PersonId } from '../../shared/domain/ids.ts';
import type { MailChoice } from '../../shared/domain/room/mail-choices.ts';
import { dayOf, plusDays } from '../../shared/domain/time.ts';
import { queryAll } from '../../shared/store/items.ts';
import { partitions } from '../../shared/store/keys.ts';
import { putPerson } from '../../shared/store/people.ts';
import { roomSubject } from '../../shared/store/room.ts';
import { anOfficial, aRoom, roomPeople, type Who } from '../support/a-room.ts';
import { aPerson, kunshan } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { anOrganization } from '../support/an-organization.ts';
import { organizations, people } from '../support/people.ts';

type Tasks = z.infer<typeof TasksContract>;

const app = anApp();
const [own, other] = organizations;
const person = (n: number) => PersonId.parse(`p${String(n).padStart(25, '0')}`);
const { committee, socialWorker } = roomPeople;
const outsider = person(703);
const minute = 60_000;

const cookies = {} as Record<Who | 'rival' | 'organizer' | 'evaluator', string>;
let purchase: string;
let count = 0;

const once = () => {
  count += 1;
  return { 'idempotency-key': `key-room-${count}` };
};
const isOfOrganization = (who: string) => who === 'member' || who === 'socialWorker';
const path = (who: string, what = 'room') =>
  `/api/t/kunshan/purchases/${purchase}/projects/${own.id}/${what}${isOfOrganization(who) ? `?organization=${own.id}` : ''}`;
const act = (who: Who | 'evaluator', body: object, headers = once()) =>
  app.ask('POST', path(who), { cookie: cookies[who], headers, body });
const view = async (who: Who) =>
  (await app.ask('GET', path(who), { cookie: cookies[who] })).json as RoomView;
const write = async (who: Who, text: string, over: object = {}) => {
  expect((await act(who, { type: 'write', text, ...over })).status).toBe(201);
  const { messages } = await view(who);
  return messages.find((one) => one.text === text)?.id ?? '';
};

async function mailed() {
  await tellRooms(app.deps);
  await sendDigests(app.deps);
  app.mails.length = 0;
  await runErrands(app.deps, 0);
  return app.mails.map(({ to, subject, text }) => ({ to, subject, text }));
}
const mailTo = (id: PersonId) => `${id}@officials.example`;
const prefer = (id: PersonId, roomMails: MailChoice) =>
  putPerson(app.table, { ...aPerson(id), roomMails }, app.deps.secrets.linkKey);

beforeAll(async () => {
  const room = await aRoom(app);
  purchase = room.purchase;
  Object.assign(cookies, room.cookies, {
    evaluator: await app.signIn(people.evaluator),
    rival: await app.signIn(anOrganization(other).member.id),
    organizer: await anOfficial(app, outsider, 'organizer'),
  });
});

describe('[1-12] the room of a project', () => {
  test('[2-07] office, community, organization and social worker write to each other; each is known by its body', async () => {
    const asked = await write('community', '活动室周三下午可以用吗？');
    await write('socialWorker', '可以，我来布置', { answers: asked });
    await write('office', '请留好签到记录');
    const { messages, me, unread } = await view('member');
    expect(messages.slice(0, 3).map(({ by, text }) => [by.body, text])).toEqual([
      ['office', '请留好签到记录'],
      ['socialWorker', '可以，我来布置'],
      ['community', '活动室周三下午可以用吗？'],
    ]);
    expect(messages[1]?.answers).toMatchObject({ id: asked, body: 'community' });
    expect(me.body).toBe('organization');
    expect(unread).toBe(3);
    await act('member', { type: 'read', upTo: messages[0]?.id });
    expect((await view('member')).unread).toBe(0);
  });

  test('is not there for whoever is no party to it', async () => {
    const asRival = `/api/t/kunshan/purchases/${purchase}/projects/${own.id}/room?organization=${other.id}`;
    for (const what of ['room', 'team']) {
      const paths: [string, string][] = [
        [asRival.replace('/room', `/${what}`), cookies.rival],
        [path('member', what), cookies.rival],
        [path('office', what).replace(own.id, organizations[3].id), cookies.office],
        [path('office', what), cookies.evaluator],
      ];
      for (const [address, cookie] of paths)
        expect((await app.ask('GET', address, { cookie })).problem.code).toBe('not-found');
    }
    const organizer = await app.ask('GET', path('office'), { cookie: cookies.organizer });
    expect(organizer.status).toBe(403);
  });

  test('a message is taken back within ten minutes, and its trace stays in the chain', async () => {
    const slip = await write('member', '写错了一户人家的情况');
    const stranger = await act('office', { type: 'takeBack', id: slip });
    expect(stranger.problem.code).toBe('not-permitted');
    expect((await act('member', { type: 'takeBack', id: slip })).status).toBe(201);
    const gone = (await view('office')).messages.find(({ id }) => id === slip);
    expect(gone).toMatchObject({ id: slip, by: { body: 'organization' } });
    expect(gone?.takenBackAt).toBeDefined();
    expect(gone?.text).toBeUndefined();
    const place = { tenant: kunshan.id, purchase, organization: own.id } as never;
    const chain = await queryAll(
      app.table,
      partitions.chain(roomSubject(place, anOrganization(own).member.id)),
    );
    const about = chain.filter(({ after }) => (after as { id: string }).id === slip);
    expect(about.map(({ command }) => command)).toEqual(['writeMessage', 'takeBackMessage']);
    expect(JSON.stringify(about)).not.toContain('写错了');

    const late = await write('member', '下周三改为周四');
    app.clock.pass(10 * minute + 1);
    expect((await act('member', { type: 'takeBack', id: late })).problem.code).toBe(
      'too-late-to-take-back',
    );
  });

  test('a question is decided once', async () => {
    const question = await write('socialWorker', '助浴改到社区浴室，可以吗？');
    await act('office', { type: 'decide', id: question, text: '同意，本月起' });
    const again = await act('community', { type: 'decide', id: question, text: '不同意' });
    expect(again.problem.code).toBe('already-decided');
    const { messages } = await view('member');
    expect(messages.find(({ id }) => id === question)?.decision).toMatchObject({
      text: '同意，本月起',
      by: { body: 'office' },
    });
  });

  test('asked again under its key, a message is written once; many may write at the same time', async () => {
    const headers = once();
    const body = { type: 'write', text: '只写一次' };
    await act('member', body, headers);
    await act('member', body, headers);
    const all = await Promise.all(
      (['office', 'community', 'member', 'socialWorker'] as const).flatMap((who) =>
        [1, 2].map((n) => act(who, { type: 'write', text: `同时 ${who} ${n}` })),
      ),
    );
    expect(all.map(({ status }) => status)).toEqual(all.map(() => 201));
    const { messages } = await view('office');
    expect(messages.filter(({ text }) => text === '只写一次')).toHaveLength(1);
    expect(messages.filter(({ text }) => text?.startsWith('同时'))).toHaveLength(8);
  });

  test('no identity number and no file that is not clean gets in', async () => {
    const number = await act('member', { type: 'write', text: '他的号码 320583195001011234' });
    expect(number.problem.errors).toMatchObject([{ pointer: '/text', code: 'identity-number' }]);
    const attachments = ['d0000000000000000000000001'];
    const unknown = await act('member', { type: 'write', text: '见附件', attachments });
    expect(unknown.problem.code).toBe('file-not-clean');
  });
});

const minutes = (over: object = {}) => ({
  title: '六月碰头会',
  heldOn: dayOf(app.clock.now()),
  place: '湖滨社区',
  purpose: 'execution',
  present: [
    { body: 'community', name: '陈书记' },
    { body: 'organization', name: '王雅琴' },
    { body: 'socialWorker', name: '李社工' },
  ],
  agreed: '助餐点搬到一楼',
  ...over,
});

describe('[1-12] minutes of a meeting', () => {
  test('are confirmed by each body that was there, and asked for anew when they are corrected', async () => {
    await act('community', { type: 'recordMinutes', minutes: minutes() });
    const [first] = (await view('member')).minutes;
    const id = first?.id ?? '';
    expect(first?.confirmed.map(({ by }) => by.body)).toEqual(['community']);
    await act('member', { type: 'confirmMinutes', id, version: 1 });
    expect((await act('office', { type: 'confirmMinutes', id, version: 2 })).problem.code).toBe(
      'not-permitted',
    );
    const correction = {
      type: 'correctMinutes',
      id,
      minutes: minutes({ agreed: '助餐点搬到一楼，七月一日前' }),
      reason: '漏记日期',
    };
    const stale = await act('socialWorker', { ...correction, version: 1 });
    expect(stale.problem.code).toBe('version-conflict');
    expect((await act('socialWorker', { ...correction, version: 2 })).status).toBe(201);
    const [after] = (await view('member')).minutes;
    expect(after?.versions.map(({ agreed }) => agreed)).toEqual([
      '助餐点搬到一楼',
      '助餐点搬到一楼，七月一日前',
    ]);
    expect(after?.confirmed.map(({ by }) => by.body)).toEqual(['socialWorker']);
  });

  test('[2-02] a meeting of all three shows in how they are linked', async () => {
    const { linkage } = await view('office');
    expect(linkage.joint).toMatchObject({ count: 1, days: 0 });
    expect(linkage.pairs.map(({ days }) => days)).toEqual([0, 0, 0]);
    const ahead = minutes({ heldOn: plusDays(dayOf(app.clock.now()), 1) });
    const refused = await act('community', { type: 'recordMinutes', minutes: ahead });
    expect(refused.problem.errors).toMatchObject([{ code: 'in-the-future' }]);
  });
});

describe('[2-13] what is passed on between the three', () => {
  test('is answered by the side it goes to, and by no other', async () => {
    const handOff = {
      what: '一户独居老人需要助浴评估',
      to: 'socialWorker',
      answerBy: plusDays(dayOf(app.clock.now()), 3),
    };
    expect((await act('office', { type: 'handOver', handOff })).problem.code).toBe('not-permitted');
    await act('community', { type: 'handOver', handOff });
    const id = (await view('community')).handOffs[0]?.id ?? '';
    const answer = { type: 'answerHandOff', id, isAccepted: true, reason: '' };
    expect((await act('member', answer)).problem.code).toBe('not-permitted');
    expect((await act('socialWorker', answer)).status).toBe(201);
    await act('socialWorker', { type: 'completeHandOff', id, note: '已上门评估' });
    expect((await view('office')).handOffs[0]).toMatchObject({
      from: 'community',
      answer: { isAccepted: true },
      completion: { note: '已上门评估' },
    });
    const refusing = { ...answer, isAccepted: false };
    expect((await act('socialWorker', refusing)).problem.errors).toMatchObject([
      { pointer: '/reason', code: 'required' },
    ]);
  });
});

describe('[1-12] what is new comes by mail', () => {
  /** A morning at eight, with nothing waiting for anybody. */
  async function anEmptyMorning() {
    await tellRooms(app.deps);
    app.clock.pass(24 * 60 * minute);
    await mailed();
    await prefer(committee, 'daily');
    await prefer(socialWorker, 'daily');
  }

  test('once a day, in one mail for all of it, and never twice', async () => {
    await anEmptyMorning();
    await write('office', '第一条');
    await write('office', '第二条');
    expect(await mailed()).toEqual([]);
    app.clock.pass(24 * 60 * minute);
    const first = (await mailed()).filter(({ to }) => to === mailTo(committee));
    expect(first).toHaveLength(1);
    expect(first[0]?.text).toContain('2 条留言');
    expect(first[0]?.text).not.toContain('第一条');
    expect(first[0]?.text).toContain(`/work/room/?tenant=kunshan&purchase=${purchase}`);
    app.clock.pass(24 * 60 * minute);
    expect(await mailed()).toEqual([]);
  });

  test('at once for whoever wants that, never for whoever does not', async () => {
    await anEmptyMorning();
    await prefer(committee, 'atOnce');
    await prefer(socialWorker, 'never');
    await write('member', '马上要用');
    expect((await mailed()).map(({ to }) => to)).toEqual([mailTo(committee)]);
    app.clock.pass(24 * 60 * minute);
    expect((await mailed()).map(({ to }) => to)).not.toContain(mailTo(socialWorker));
  });

  test('not of what was read on the page, nor of what was taken back', async () => {
    await anEmptyMorning();
    const seen = await write('office', '看过了');
    await tellRooms(app.deps);
    await act('community', { type: 'read', upTo: seen });
    const slip = await write('office', '发错了');
    await act('office', { type: 'takeBack', id: slip });
    app.clock.pass(24 * 60 * minute);
    expect((await mailed()).map(({ to }) => to)).not.toContain(mailTo(committee));
  });

  test('an agreed action that is late is told to whoever has to do it', async () => {
    await anEmptyMorning();
    const action = {
      what: '提供活动室钥匙',
      who: { body: 'community', name: '陈书记', personId: committee },
      due: plusDays(dayOf(app.clock.now()), 2),
    };
    await act('member', { type: 'agree', action });
    await tellRooms(app.deps);
    const tasks = async () =>
      ((await app.ask('GET', '/api/tasks', { cookie: cookies.community })).json as Tasks).agreed;
    expect(await tasks()).toMatchObject([{ what: action.what, due: action.due, isOverdue: false }]);
    const feed = await app.ask('POST', '/api/account/calendar-feed', {
      cookie: cookies.community,
      body: {},
    });
    const { pathname } = new URL((feed.json as { address: string }).address);
    expect((await app.ask('GET', pathname)).text).toContain('提供活动室钥匙');
    const theirs = async (days: number) => {
      app.clock.pass(days * 24 * 60 * minute);
      const mails = await mailed();
      return mails.flatMap(({ to, text }) => (to === mailTo(committee) ? [text] : [])).join();
    };
    expect(await theirs(1)).toContain('1 项约定事项；来自机构经办1；其中 1 项需要您办理');
    expect(await theirs(2)).toBe('');
    expect(await theirs(1)).toContain('1 项约定事项已逾期');
    const late = (await view('community')).actions.find(({ what }) => what === action.what);
    expect((await view('office')).linkage.actions.overdue).toBe(1);
    const done = { type: 'settleAction', id: late?.id, outcome: 'done', note: '' };
    expect((await act('socialWorker', done)).problem.code).toBe('not-permitted');
    expect((await act('community', done)).status).toBe(201);
    expect((await view('office')).linkage.actions).toMatchObject({ overdue: 0, doneLate: 1 });
    expect(await tasks()).toMatchObject([{ isOverdue: true }]);
    await tellRooms(app.deps);
    expect(await tasks()).toBeUndefined();
  });
});
