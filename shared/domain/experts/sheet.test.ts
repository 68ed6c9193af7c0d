import { describe, expect, test } from 'vitest';
import { readCsv } from '../sheets/read-cells.ts';
import { readSheet } from './sheet.ts';
import { sheetOf } from './sheet-columns.ts';

const pool = ['李明', '王芳', '王芳', '赵强'];
const head = ['姓名', '专业领域', '电话', '聘期开始', '聘期结束'];
const rowsOf = (...rows: string[][]) => {
  const found = readSheet([head, ...rows], pool);
  if ('lacks' in found) throw new Error('no head');
  return found.rows;
};

describe('[0-03] a list of experts', () => {
  test('is read row by row, days and fields as people write them', () => {
    const [row] = rowsOf(['李明', '社会工作、财务', '0512-57000001', '2026/1/5', '46387']);
    expect(row).toMatchObject({
      line: 2,
      faults: [],
      record: {
        fields: ['socialWork', 'finance'],
        validFrom: '2026-01-05',
        validUntil: '2026-12-31',
      },
    });
  });

  test.each([
    [['', '财务', '', '2026-01-01', ''], 'name missing'],
    [['钱多', '财务', '', '2026-01-01', ''], 'name not-in-pool'],
    [['王芳', '财务', '', '2026-01-01', ''], 'name name-twice'],
    [['李明', '', '', '2026-01-01', ''], 'fields missing'],
    [['李明', '炼丹', '', '2026-01-01', ''], 'fields unknown-field'],
    [['李明', '财务', '', '', ''], 'validFrom missing'],
    [['李明', '财务', '', '2026-02-30', ''], 'validFrom not-a-date'],
    [['李明', '财务', '', '2026-02-01', '2025-01-01'], 'validUntil ends-before'],
    [['李明', '财务', '请打座机', '2026-02-01', ''], 'phone not-valid'],
  ])('%j: %s', (cells, fault) => {
    const [row] = rowsOf(cells);
    expect(row?.faults.map(({ column, code }) => `${column} ${code}`)).toEqual([fault]);
    expect(row).not.toHaveProperty('record');
  });

  test('a row with faults takes nothing from the others, and empty rows are none', () => {
    const rows = rowsOf(
      ['李明', '财务', '', '2026-01-01', ''],
      ['', '', '', '', ''],
      ['赵强', '炼丹', '', '2026-01-01', ''],
    );
    expect(rows.map(({ line, record }) => [line, record !== undefined])).toEqual([
      [2, true],
      [4, false],
    ]);
  });

  test('says which columns the head lacks', () => {
    expect(readSheet([['姓名', '电话']], pool)).toEqual({ lacks: ['fields', 'validFrom'] });
  });

  test('what is exported is imported again as it was', () => {
    const record = {
      fields: ['law' as const],
      title: '律师, 高级',
      poolNumber: 'A"7',
      phone: '0512-57000001',
      address: '前进中路1号',
      validFrom: '2026-01-01',
      away: [],
    };
    const sheet = sheetOf([{ name: '李明', record }]);
    const csv = sheet
      .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
      .join('\r\n');
    const read = readSheet(readCsv(`\uFEFF${csv}\r\n`), pool);
    expect(read).toMatchObject({ rows: [{ record, faults: [] }] });
  });
});
