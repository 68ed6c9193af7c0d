import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { mostKept } from '../../shared/contracts/list-rows.ts';
import { mostChecked, type NeedImport, type RowsRead } from '../../shared/contracts/needs.ts';
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

/** Every fault a form can have, each where a person made it. */
const faulty: Readonly<Record<number, readonly [cells: string[], columns: string[]]>> = {
  3: [['没有的社区', '电梯经常坏，老人下不了楼', '', ''], ['community']],
  5: [['湖滨社区', '坏了', '', ''], ['text']],
  7: [
    ['湖滨社区', '我是320583199001011234，请联系我', '很多', ''],
    ['text', 'category'],
  ],
  9: [
    ['', '', '', '2099-01-01'],
    ['community', 'text', 'on'],
  ],
};
const cellsAt = (row: number): string[] =>
  faulty[row % 40]?.[0] ?? ['湖滨社区', `第${row}户反映楼道灯不亮`, '', ''];
const faultsIn = (count: number) =>
  Array.from({ length: count }, (_, at) => at + 2).flatMap((row) =>
    (faulty[row % 40]?.[1] ?? []).map((name) => ({ row, name })),
  );

test('a bad list of any length names every fault by row and column, and nothing of it is half done', {
  timeout: 20_000 + rows * 60,
}, async () => {
  const cookie = await app.signIn(people.author);
  const began = performance.now();
  const sha256 = createHash('sha256').update(`bad ${rows}`).digest('hex');
  const header = ['社区', '需求内容', '类别', '日期'];
  const body = { name: '问卷（有错）.csv', sha256, header, rows };
  const begun = (await app.ask('POST', `${base}/imports`, { cookie, body })).json as NeedImport;
  const path = `${base}/imports/${begun.id}/rows`;
  let requests = 1;
  const send = async (from: number, most: number, more: object) => {
    requests += 1;
    const part = Array.from({ length: Math.min(most, rows + 2 - from) }, (_, at) =>
      cellsAt(from + at),
    );
    return app.ask('POST', path, { cookie, body: { from, rows: part, ...more } });
  };
  const named: RowsRead['faults'] = [];
  for (let from = 2; from < rows + 2; from += mostChecked)
    named.push(...((await send(from, mostChecked, { isCheck: true })).json as RowsRead).faults);
  expect(named.map(({ row, name }) => ({ row, name }))).toEqual(faultsIn(rows));
  expect(named.every(({ message, column, name }) => message && header[column - 1] && name)).toBe(
    true,
  );
  const looked = (performance.now() - began) / 1000;
  const refused = await send(2, mostKept, {});
  expect(refused.status).toBe(422);
  const bad = new Set(named.map(({ row }) => row)).size;
  let list: NeedImport = begun;
  while (list.next - 2 < rows) {
    list = ((await send(list.next, mostKept, { skipsFaulty: true })).json as RowsRead).import;
    /** What was kept and what was left out is every row up to where the list stands, at every step. */
    expect(list.kept + list.skipped).toBe(list.next - 2);
  }
  expect(list).toMatchObject({ kept: rows - bad, skipped: bad, next: rows + 2 });
  const seconds = (performance.now() - began) / 1000;
  const megabytes = process.memoryUsage().rss / 2 ** 20;
  process.stdout.write(
    `${rows} rows, ${bad} bad: ${named.length} faults named in ${looked.toFixed(1)} s; ${requests} requests, ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB of memory\n`,
  );
});
