import { describe, expect, test } from 'vitest';
import { layoutBy, placesBy } from '../sheets/list-sheet.ts';
import type { Instant } from '../time.ts';
import { guessedCategory, guessedGroups } from './guess.ts';
import { matchesOf, type Resource } from './matching.ts';
import { needColumns, type Reading, readRow } from './sheet.ts';

const at = '2026-11-02T02:00:00.000Z' as Instant;
const later = '2026-11-20T02:00:00.000Z' as Instant;
const aNeed = () => ({
  community: '320583103001',
  category: 'elderly' as const,
  forWhom: ['livingAlone' as const],
});

test('[3-04] [3-34] what a text is about is guessed from its words', () => {
  expect(guessedCategory('楼上独居老人没人送饭')).toBe('elderly');
  expect(guessedCategory('放学后孩子没人看')).toBe('youth');
  expect(guessedCategory('电动车在楼道充电')).toBe('safety');
  expect(guessedCategory('路灯坏了')).toBe('other');
  expect(guessedGroups('外来务工家庭的独居老人')).toEqual(['livingAlone', 'elderly', 'migrants']);
});

describe('a list of forms', () => {
  const places = [
    { code: '320583103001', name: '蒋巷社区' },
    { code: '320583103002', name: '陆家社区' },
    { code: '320583104001', name: '陆家社区' },
  ];
  const header = ['序号', '社区', '需求内容', '类别', '服务对象', '来源', '日期'];
  const read = layoutBy(needColumns, header);
  const reading = { now: later, placeOf: placesBy(places) };
  const rowsRead = (row: string[]) =>
    readRow(row, { ...reading, layout: (read as { layout: Reading['layout'] }).layout });

  test('is read by the names of its columns', () => {
    const row = [
      '1',
      '蒋巷社区',
      '独居老人吃饭不方便',
      '为老',
      '独居老人、残疾人',
      '网格员',
      '2026/11/3',
    ];
    expect(rowsRead(row)).toEqual({
      faults: [],
      report: {
        community: '320583103001',
        text: '独居老人吃饭不方便',
        category: 'elderly',
        forWhom: ['livingAlone', 'disabled'],
        source: 'gridWorker',
        at: '2026-11-02T16:00:00.000Z',
      },
    });
    expect(rowsRead(['', '320583103002', '放学后孩子没人看'])).toMatchObject({
      report: { category: 'youth', source: 'paper', at: later },
    });
  });

  test('every fault is named by its column, all of a row at once', () => {
    const row = ['1', '陆家社区', '短', '没有的类别', '外星人', '飞鸽', '2026-13-40'];
    expect(rowsRead(row).faults).toEqual([
      { column: 2, name: 'community', code: 'community-ambiguous' },
      { column: 3, name: 'text', code: 'need-too-short' },
      { column: 4, name: 'category', code: 'unknown-entry' },
      { column: 5, name: 'forWhom', code: 'unknown-entry' },
      { column: 6, name: 'source', code: 'unknown-entry' },
      { column: 7, name: 'on', code: 'not-a-date' },
    ]);
    const numbered = '张某 32058319800101123X 需要帮助';
    expect(rowsRead(['', '没有的社区', numbered, '', '', '', '2027-01-01']).faults).toEqual([
      { column: 2, name: 'community', code: 'region-unknown' },
      { column: 3, name: 'text', code: 'identity-number' },
      { column: 7, name: 'on', code: 'date-in-future' },
    ]);
  });

  test('without place or text says what it lacks', () => {
    expect(layoutBy(needColumns, ['姓名', '电话'])).toEqual({ lacks: ['community', 'text'] });
  });
});

test('[1-16] a resource is offered for a need it can answer, with the reason', () => {
  const resource = (n: number, over: Partial<Resource> = {}): Resource => ({
    id: String(n).padStart(20, '0'),
    kind: 'place',
    title: '社区食堂',
    provider: '蒋巷社区',
    terms: '',
    community: '320583103001',
    categories: ['elderly'],
    forWhom: ['livingAlone'],
    at,
    by: '',
    state: 'offered',
    ...over,
  });
  const found = matchesOf(aNeed(), [
    resource(1, { community: '320583103002', forWhom: [] }),
    resource(2),
    resource(3, { categories: ['youth'] }),
    resource(4, { state: 'claimed' }),
    resource(5, { community: '320583105001', forWhom: [] }),
  ]);
  expect(found.map((one) => [one.resource.title && one.resource.id.at(-1), one.because])).toEqual([
    ['2', ['sameCategory', 'sameCommunity', 'sameGroup']],
    ['1', ['sameCategory', 'sameStreet']],
  ]);
});
