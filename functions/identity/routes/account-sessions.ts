import { Hono } from 'hono';
import { IdPath, type SessionRow } from '../../../shared/contracts/account.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import { devicesOf, forgottenDeviceItem } from '../../../shared/store/devices.ts';
import { record } from '../../../shared/store/record.ts';
import { type ListedSession, sessionsOf } from '../../../shared/store/sessions.ts';
import type { Env } from '../../http/environment.ts';
import { deviceCookie, sessionHash, takeSession } from '../../http/session.ts';
import { valid } from '../../http/valid.ts';
import { deviceName } from '../device-name.ts';
import { asEnding, endSessions } from '../ending-sessions.ts';

const rowOf = (one: ListedSession, current: string | undefined): SessionRow => ({
  id: one.id,
  isCurrent: one.hash === current,
  device: deviceName(one.origin.agent),
  address: one.origin.address ?? '',
  startedAt: one.startedAt ?? one.session.expiresAt,
  seenAt: one.seenAt ?? one.startedAt ?? one.session.expiresAt,
  expiresAt: one.session.expiresAt,
});

/** Where somebody is signed in, and the browsers that know them: to be looked through, and ended. */
export const accountSessions = new Hono<Env>()
  .get('/sessions', async (c) => {
    const { deps, session } = c.var;
    const all = await sessionsOf(deps.table, session.person.id, deps.clock.now());
    const rows = all.map((one) => rowOf(one, sessionHash(c)));
    rows.sort(
      (a, b) => Number(b.isCurrent) - Number(a.isCurrent) || (a.seenAt < b.seenAt ? 1 : -1),
    );
    return c.json({ sessions: rows }, 200);
  })
  .delete('/sessions', async (c) => {
    const { deps, session } = c.var;
    const all = await sessionsOf(deps.table, session.person.id, deps.clock.now());
    const others = all.filter(({ hash }) => hash !== sessionHash(c));
    await endSessions(deps, session.person.id, others.map(asEnding), 'signOutEverywhere');
    return c.json({}, 200);
  })
  .delete('/sessions/:id', valid('param', IdPath), async (c) => {
    const { deps, session } = c.var;
    const { id } = c.req.valid('param');
    const all = await sessionsOf(deps.table, session.person.id, deps.clock.now());
    const one = all.find((listed) => listed.id === id);
    if (!one) throw new DomainError({ code: 'not-found' });
    await endSessions(deps, session.person.id, [asEnding(one)], 'endSession');
    if (one.hash === sessionHash(c)) takeSession(c);
    return c.json({}, 200);
  })
  .get('/devices', async (c) => {
    const { deps, session } = c.var;
    const devices = await devicesOf(deps.table, session.person.id, deps.clock.now());
    const current = deviceCookie(c)?.hash;
    const rows = devices.map(({ id, origin, seenAt, isRemembered }) => ({
      id,
      isCurrent: id === current,
      device: deviceName(origin.agent),
      address: origin.address ?? '',
      seenAt,
      isRemembered,
    }));
    rows.sort((a, b) => (a.seenAt < b.seenAt ? 1 : -1));
    return c.json({ devices: rows }, 200);
  })
  .delete('/devices/:id', valid('param', IdPath), async (c) => {
    const { deps, session } = c.var;
    const { id } = c.req.valid('param');
    const person = session.person.id;
    const now = deps.clock.now();
    const known = (await devicesOf(deps.table, person, now)).find((one) => one.id === id);
    if (!known) throw new DomainError({ code: 'not-found' });
    await record(deps.table, {
      subject: { person, kind: 'session', id: 'all' },
      writes: () => [{ item: forgottenDeviceItem(deps.table, person, id) }],
      actor: { kind: 'official', personId: person, posts: [] },
      origin: deps.origin,
      command: 'forgetDevice',
      before: { device: deviceName(known.origin.agent), isRemembered: known.isRemembered },
      now,
      worldNow: now,
    });
    return c.json({}, 200);
  });
