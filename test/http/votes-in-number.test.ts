import { expect, test } from 'vitest';
import type { VoteView } from '../../shared/contracts/votes.ts';
import { instant } from '../../shared/domain/time.ts';
import { countPapers } from '../../shared/store/voting-papers.ts';
import { kunshan } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { recordCalls } from '../support/counting-client.ts';
import { people } from '../support/people.ts';

/** `PAPERS=10000 vitest run … test/http/votes-in-number.test.ts` prints the figures of a whole vote. */
const papers = Number(process.env['PAPERS'] ?? 80);
const base = '/api/t/kunshan';
const community = '320583103001';
const dayMillis = 86_400_000;
const app = anApp();

/** Every paper names up to four of twelve, so that no two heaps are alike for long. */
const nameOf = (at: number) =>
  [...new Set([at % 12, (at * 7) % 12, (at * at) % 12, (at >> 3) % 12])]
    .map((choice) => `c${choice + 1}`)
    .sort()
    .join('.');

test('looking at a vote costs the same after any number of papers', {
  timeout: 20_000 + papers * 20,
}, async () => {
  const cookie = await app.signIn(people.author);
  let keys = 0;
  const post = async (path: string, body: unknown) => {
    keys += 1;
    const headers = { 'idempotency-key': `key-number-${keys}` };
    return (await app.ask('POST', `${base}${path}`, { cookie, headers, body })).json as VoteView;
  };
  const at = (days: number) => instant(Date.parse(app.clock.now()) + days * dayMillis);
  const { vote } = await post('/votes', {
    title: '全街道微更新表决',
    region: community,
    method: 'equalShares',
    budgetFen: 20_000_000,
    mostPicks: 4,
    opensAt: at(0),
    closesAt: at(3),
  });
  for (let choice = 0; choice < 12; choice += 1)
    await post(`/votes/${vote.id}/commands`, {
      type: 'putChoice',
      text: { title: `第${choice + 1}项`, costFen: 2_000_000 + choice * 350_000 },
    });
  await post(`/votes/${vote.id}/commands`, { type: 'announce' });
  const began = performance.now();
  for (let from = 0; from < papers; from += 40)
    await countPapers(app.table, kunshan.id, vote.id, {
      channel: 'entered',
      papers: Array.from({ length: Math.min(40, papers - from) }, (_, one) => ({
        mark: `m${from + one}`,
        community,
        name: nameOf(from + one),
      })),
    });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  process.stdout.write(`${papers} papers entered in ${seconds} s\n`);
  app.clock.pass(4 * dayMillis);
  const since = performance.now();
  const counted = await post(`/votes/${vote.id}/commands`, { type: 'count' });
  process.stdout.write(`counted in ${(performance.now() - since).toFixed(0)} ms\n`);
  expect(counted.vote.result?.outcome.papers).toBe(papers);
  for (const path of [
    `${base}/votes/${vote.id}`,
    `${base}/deliberation`,
    `${base}/deliberation?state=over`,
    `/t/kunshan/votes/${vote.id}`,
  ]) {
    await app.ask('GET', path, { cookie });
    const { calls, stop } = recordCalls(app.table.client);
    const asked = performance.now();
    await app.ask('GET', path, { cookie });
    const millis = performance.now() - asked;
    stop();
    const what = path.replace(vote.id, 'one').replace(base, '');
    process.stdout.write(
      `${what} after ${papers} papers: ${calls.length} calls, ${millis.toFixed(0)} ms\n`,
    );
    /** The session of an official, or the names of places; and two of its own at most. */
    expect(calls.length).toBeLessThanOrEqual(3);
  }
});
