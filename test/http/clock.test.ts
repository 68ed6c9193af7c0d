import { beforeAll, describe, expect, test } from 'vitest';
import { TenantId } from '../../shared/domain/ids.ts';
import { plusMillis } from '../../shared/domain/time.ts';
import { putMember, putPerson } from '../../shared/store/people.ts';
import { monday } from '../support/a-purchase.ts';
import { storedIn } from '../support/a-stored-purchase.ts';
import { aPerson, kunshan, storeTenant } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { people } from '../support/people.ts';
import { day } from '../support/straight-line.ts';

const app = anApp();
const sandbox = { ...kunshan, id: TenantId.parse('yanlian'), name: '演练市', isSandbox: true };
const path = '/api/t/yanlian/clock';
let cookie: string;
beforeAll(async () => {
  await storeTenant(app.table, sandbox);
  const person = aPerson(people.author);
  await putPerson(app.table, person, app.deps.secrets.linkKey);
  await putMember(app.table, sandbox, person, ['handler']);
  cookie = await app.signIn(people.author);
});

const move = (to: string, place = path) => app.ask('POST', place, { cookie, body: { to } });

describe('the clock of a sandbox tenant', () => {
  test('shows the world’s time until it is moved, then keeps its lead', async () => {
    app.clock.set(monday);
    expect((await app.ask('GET', path, { cookie })).json).toEqual({
      now: monday,
      isSandbox: true,
      offsetMillis: 0,
    });
    const later = plusMillis(monday, 10 * day);
    expect((await move(later)).json).toMatchObject({ now: later, offsetMillis: 10 * day });
    app.clock.pass(day);
    const { json } = await app.ask('GET', path, { cookie });
    expect(json).toMatchObject({ now: plusMillis(later, day), offsetMillis: 10 * day });
  });

  test('goes to the next deadline, and with none or a past one stands still', async () => {
    const before = (await app.ask('GET', path, { cookie })).json as { now: string };
    expect((await move('nextDeadline')).json).toMatchObject({ now: before.now });
    const { purchase } = await storedIn(
      app.table,
      'biddingOpen',
      { tenantId: sandbox.id },
      { isSandbox: true },
    );
    const view = await app.ask('GET', path, { cookie });
    expect(view.json).toMatchObject({ nextDeadline: purchase.closesAt });
    expect((await move('nextDeadline')).json).toMatchObject({ now: purchase.closesAt });
    expect((await move('nextDeadline')).json).toMatchObject({ now: purchase.closesAt });
  });

  test('never goes back', async () => {
    const { problem } = await move(monday);
    expect(problem).toMatchObject({ code: 'clock-only-forward', status: 409 });
  });

  test('never goes so far that no deadline could be counted any more', async () => {
    for (const to of ['9999-12-31T23:59:59.999Z', '2099-01-01T00:00:00.000Z']) {
      const { problem } = await move(to);
      expect(problem).toMatchObject({ code: 'invalid-request', errors: [{ pointer: '/to' }] });
    }
  });

  test('moved by several at once, it stands where the furthest wanted it', async () => {
    const { now } = (await app.ask('GET', path, { cookie })).json as { now: typeof monday };
    const wishes = [1, 5, 3, 2].map((days) => plusMillis(now, days * day));
    await Promise.all(wishes.map((to) => move(to)));
    expect((await app.ask('GET', path, { cookie })).json).toMatchObject({ now: wishes[1] });
  });

  test.each(['tomorrow', '2026-13-01T00:00:00.000Z', '2026-03-02', ''])(
    '%s is no time',
    async (to) => {
      const { problem } = await move(to);
      expect(problem).toMatchObject({ status: 422, errors: [{ pointer: '/to' }] });
    },
  );
});

test('the time of a real tenant is the world’s, whoever asks', async () => {
  app.clock.set(monday);
  const real = '/api/t/kunshan/clock';
  const { json } = await app.ask('GET', real, { cookie });
  expect(json).toEqual({ now: monday, isSandbox: false, offsetMillis: 0 });
  const { problem } = await move(plusMillis(monday, day), real);
  expect(problem).toMatchObject({ code: 'not-a-sandbox', status: 403 });
});
