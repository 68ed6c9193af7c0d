import { beforeAll, describe, expect, test } from 'vitest';
import { dayOf, plusDays } from '../../shared/domain/time.ts';
import { queryAll } from '../../shared/store/items.ts';
import { partitions } from '../../shared/store/keys.ts';
import { roomSubject } from '../../shared/store/room.ts';
import { kunshan } from '../support/a-tenant.ts';
import { anOrganization } from '../support/an-organization.ts';
import {
  act,
  app,
  begin,
  cookies,
  minute,
  once,
  other,
  own,
  path,
  purchase,
  view,
  write,
} from '../support/in-a-room.ts';
import { organizations } from '../support/people.ts';

beforeAll(begin);

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
