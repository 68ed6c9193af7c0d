import { beforeAll, describe, expect, test } from 'vitest';
import { runErrands } from '../../functions/cron/jobs.ts';
import { PersonId } from '../../shared/domain/ids.ts';
import type { Appointment } from '../../shared/domain/people/appointment.ts';
import type { Post } from '../../shared/domain/policy/posts.ts';
import { verifyChain } from '../../shared/store/audit.ts';
import { memberHistory } from '../../shared/store/members.ts';
import { putMember, putPerson } from '../../shared/store/people.ts';
import { aPerson, kunshan } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { people } from '../support/people.ts';

const app = anApp();
const path = '/api/t/kunshan/members';
const numbered = (n: number) => PersonId.parse(`p${String(n).padStart(25, '0')}`);
const admin = numbered(801);
const secondAdmin = numbered(802);
let cookie: string;
let officeHead: string;

const join = async (id: PersonId, posts: Post[]) => {
  await putPerson(app.table, aPerson(id), app.deps.secrets.linkKey);
  await putMember(app.table, kunshan, aPerson(id), posts);
};

beforeAll(async () => {
  await join(admin, ['tenantAdmin']);
  cookie = await app.signIn(admin);
  officeHead = await app.signIn(people.officeHead);
});

let keys = 0;
const headers = (version?: number) => {
  keys += 1;
  return {
    'idempotency-key': `key-people-${keys}`,
    ...(version !== undefined && { 'if-match': `"v${version}"` }),
  };
};
const held = (post: Post, rest: Partial<Appointment> = {}): Appointment => ({
  post,
  from: '2026-01-01',
  ...rest,
});
const invitation = (email: string, ...appointments: Appointment[]) => ({
  email,
  name: '顾小满',
  appointments,
  reason: '新到岗',
});
const invite = (body: object, as = cookie) =>
  app.ask('POST', path, { cookie: as, headers: headers(), body });
const set = (id: string, version: number, appointments: Appointment[], as = cookie) =>
  app.ask('PUT', `${path}/${id}`, {
    cookie: as,
    headers: headers(version),
    body: { name: '顾小满', appointments, reason: '岗位调整' },
  });
type Done = { personId: PersonId; version: number };
const done = ({ json }: { json: unknown }) => json as Done;

describe('an invitation', () => {
  test('answers the same for an address that is known and one that is not, down to the mail', async () => {
    const known = aPerson(numbered(811), { email: 'known@elsewhere.example', name: '真名' });
    const { id } = done(await invite(invitation('first@new.example', held('observer')))) as never;
    expect(id).toBeUndefined();
    await putPerson(app.table, known, app.deps.secrets.linkKey);
    app.mails.length = 0;
    const one = await invite(invitation('known@elsewhere.example', held('observer')));
    const two = await invite(invitation('unknown@elsewhere.example', held('observer')));
    expect([one.status, two.status]).toEqual([201, 201]);
    await runErrands(app.deps, 0);
    const bare = app.mails
      .filter(({ to }) => to.endsWith('known@elsewhere.example'))
      .map(({ subject, text, html }) => ({ subject, text, html }));
    expect(bare).toHaveLength(2);
    expect(bare[0]).toEqual(bare[1]);
    const { text } = await app.ask('GET', path, { cookie });
    expect(text).not.toContain('真名');
    expect(text).not.toContain('elsewhere.example');
  });

  test('lets the person in with the posts they were given, once they have the code', async () => {
    const { personId } = done(
      await invite(invitation('new.handler@kunshan.example', held('handler'))),
    );
    const theirs = await app.signIn(personId);
    expect((await app.ask('GET', '/api/t/kunshan/purchases', { cookie: theirs })).status).toBe(200);
  });

  test('sent again under its key, it is one invitation', async () => {
    const sent = {
      cookie,
      headers: headers(),
      body: invitation('twice@kunshan.example', held('observer')),
    };
    const first = await app.ask('POST', path, sent);
    const again = await app.ask('POST', path, sent);
    expect(again.json).toEqual(first.json);
    const other = await invite(invitation('twice@kunshan.example', held('observer')));
    expect(other.problem.code).toBe('already-member');
  });

  test('is for those who run the tenant', async () => {
    for (const who of [people.author, people.auditor, people.evaluator]) {
      const theirs = await app.signIn(who);
      const answer = await invite(invitation('x@kunshan.example', held('observer')), theirs);
      expect(answer.problem.code).toBe('not-permitted');
    }
  });

  test('names the field where a place is not of the tenant or a period ends before it begins', async () => {
    const scope = ['330502001'];
    const place = await invite(invitation('a@kunshan.example', held('streetOffice', { scope })));
    expect(place.problem.errors).toMatchObject([
      { pointer: '/appointments/0/scope/0', code: 'region-unknown' },
    ]);
    const until = '2025-12-31';
    const period = await invite(invitation('a@kunshan.example', held('handler', { until })));
    expect(period.problem.errors).toMatchObject([
      { pointer: '/appointments/0/until', code: 'until-before-from' },
    ]);
  });
});

describe('posts', () => {
  test('are withdrawn for the next request, and the record says who, why, before and after', async () => {
    const { personId } = done(await invite(invitation('leaver@kunshan.example', held('handler'))));
    const theirs = await app.signIn(personId);
    const list = () => app.ask('GET', '/api/t/kunshan/purchases', { cookie: theirs });
    expect((await list()).status).toBe(200);
    expect((await set(personId, 1, [])).status).toBe(200);
    expect((await list()).problem.code).toBe('not-found');
    const { json } = await app.ask('GET', `${path}/${personId}/history`, { cookie });
    expect(json).toMatchObject({
      items: [
        { command: 'invite', reason: '新到岗' },
        {
          command: 'withdrawPosts',
          actor: `person:${admin}`,
          reason: '岗位调整',
          before: { appointments: [{ post: 'handler' }] },
          after: { appointments: [] },
        },
      ],
    });
    const chain = await memberHistory(app.table, kunshan.id, personId);
    expect(verifyChain(chain).isIntact).toBe(true);
  });

  test('are held from their first day through their last', async () => {
    const today = app.clock.now().slice(0, 10);
    const { personId } = done(
      await invite(
        invitation(
          'period@kunshan.example',
          held('handler', { until: today }),
          held('observer', { from: '2099-01-01' }),
        ),
      ),
    );
    const { json } = await app.ask('GET', path, { cookie });
    const items = (json as { items: { personId: string; posts: string[] }[] }).items;
    expect(items.find((one) => one.personId === personId)?.posts).toEqual(['handler']);
  });

  test('change under the version that was seen', async () => {
    const { personId } = done(await invite(invitation('v@kunshan.example', held('observer'))));
    expect((await set(personId, 0, [])).problem.code).toBe('version-conflict');
    expect((await set(personId, 1, [held('memberUnit')])).status).toBe(200);
    expect((await set(personId, 1, [])).problem.code).toBe('version-conflict');
    expect((await set(numbered(899), 0, [])).problem.code).toBe('not-found');
  });

  test('[3-42] that one person may not hold together are refused, and both are named', async () => {
    const both = [held('handler'), held('financeOfficer')];
    const { problem } = await invite(invitation('both@kunshan.example', ...both));
    expect(problem.code).toBe('posts-clash');
    expect(problem.title).toContain('经办人');
    expect(problem.title).toContain('财务负责人');
  });

  test('[3-42] a warning becomes a prohibition where the tenant says so', async () => {
    const both = [held('auditor'), held('officeHead')];
    const strict = (version: number, lines: string[]) =>
      app.ask('PUT', '/api/t/kunshan/separation', {
        cookie,
        headers: headers(version),
        body: { strict: lines, reason: '内控要求' },
      });
    expect((await strict(0, ['decision-and-audit'])).status).toBe(200);
    const refused = await invite(invitation('strict@kunshan.example', ...both));
    expect(refused.problem.code).toBe('posts-clash');
    expect((await strict(1, [])).status).toBe(200);
    expect((await invite(invitation('strict@kunshan.example', ...both))).status).toBe(201);
  });

  test('that approve nobody gives themselves, by whichever post they appoint', async () => {
    for (const [id, as] of [
      [admin, cookie],
      [people.officeHead, officeHead],
    ] as const) {
      const { json } = await app.ask('GET', path, { cookie: as });
      const own = (
        json as { items: { personId: string; appointments: Appointment[]; version: number }[] }
      ).items.find((one) => one.personId === id);
      const more = [...(own?.appointments ?? []), held('hostHead')];
      expect((await set(id, own?.version ?? 0, more, as)).problem.code).toBe('own-appointment');
    }
  });

  test('of an administrator are given by administrators, and the last one stays', async () => {
    const { problem } = await invite(
      invitation('boss@kunshan.example', held('tenantAdmin')),
      officeHead,
    );
    expect(problem.code).toBe('not-permitted');
    expect((await set(admin, 0, [])).problem.code).toBe('last-administrator');
    await join(secondAdmin, ['tenantAdmin']);
    app.clock.pass(31_000);
    expect((await set(admin, 0, [], await app.signIn(secondAdmin))).status).toBe(200);
    const left = await set(secondAdmin, 0, [], await app.signIn(secondAdmin));
    expect(left.problem.code).toBe('last-administrator');
  });
});
