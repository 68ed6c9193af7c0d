import { beforeAll, describe, expect, test } from 'vitest';
import type { ExpertPool, ImportedExperts } from '../../shared/contracts/experts.ts';
import { aZip } from '../support/a-zip.ts';
import { anApp } from '../support/an-app.ts';
import { people } from '../support/people.ts';

const app = anApp();
const path = '/api/t/kunshan/experts/import';
let handler: string;
beforeAll(async () => {
  handler = await app.signIn(people.author);
});

const base64 = (content: string | Buffer) => Buffer.from(content).toString('base64');
const list = [
  '姓名,专业领域,电话,聘期开始',
  '某人11,"财务、法律",0512-57000001,2026-01-01',
  '某人12,炼丹,,2026-01-01',
  '没有此人,财务,,2026-01-01',
].join('\r\n');

const importing = async (body: object, wish = 'experts-import-1') => {
  const headers = { 'idempotency-key': wish };
  const answer = await app.ask('POST', path, { cookie: handler, headers, body });
  expect(answer.status).toBe(200);
  return answer.json as ImportedExperts;
};
const poolNow = async () =>
  (await app.ask('GET', '/api/t/kunshan/experts', { cookie: handler })).json as ExpertPool;

/** A workbook as spreadsheet programs write it: texts apart, numbers and days as they are. */
const aWorkbook = (): Buffer => {
  const texts = ['姓名', '专业领域', '聘期开始', '某人13', '为老服务'];
  const cell = (ref: string, n: number) => `<c r="${ref}" t="s"><v>${n}</v></c>`;
  const head = `<row r="1">${cell('A1', 0)}${cell('B1', 1)}${cell('C1', 2)}</row>`;
  const row = `<row r="2">${cell('A2', 3)}${cell('B2', 4)}<c r="C2"><v>46023</v></c></row>`;
  return aZip([
    {
      name: 'xl/sharedStrings.xml',
      content: Buffer.from(`<sst>${texts.map((one) => `<si><t>${one}</t></si>`).join('')}</sst>`),
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: Buffer.from(`<worksheet><sheetData>${head}${row}</sheetData></worksheet>`),
    },
  ]);
};

describe('[0-03] a list of experts is taken in', () => {
  test('looked at first: faults by row and column, and nothing kept', async () => {
    const found = await importing({ content: base64(list) });
    expect(found.rows).toEqual([
      { line: 2, name: '某人11', faults: [], isKept: false },
      {
        line: 3,
        name: '某人12',
        faults: [{ column: 'fields', code: 'unknown-field' }],
        isKept: false,
      },
      {
        line: 4,
        name: '没有此人',
        faults: [{ column: 'name', code: 'not-in-pool' }],
        isKept: false,
      },
    ]);
    expect((await poolNow()).items.every(({ version }) => version === 0)).toBe(true);
  });

  test('its good rows are kept, the others untouched, and the same wish twice keeps them once', async () => {
    const body = { content: base64(list), reason: '年度更新' };
    const kept = await importing(body, 'experts-import-2');
    expect(kept.rows.map(({ isKept }) => isKept)).toEqual([true, false, false]);
    const { items } = await poolNow();
    expect(items.find(({ name }) => name === '某人11')).toMatchObject({
      version: 1,
      record: { fields: ['finance', 'law'], validFrom: '2026-01-01' },
    });
    expect(items.filter(({ version }) => version > 0)).toHaveLength(1);
  });

  test('a workbook is read as well, and what is no list is refused by its field', async () => {
    const kept = await importing(
      { content: base64(aWorkbook()), reason: '入库' },
      'experts-import-3',
    );
    expect(kept.rows).toEqual([{ line: 2, name: '某人13', faults: [], isKept: true }]);
    const { items } = await poolNow();
    expect(items.find(({ name }) => name === '某人13')?.record).toMatchObject({
      fields: ['elderly'],
      validFrom: '2026-01-01',
    });
    const broken = await app.ask('POST', path, {
      cookie: handler,
      body: { content: base64(Buffer.from('PK\u0003\u0004 not a zip', 'latin1')) },
    });
    expect(broken.problem).toMatchObject({
      code: 'invalid-request',
      errors: [{ pointer: '/content', code: 'not-a-list' }],
    });
  });
});
