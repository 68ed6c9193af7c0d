import { describe, expect, test } from 'vitest';
import { type Columns, pageSize, shownRows, stateOf } from './table.ts';

type Row = { name: string; budget: number; due?: string };
const columns: Columns<Row> = {
  name: ({ name }) => name,
  budget: ({ budget }) => budget,
  due: ({ due }) => due,
};
const rows: Row[] = [
  { name: '助浴服务', budget: 9, due: '2026-03-01' },
  { name: '陪诊服务', budget: 100 },
  { name: '课后陪伴', budget: 20, due: '2026-02-01' },
];
const state = (text: string) => stateOf((name) => new URLSearchParams(text).get(name) ?? '');
const names = (text: string) => shownRows(rows, columns, state(text)).rows.map(({ name }) => name);

describe('a list in the address', () => {
  test('sorts numbers by size and names by pinyin', () => {
    expect(names('sort=budget')).toEqual(['助浴服务', '课后陪伴', '陪诊服务']);
    expect(names('sort=name')).toEqual(['课后陪伴', '陪诊服务', '助浴服务']);
    expect(names('sort=name&order=down')).toEqual(['助浴服务', '陪诊服务', '课后陪伴']);
  });
  test('puts rows without a due date last, whichever way it is sorted', () => {
    expect(names('sort=due')).toEqual(['课后陪伴', '助浴服务', '陪诊服务']);
    expect(names('sort=due&order=down')).toEqual(['助浴服务', '课后陪伴', '陪诊服务']);
  });
  test('finds words in any column', () => {
    expect(names('words=陪')).toEqual(['陪诊服务', '课后陪伴']);
  });
  test('goes to the last page where an address asks for one beyond it', () => {
    const many = Array.from({ length: pageSize + 1 }, (_, i) => ({ name: `项目${i}`, budget: i }));
    const shown = shownRows(many, columns, state('page=9&sort=budget'));
    expect(shown).toMatchObject({ page: 2, pages: 2, total: pageSize + 1 });
    expect(shown.rows).toEqual([many[pageSize]]);
  });
});
