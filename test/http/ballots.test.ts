import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { attendanceToken, phoneBallot } from '../../functions/links.ts';
import { signInKey, signInProof } from '../../functions/sign-in-keys.ts';
import type { SignIn } from '../../shared/domain/fieldwork/sign-in.ts';
import { signInPath, slotOf, weekOf } from '../../shared/domain/fieldwork/sign-in-code.ts';
import { readSignIns } from '../../shared/store/fieldwork.ts';
import { queryAll } from '../../shared/store/items.ts';
import { partitions } from '../../shared/store/keys.ts';
import { countAnswers, readTallies } from '../../shared/store/satisfaction.ts';
import { fieldId } from '../support/a-field-phone.ts';
import { anActivityWith } from '../support/a-held-activity.ts';
import { type AppPosition, publishedIn } from '../support/a-published-purchase.ts';
import { everything } from '../support/a-table.ts';
import { anApp } from '../support/an-app.ts';
import { recordCalls } from '../support/counting-client.ts';
import { organizations } from '../support/people.ts';

/* As many as BALLOTS says residents answer at once; `npm run ballots` asks 20,000, the gate a few hundred. */

const all = Number(process.env['BALLOTS'] ?? 200);
const atOnce = 40;
const app = anApp();
let here: AppPosition;
const place = () => ({
  tenant: here.purchase.tenantId,
  purchase: here.purchase.id,
  organization: organizations[0].id,
});
const secretOf = (n: number) => `phone-of-resident-${n}`;
const tokenOf = (n: number) => phoneBallot(app.deps.secrets.linkKey, place(), secretOf(n));
const post = (token: string, score: number, comment = '') =>
  app.ask('POST', `/s/${token}`, {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      score: String(score),
      'item-help': '4',
      again: 'yes',
      comment,
    }).toString(),
  });
const scoreOf = (n: number) => 1 + ((n * 7919) % 5);

beforeAll(async () => {
  here = await publishedIn(app, 'implementing');
});

/** Calls of one answer and of one count, as DynamoDB gets them. */
async function measured(n: number) {
  const { calls, stop } = recordCalls(app.table.client);
  expect((await post(tokenOf(n), scoreOf(n))).status).toBe(200);
  const toAnswer = calls.length;
  await readTallies(app.table, place());
  stop();
  return { toAnswer, toCount: calls.length - toAnswer };
}

async function answerUpTo(from: number, to: number) {
  for (let at = from; at < to; at += atOnce) {
    const batch = Array.from({ length: Math.min(atOnce, to - at) }, (_, i) => at + i);
    /** One in twenty sends the form twice in the same moment, as an impatient thumb does. */
    const sent = batch.flatMap((n) => (n % 20 === 0 ? [n, n] : [n]));
    const statuses = await Promise.all(
      sent.map(
        async (n) => (await post(tokenOf(n), scoreOf(n), n % 50 === 0 ? `第${n}条` : '')).status,
      ),
    );
    expect(statuses.filter((status) => status === 200)).toHaveLength(batch.length);
    expect(statuses.filter((status) => status === 409)).toHaveLength(sent.length - batch.length);
  }
}

/** How far the order of `ranks` follows 0, 1, 2 …: Spearman's coefficient, 0 for none. */
function orderKept(ranks: readonly number[]): number {
  const n = ranks.length;
  const sum = ranks.reduce((total, rank, i) => total + (rank - i) ** 2, 0);
  return 1 - (6 * sum) / (n * (n * n - 1));
}

test(
  `[0-09] ${all} ballots: none is used twice, none leads to a person, and each costs the same`,
  async () => {
    const figures: string[] = [];
    let done = 0;
    for (const upTo of [all / 20, all / 2, all]) {
      await answerUpTo(done, upTo - 1);
      const { toAnswer, toCount } = await measured(upTo - 1);
      figures.push(`${upTo} answers: ${toAnswer} calls for one more, ${toCount} to count them all`);
      expect({ toAnswer, toCount }).toEqual({ toAnswer: 2, toCount: 1 });
      done = upTo;
    }
    const replays = Array.from({ length: 100 }, (_, i) => Math.floor((i * all) / 100));
    const replayed = await Promise.all(replays.map((n) => post(tokenOf(n), 5)));
    expect(replayed.filter(({ status }) => status === 409)).toHaveLength(100);

    const { counted } = await readTallies(app.table, place());
    const tallied = counted.reduce((sum, { tally }) => sum + tally.n, 0);
    const { responses, meanScore } = await countAnswers(
      app.table,
      place().tenant,
      place().purchase,
    );
    const sum = counted.reduce(
      (total, { tally }) =>
        total + tally.overall.reduce((part, count, i) => part + count * (i + 1), 0),
      0,
    );
    expect([tallied, responses]).toEqual([all, all]);
    expect(Math.round((sum / tallied) * 100) / 100).toBe(meanScore);
    figures.push(
      `answers kept ${responses}, counted ${tallied}, used twice 0 of ${replays.length} replays`,
    );

    const dump = await everything(app.table);
    const burnt = dump.filter(({ et }) => et === 'ballot').map(({ SK }) => String(SK).slice(2));
    const text = JSON.stringify(dump);
    const told = Array.from({ length: all }, (_, n) => n).filter(
      (n) =>
        n % Math.ceil(all / 400) === 0 && (text.includes(tokenOf(n)) || text.includes(secretOf(n))),
    );
    expect(burnt).toHaveLength(all);
    expect(told).toEqual([]);
    const others = JSON.stringify(dump.filter(({ et }) => et === 'answer' || et === 'comment'));
    expect(burnt.filter((hash) => others.includes(hash))).toEqual([]);
    /** In key order, which is how a dump lists them: it must not follow the order in which people answered. */
    const whose = new Map(
      Array.from({ length: all }, (_, n) => [
        createHash('sha256').update(tokenOf(n)).digest('hex'),
        n,
      ]),
    );
    const answers = await queryAll(app.table, partitions.answers(place().tenant, place().purchase));
    const order = [...burnt].sort().map((hash) => whose.get(hash) ?? -1);
    const matched = order.filter((n, i) => answers[i]?.['score'] === scoreOf(n)).length;
    const kept = orderKept(order);
    expect(Math.abs(kept)).toBeLessThan(4 / Math.sqrt(all));
    /** Laid side by side, ballots and answers agree as often as chance has it: one in five. */
    expect(Math.abs(matched / all - 0.2)).toBeLessThan(4 * Math.sqrt(0.16 / all));
    figures.push(
      `in the dump: links to a ballot 0, order of answering kept ${kept.toFixed(3)}, scores matched by place ${((100 * matched) / all).toFixed(1)} % (chance: 20 %)`,
    );
    process.stdout.write(`${figures.join('\n')}\n`);
  },
  all * 200 + 20_000,
);

/** A resident's own phone at an activity: signs in by the code on the worker's phone, and keeps its cookie. */
async function aPhoneAt(activityId: string) {
  const slot = slotOf(app.clock.now());
  const key = signInKey(app.deps.secrets.linkKey, place(), weekOf(slot));
  const code = { ...place(), activityId, slot, proof: signInProof(key, activityId, slot) };
  const path = signInPath(code);
  const form = (to: string, body: Record<string, string>) =>
    app.ask('POST', to, {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(body).toString(),
    });
  const page = await app.ask('GET', path);
  const once = /name="once" value="(\w+)"/.exec(page.text)?.[1] ?? '';
  const done = await form(path, { once });
  const token = /class="code">([^<]+)</.exec(done.text)?.[1] ?? '';
  const mine = `/q/mine/${token}`;
  const trade = () => form(mine, { want: 'ballot' });
  return { path, done, token, mine, trade, form };
}

const cookieIn = ({ headers }: { headers: Headers }) =>
  (headers.get('set-cookie') ?? '').split(';')[0];

/** The ballots that somebody with our key makes of what is kept of a sign-in. */
const guessesAt = ({ id, activityId, tokenHash = '' }: SignIn) => {
  const key = app.deps.secrets.linkKey;
  const tokens = [id, tokenHash, `${activityId}|${id}`].map((secret) =>
    attendanceToken(key, { ...place(), activityId, secret }),
  );
  return [...tokens, id, tokenHash].map((told) => phoneBallot(key, place(), told));
};

test('[0-05] whoever signed in on their own phone answers once the activity has ended, and nothing kept leads from one to the other', async () => {
  const activityId = fieldId();
  const phones = [];
  for (let n = 0; n < 6; n += 1) phones.push(await aPhoneAt(activityId));
  const [first] = phones;
  if (!first) throw new Error('nobody signed in');
  expect((await app.ask('GET', first.mine)).text).toContain('活动结束后');
  expect((await first.trade()).status).toBe(409);
  const again = await app.ask('GET', first.path, { cookie: cookieIn(first.done) ?? '' });
  expect(again.text).toContain('已经签过到');
  expect(again.text).toContain(first.mine);
  expect((await app.ask('GET', `${first.mine}x`)).status).toBe(404);

  await anActivityWith(app.table, place(), { at: app.clock.now(), id: activityId });
  const ballots: string[] = [];
  for (const { trade } of phones) {
    const [once, twice] = [await trade(), await trade()];
    expect([once.status, once.headers.get('location')]).toEqual([
      303,
      twice.headers.get('location'),
    ]);
    ballots.push(new URL(once.headers.get('location') ?? '', 'https://x').pathname.slice(3));
  }
  expect(new Set(ballots).size).toBe(phones.length);
  for (const ballot of ballots) expect((await post(ballot, 4)).status).toBe(200);
  for (const ballot of ballots) expect((await post(ballot, 1)).status).toBe(409);

  /** An insider with the whole table and our key makes of a sign-in whatever they can think of, and finds no ballot. */
  const dump = await everything(app.table);
  const burnt = new Set(
    dump.filter(({ et }) => et === 'ballot').map(({ SK }) => String(SK).slice(2)),
  );
  const hashOf = (ballot: string) => createHash('sha256').update(ballot).digest('hex');
  const kept = (await readSignIns(app.table, place())).filter(
    (one) => one.activityId === activityId,
  );
  expect(kept).toHaveLength(phones.length);
  expect(kept.flatMap(guessesAt).filter((guess) => burnt.has(hashOf(guess)))).toEqual([]);
  const text = JSON.stringify(dump);
  for (const { token } of phones) expect(text).not.toContain(token);
  for (const ballot of ballots) {
    expect(burnt.has(hashOf(ballot))).toBe(true);
    expect(text).not.toContain(ballot);
  }
});
