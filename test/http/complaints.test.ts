import { beforeAll, describe, expect, test } from 'vitest';
import { everything } from '../support/a-table.ts';
import { organizations } from '../support/people.ts';
import { app, begin, done, first, get, here, overview, own, view } from '../support/supervising.ts';

beforeAll(begin);

describe('[0-03] a resident complains without an account', () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const text = '三月的量血压活动没有来人，公示牌上写着做了';
  const post = (to: string, fields: Record<string, string>) =>
    app.ask('POST', to, { headers: form, body: new URLSearchParams(fields).toString() });
  const place = () => `/t/kunshan/complaints/${here.purchase.id}/new`;
  let code = '';

  test('gets a receipt; the office gets a clock, the organization nothing', async () => {
    expect((await app.ask('GET', place())).text).toContain(organizations[0].name);
    const short = await post(place(), { about: 'notHeld', text: '没来' });
    expect(short.status).toBe(422);
    const number = await post(place(), { about: 'notHeld', text: `${text} 320583199001011234` });
    expect(number.status).toBe(422);
    const given = await post(place(), {
      about: 'notHeld',
      text,
      organization: own.id,
      contact: '13800001234',
    });
    expect(given.status).toBe(201);
    code = /class="code">([0-9a-f]{20})</.exec(given.text)?.[1] ?? '';
    const seen = first((await view('head')).complaints);
    expect(seen).toMatchObject({
      about: 'notHeld',
      text,
      isOverdue: false,
      clock: { count: 5, unit: 'workingDays' },
    });
    expect((await get('own')).text).not.toContain(text);
    expect((await overview('head')).waiting.map(({ kind }) => kind)).toContain('complaint');
    expect(JSON.stringify(await overview('expert'))).not.toContain(text);
  });

  test('reads the answer by the code, and how they are reached is forgotten', async () => {
    const { id } = first((await view('head')).complaints);
    await done('handler', {
      type: 'answerComplaint',
      complaint: id,
      text: '已核实，当次活动不计入验收',
    });
    expect((await post('/t/kunshan/complaints/mine', { code: '0'.repeat(20) })).status).toBe(422);
    const mine = await post('/t/kunshan/complaints/mine', { code });
    expect(mine.text).toContain('当次活动不计入验收');
    expect(JSON.stringify(await everything(app.table))).not.toContain('13800001234');
  });

  test('is not let bury what others say', async () => {
    const fields = { about: 'other', text: '同样的话说很多遍' };
    let last = await post(place(), fields);
    for (let i = 0; i < 62 && last.status === 201; i += 1) last = await post(place(), fields);
    expect(last.status).toBe(429);
  });
});
