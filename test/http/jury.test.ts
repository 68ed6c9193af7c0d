import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { runErrands } from '../../functions/cron/jobs.ts';
import type { JuryRoll } from '../../shared/contracts/jury.ts';
import { queryAll } from '../../shared/store/items.ts';
import { partitions } from '../../shared/store/keys.ts';
import { countVotes } from '../../shared/store/residents.ts';
import { aPlan } from '../support/a-purchase.ts';
import { storedIn } from '../support/a-stored-purchase.ts';
import { everything } from '../support/a-table.ts';
import { anApp } from '../support/an-app.ts';
import { organizations, people } from '../support/people.ts';

const app = anApp();
const [first, second, third] = organizations;
const plan = aPlan({ voices: { experts: 60, residents: 30, organizations: 10 } });

const form = (...supports: string[]) => ({
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: supports.map((id) => `supports-${id}=1`).join('&'),
});

describe('[3-51] residents and organizations join in judging', () => {
  test('one link votes once, nobody is recorded with the vote, and it closes with the scoring', async () => {
    const { purchase } = await storedIn(app.table, 'scoring', { plan });
    const cookie = await app.signIn(people.author);
    const place = `/api/t/kunshan/purchases/${purchase.id}/ballots`;
    const links = async (voice: string) => {
      const answer = await app.ask('GET', `${place}?count=2&voice=${voice}`, { cookie });
      return (answer.json as { links: string[] }).links.map((link) => new URL(link).pathname);
    };
    const [one = '', other = ''] = await links('residents');
    const [unit = ''] = await links('organizations');
    const shown = await app.ask('GET', one);
    expect([shown.status, shown.text.includes(first.name)]).toEqual([200, true]);
    expect((await app.ask('POST', one, form(first.id, second.id))).status).toBe(200);
    expect((await app.ask('POST', one, form(third.id))).status).toBe(409);
    // Two awards: nobody supports three.
    expect((await app.ask('POST', other, form(first.id, second.id, third.id))).status).toBe(422);
    expect((await app.ask('POST', other, form(second.id))).status).toBe(200);
    expect((await app.ask('POST', unit, form())).status).toBe(200);
    expect(await countVotes(app.table, purchase.tenantId, purchase.id)).toEqual({
      residents: { ballots: 2, votes: { [first.id]: 1, [second.id]: 2 } },
      organizations: { ballots: 1, votes: {} },
    });
    const kept = await queryAll(app.table, partitions.votes(purchase.tenantId, purchase.id));
    for (const item of kept)
      expect(Object.keys(item).sort()).toEqual(['PK', 'SK', 'day', 'et', 'supports', 'voice']);
  });

  test('after the last sheet nobody votes, and without a jury nobody is invited', async () => {
    const { purchase } = await storedIn(app.table, 'scoring');
    const cookie = await app.signIn(people.author);
    const place = `/api/t/kunshan/purchases/${purchase.id}/ballots?voice=residents`;
    const answer = await app.ask('GET', place, { cookie });
    expect(answer.problem).toMatchObject({ code: 'voting-closed' });
  });

  test('who is asked by mail gets one link, also when it is sent again, and no row leads from them to a vote', async () => {
    const { purchase } = await storedIn(app.table, 'scoring', { plan });
    const cookie = await app.signIn(people.author);
    const place = `/api/t/kunshan/jury/${purchase.id}`;
    const send = (body: object, key: string) =>
      app.ask('POST', place, { cookie, headers: { 'idempotency-key': `jury-${key}` }, body });
    const jurors = ['zhang@example.com', 'li@example.com'].map((email) => ({ name: '', email }));
    const asked = await send({ type: 'invite', voice: 'residents', jurors }, 'first-key');
    expect(asked.status).toBe(201);
    const roll = (asked.json as JuryRoll).jurors;
    expect(roll.map(({ email }) => email).sort()).toEqual(['li@example.com', 'zhang@example.com']);
    await runErrands(app.deps, 0);
    const linkTo = (email: string) =>
      app.mails
        .filter(({ to }) => to === email)
        .map(({ text }) => new URL(/https?:\S+\/s\/\S+/.exec(text)?.[0] ?? '').pathname);
    const [ballot = ''] = linkTo('zhang@example.com');
    expect((await app.ask('POST', ballot, form(first.id))).status).toBe(200);

    const twice = await send({ type: 'invite', voice: 'organizations', jurors }, 'again-key');
    expect(twice.problem.errors).toEqual([
      expect.objectContaining({ pointer: '/jurors/0/email', code: 'juror-invited' }),
      expect.objectContaining({ pointer: '/jurors/1/email', code: 'juror-invited' }),
    ]);
    const juror = roll.find(({ email }) => email === 'zhang@example.com')?.id;
    expect((await send({ type: 'resend', juror }, 'soon-key')).problem.code).toBe(
      'too-many-requests',
    );
    app.clock.pass(11 * 60_000);
    expect((await send({ type: 'resend', juror }, 'later-key')).status).toBe(201);
    await runErrands(app.deps, 0);
    expect(linkTo('zhang@example.com')).toEqual([ballot, ballot]);
    expect((await app.ask('POST', ballot, form(second.id))).status).toBe(409);

    const burnt = createHash('sha256')
      .update(ballot.split('/').at(-1) ?? '')
      .digest('hex');
    const rows = (await everything(app.table)).map((row) => JSON.stringify(row));
    const linked = rows.filter((row) => /zhang@|juror/.test(row) && row.includes(burnt));
    expect([rows.some((row) => row.includes(burnt)), linked]).toEqual([true, []]);
    expect(rows.filter((row) => row.includes(ballot))).toEqual([]);
  });
});
