import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { ballotToken, phoneBallot } from '../../functions/links.ts';
import type { CommentsView, SatisfactionView } from '../../shared/contracts/satisfaction.ts';
import { sample } from '../../shared/domain/satisfaction/call-backs.ts';
import { plainQuestionnaire } from '../../shared/domain/settings/presets/questionnaire.ts';
import { put, transact } from '../../shared/store/items.ts';
import { putAnswer, readTallies } from '../../shared/store/satisfaction.ts';
import { settingItem } from '../../shared/store/settings.ts';
import { anActivityWith } from '../support/a-held-activity.ts';
import { type AppPosition, published, publishedIn } from '../support/a-published-purchase.ts';
import { everything } from '../support/a-table.ts';
import { kunshan } from '../support/a-tenant.ts';
import { anAnswer } from '../support/an-answer.ts';
import { anApp } from '../support/an-app.ts';
import { memberOf, organizations, people, queryFor } from '../support/people.ts';

const app = anApp();
const [own, rival] = organizations;
const cookies: Record<string, string> = {};
let here: AppPosition;
let activity = '';
const place = () => ({
  tenant: here.purchase.tenantId,
  purchase: here.purchase.id,
  organization: own.id,
});
const address = () => `${here.path}/projects/${own.id}/satisfaction`;
const get = (who: string, below = '') =>
  app.ask('GET', `${address()}${below}${queryFor(who)}`, { cookie: cookies[who] ?? '' });
const view = async (who: string) => (await get(who)).json as SatisfactionView;
let asked = 0;
const act = (who: string, body: object, key = `satisfaction-${++asked}`) =>
  app.ask('POST', `${address()}${queryFor(who)}`, {
    cookie: cookies[who] ?? '',
    headers: { 'idempotency-key': key },
    body,
  });
const linksOf = (answer: { json: unknown }) => (answer.json as { links: string[] }).links;
const pathOf = (link: string) => new URL(link).pathname;
const answer = (path: string, score: number, more: Record<string, string> = {}, address = '') =>
  app.ask('POST', path, {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ score: String(score), ...more }).toString(),
    ...(address && { from: address }),
  });
const ballotOf = (n: number) =>
  `/s/${phoneBallot(app.deps.secrets.linkKey, place(), `secret-${n}`)}`;

beforeAll(async () => {
  const value = { ...plainQuestionnaire, perPlaceAndHour: 20 };
  await transact(app.table, [
    put(app.table, settingItem(kunshan.id, 'questionnaire', { version: 1, value })),
  ]);
  here = await publishedIn(app, 'implementing');
  for (const [name, person] of [
    ['handler', people.author],
    ['head', people.officeHead],
    ['evaluator', people.evaluator],
    ['own', memberOf(own)],
    ['rival', memberOf(rival)],
  ] as const)
    cookies[name] = await app.signIn(person);
  activity = await anActivityWith(app.table, place(), {
    at: here.now,
    list: 36,
    silent: 6,
    phone: 12,
  });
});

describe('[0-05] what a resident answers on their own phone', () => {
  test('is asked in few words, and taken once', async () => {
    const letter = await app.ask('GET', ballotOf(0));
    expect(letter.text).toContain(own.name);
    expect(letter.text).toContain('以后还愿意参加吗');
    expect(letter.text).not.toContain('<script');
    expect((await answer(ballotOf(0), 5, { 'item-help': '4', again: 'yes' })).status).toBe(200);
    expect((await answer(ballotOf(0), 1)).status).toBe(409);
    const { counted } = await readTallies(app.table, place());
    expect(counted).toMatchObject([{ period: 1, channel: 'phone', tally: { n: 1 } }]);
  });

  test('a ballot cannot be guessed, nor carried to another project', async () => {
    const before = (await everything(app.table)).length;
    const good = ballotOf(99).slice(3);
    const [name = '', proof = ''] = good.split('.');
    const other = Buffer.from(name, 'base64url').toString().replace(own.id, rival.id);
    const forged = [
      `${Buffer.from(other).toString('base64url')}.${proof}`,
      `${name}.${proof.replace(/./, (c) => (c === 'A' ? 'B' : 'A'))}`,
      ...Array.from({ length: 200 }, (_, i) => `${name}.${String(i).padStart(43, 'x')}`),
    ];
    for (const token of forged) expect((await answer(`/s/${token}`, 5)).status).toBe(404);
    expect((await everything(app.table)).length).toBe(before);
  });

  test('scores of the running period stay closed, its number is shown', async () => {
    for (let n = 1; n < 8; n += 1) await answer(ballotOf(n), 4);
    const seen = await view('own');
    expect(seen).toMatchObject({ running: 1, runningAnswers: 8, periods: [], isHeard: true });
    expect(seen.all).toBeUndefined();
    expect(seen.counts).toContainEqual({ channel: 'phone', given: 12, answered: 8 });
  });
});

describe('paper for those without a phone', () => {
  test('is printed for people on the list and no more, each good once', async () => {
    const printed = await act(
      'own',
      { type: 'printBallots', activityId: activity, count: 20 },
      'printing-01',
    );
    expect(printed.status).toBe(200);
    const links = linksOf(printed);
    expect(new Set(links).size).toBe(20);
    const again = await act(
      'own',
      { type: 'printBallots', activityId: activity, count: 20 },
      'printing-01',
    );
    expect(linksOf(again)).toEqual(links);
    const more = await act('handler', { type: 'printBallots', activityId: activity, count: 17 });
    expect(more.problem.code).toBe('too-many-ballots');
    expect(more.problem.title).toContain('16');
    for (const link of links.slice(0, 6)) expect((await answer(pathOf(link), 5)).status).toBe(200);
    expect((await answer(pathOf(links[0] ?? ''), 5)).status).toBe(409);
    const kept = JSON.stringify(await everything(app.table));
    for (const link of links) expect(kept).not.toContain(link.split('/s/')[1]);
    expect((await view('own')).counts).toContainEqual({ channel: 'paper', given: 20, answered: 6 });
  });
});

describe('a call-back', () => {
  test('goes to whom the committed seed drew, is counted apart and gives one ballot each', async () => {
    const before = await view('handler');
    const [promised] = before.callBacks?.commitments ?? [];
    expect(promised).toMatchObject({ period: 1, agreed: 30 });
    expect((await act('own', { type: 'drawCallBacks', period: 1 })).status).toBe(403);
    expect((await act('handler', { type: 'drawCallBacks', period: 1 })).status).toBe(200);
    expect((await act('head', { type: 'drawCallBacks', period: 1 })).problem.code).toBe(
      'already-decided',
    );
    const drawn = (await view('handler')).callBacks?.samples[0];
    expect(drawn).toMatchObject({ commitment: promised?.commitment, population: 30 });
    expect(drawn?.calls).toHaveLength(3);
    const hash = (text: string) => createHash('sha256').update(text).digest('hex');
    expect(hash(drawn?.seed ?? '')).toBe(promised?.commitment);
    const list = (await everything(app.table))
      .filter((item) => item['et'] === 'signIn')
      .map((item) => item['data'] as { id: string; activityId: string; mayBeAsked?: true })
      .filter(({ mayBeAsked }) => mayBeAsked)
      .map(({ id, activityId }) => ({ signInId: id, activityId }));
    expect(
      sample(list, { seed: drawn?.seed ?? '', size: 3, hash }).map(({ signInId }) => signInId),
    ).toEqual(drawn?.calls.map(({ signInId }) => signInId));
    const [call] = drawn?.calls ?? [];
    expect(call?.name).toMatch(/^居民/);
    const note = (outcome: string) => ({
      type: 'noteCall',
      period: 1,
      signInId: call?.signInId,
      outcome,
    });
    expect(linksOf(await act('handler', note('notReached')))).toEqual([]);
    const [link = ''] = linksOf(await act('handler', note('answered')));
    expect((await act('handler', note('answered'))).problem.code).toBe('already-decided');
    expect((await app.ask('GET', pathOf(link))).text).toContain('电话回访');
    expect((await answer(pathOf(link), 2)).status).toBe(200);
    expect((await view('handler')).runningAnswers).toBe(14);
    expect((await view('own')).callBacks).toBeUndefined();
  });
});

describe('what residents write', () => {
  test('is shown to the organization once somebody has read it, and without the answer it came with', async () => {
    await answer(ballotOf(20), 4, { comment: '王阿姨唱得真好' });
    await answer(ballotOf(21), 2, { comment: '骂人的话' });
    const waiting = ((await get('handler', '/comments')).json as CommentsView).waiting;
    expect(waiting.map(({ text }) => text).sort()).toEqual(['王阿姨唱得真好', '骂人的话'].sort());
    expect(Object.keys(waiting[0] ?? {}).sort()).toEqual(['id', 'period', 'text']);
    expect((await get('own', '/comments')).json).toEqual({ waiting: [], shown: [] });
    for (const { id, text } of waiting)
      await act('handler', { type: 'judgeComment', comment: id, isShown: !text.includes('骂') });
    const shown = (await get('own', '/comments')).json as CommentsView;
    expect(shown.shown.map(({ text }) => text)).toEqual(['王阿姨唱得真好']);
    expect((await act('own', { type: 'judgeComment', comment: 'a', isShown: true })).status).toBe(
      403,
    );
  });
});

describe('[1-14] the residents’ side of an evaluation', () => {
  test('shows means with number and interval once the period closed, and small ones to nobody', async () => {
    const { loaded } = here;
    const later = { ...loaded.purchase, id: here.purchase.id };
    here = await published(app, {
      purchase: { ...later, id: `${later.id.slice(0, 25)}z` as never, period: 2 },
      now: here.now,
    });
    const key = app.deps.secrets.linkKey;
    const at = { ...place(), number: '' };
    /** Answers of the first period were given before it closed: they lie in its counters. */
    for (const overall of [5, 5, 4, 4, 4, 5, 3])
      await putAnswer(app.table, place(), anAnswer({ overall }));
    for (const overall of [1, 1])
      await putAnswer(app.table, place(), anAnswer({ overall, channel: 'paper' }));
    const seen = await view('own');
    expect(seen.periods).toHaveLength(1);
    expect(seen.periods[0]?.ballots).toMatchObject({ n: 9, suppressed: false });
    /** Two on paper are too few; with the total shown, the seven by phone would tell them. */
    expect(seen.periods[0]?.channels).toEqual({
      phone: { n: 7, suppressed: true },
      paper: { n: 2, suppressed: true },
    });
    expect(JSON.stringify(seen)).not.toContain('[2,0,0,0,0]');
    const late = ballotToken(key, {
      ...at,
      number: 'x',
      of: { organization: own.id, channel: 'phone' },
    });
    expect((await answer(`/s/${late}`, 1)).status).toBe(200);
    const after = await view('own');
    expect(after.periods).toEqual(seen.periods);
    expect(after.runningAnswers).toBe(1);
  });

  test('is not there for a rival, and whole for the evaluator', async () => {
    expect((await get('rival')).status).toBe(404);
    expect((await view('evaluator')).facts).toBeDefined();
  });
});

describe('stuffing', () => {
  test('from one place is slowed down, and the hour noted', async () => {
    const path = (n: number) => {
      const of = { organization: own.id, channel: 'phone' } as const;
      return `/s/${ballotToken(app.deps.secrets.linkKey, { ...place(), number: `burst-${n}`, of })}`;
    };
    const before = (await readTallies(app.table, place())).counted.reduce(
      (n, { tally }) => n + tally.n,
      0,
    );
    const statuses = [];
    for (let n = 0; n < 25; n += 1)
      statuses.push((await answer(path(n), 5, {}, '203.0.113.9')).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(20);
    expect(statuses.slice(20)).toEqual([429, 429, 429, 429, 429]);
    /** One who answers elsewhere is not held up by it. */
    expect((await answer(path(500), 4, {}, '198.51.100.7')).status).toBe(200);
    const { counted, bursts } = await readTallies(app.table, place());
    expect(counted.reduce((n, { tally }) => n + tally.n, 0)).toBe(before + 21);
    expect(bursts).toBe(1);
    expect((await view('handler')).facts).toContainEqual({ kind: 'bursts', figures: { hours: 1 } });
    expect(JSON.stringify(await everything(app.table))).not.toContain('203.0.113.9');
  });
});
