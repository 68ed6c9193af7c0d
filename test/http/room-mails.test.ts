import { beforeAll, describe, expect, test } from 'vitest';
import type * as z from 'zod';
import { runErrands } from '../../functions/cron/jobs.ts';
import { sendDigests } from '../../functions/cron/send-digests.ts';
import { tellRooms } from '../../functions/cron/tell-rooms.ts';
import type { Tasks as TasksContract } from '../../shared/contracts/tasks.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import type { MailChoice } from '../../shared/domain/room/mail-choices.ts';
import { dayOf, plusDays } from '../../shared/domain/time.ts';
import { putPerson } from '../../shared/store/people.ts';
import { roomPeople } from '../support/a-room.ts';
import { aPerson } from '../support/a-tenant.ts';
import { act, app, begin, cookies, minute, purchase, view, write } from '../support/in-a-room.ts';

beforeAll(begin);

type Tasks = z.infer<typeof TasksContract>;

const { committee, socialWorker } = roomPeople;

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
