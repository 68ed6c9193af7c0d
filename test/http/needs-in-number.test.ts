import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { mostKept } from '../../shared/contracts/list-rows.ts';
import type { NeedImport, RowsRead } from '../../shared/contracts/needs.ts';
import { anApp } from '../support/an-app.ts';
import { recordCalls } from '../support/counting-client.ts';
import { people } from '../support/people.ts';

/** `NEEDS=10000 vitest run … test/http/needs-in-number.test.ts` prints the figures of a whole survey. */
const rows = Number(process.env['NEEDS'] ?? 160);
const base = '/api/t/kunshan/needs';
const app = anApp();

test('[3-44] a list of any length is taken in, and reading needs costs the same after it', {
  timeout: 20_000 + rows * 60,
}, async () => {
  const cookie = await app.signIn(people.author);
  const began = performance.now();
  let requests = 1;
  const sha256 = createHash('sha256').update(`${rows}`).digest('hex');
  const body = { name: '问卷.csv', sha256, header: ['社区', '需求内容'], rows };
  let list = (await app.ask('POST', `${base}/imports`, { cookie, body })).json as NeedImport;
  while (list.next - 2 < rows) {
    const { id, next: from } = list;
    const part = Array.from({ length: Math.min(mostKept, rows + 2 - from) }, (_, at) => [
      '湖滨社区',
      `第${from + at}户反映电梯经常坏`,
    ]);
    const sent = { cookie, body: { from, rows: part } };
    const answer = await app.ask('POST', `${base}/imports/${id}/rows`, sent);
    list = (answer.json as RowsRead).import;
    requests += 1;
  }
  const seconds = (performance.now() - began) / 1000;
  expect(list).toMatchObject({ kept: rows, skipped: 0, next: rows + 2 });
  expect(requests).toBe(1 + Math.ceil(rows / mostKept));
  process.stdout.write(`${rows} rows: ${requests} requests, ${seconds.toFixed(1)} s\n`);
  const reads = [
    ['a page of the list', '?status=reported'],
    ['a page of a community', '?status=reported&community=320583103001&category=other'],
    ['the overview', '/overview'],
  ] as const;
  for (const [what, path] of reads) {
    await app.ask('GET', `${base}${path}`, { cookie });
    const { calls, stop } = recordCalls(app.table.client);
    const since = performance.now();
    await app.ask('GET', `${base}${path}`, { cookie });
    const millis = performance.now() - since;
    stop();
    process.stdout.write(
      `${what} after ${rows} rows: ${calls.length} calls, ${millis.toFixed(0)} ms\n`,
    );
    /** The session, and one query. */
    expect(calls).toHaveLength(2);
  }
});
