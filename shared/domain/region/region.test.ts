import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plusDays } from '../time.ts';
import { changeRegion, type RegionChange } from './changes.ts';
import { checkTree } from './check.ts';
import { treeFrom } from './division.ts';
import { levels } from './levels.ts';
import { rollUp, sizeWarnings } from './roll-up.ts';
import {
  ancestors,
  currentOf,
  isCurrent,
  isWithin,
  nameOn,
  partsOf,
  pathNames,
  type RegionNode,
  type RegionTree,
} from './tree.ts';

const begun = '2026-03-01';

/** A city with a district, two streets and four communities. */
const aTree = (): RegionTree =>
  treeFrom(
    { level: 'city', name: '苏州市', code: '3205', scheme: 'GB/T 2260' },
    {
      districts: [
        {
          code: '320583',
          name: '昆山市',
          children: [
            {
              code: '320583103',
              name: '陆家镇',
              children: [
                { code: '320583103001', name: '菉溪社区', children: [] },
                { code: '320583103002', name: '蒋巷社区', children: [] },
              ],
            },
            {
              code: '320583102',
              name: '花桥镇',
              children: [
                { code: '320583102001', name: '花溪社区', children: [] },
                { code: '320583102002', name: '中心社区', children: [] },
              ],
            },
          ],
        },
      ],
    },
    begun,
  );

function having(tree: RegionTree, changes: readonly RegionChange[], on = '2026-06-01'): RegionTree {
  return changes.reduce((now, change, i) => {
    const changed = changeRegion(now, change, { on, newId: `n${i}` });
    if (!changed.ok) throw new Error(JSON.stringify(changed.error));
    return changed.value.tree;
  }, tree);
}

const refusal = (tree: RegionTree, change: RegionChange) => {
  const changed = changeRegion(tree, change, { on: '2026-06-01', newId: 'new' });
  return changed.ok ? 'done' : changed.error.code;
};

test('[4-46] city, district, street and community stand in each other, and grids and courtyards below', () => {
  const tree = having(aTree(), [
    { type: 'add', parent: '320583103001', level: 'grid', name: '第一网格' },
    { type: 'add', parent: 'n0', level: 'courtyard', name: '菉溪新村 3 号院' },
  ]);
  expect(ancestors(tree, 'n1').map(({ level }) => level)).toEqual([...levels].reverse());
  expect(isWithin(tree, 'n1', '320583103')).toBe(true);
  expect(isWithin(tree, 'n1', '320583102')).toBe(false);
  expect(pathNames(tree, 'n1').join('')).toBe('昆山市陆家镇菉溪社区第一网格菉溪新村 3 号院');
});

describe('the order of levels', () => {
  test.each([
    ['a courtyard below a street', '320583103', 'courtyard', 'region-level-wrong'],
    ['a street below a community', '320583103001', 'street', 'region-level-wrong'],
    ['a courtyard below a community', '320583103001', 'courtyard', 'done'],
    ['anything below a place nobody knows', 'nowhere', 'grid', 'region-unknown'],
  ] as const)('[2-06] %s', (_, parent, level, outcome) => {
    expect(refusal(aTree(), { type: 'add', parent, level, name: '新' })).toBe(outcome);
  });
});

describe('merging', () => {
  const merged = having(aTree(), [
    { type: 'add', parent: '320583103001', level: 'grid', name: '第一网格' },
    { type: 'add', parent: '320583103002', level: 'grid', name: '第一网格' },
    { type: 'merge', nodes: ['320583103002'], into: '320583103001' },
    { type: 'rename', node: '320583103001', name: '陆家中心社区' },
  ]);

  test('takes the parts over and tells apart those of one name', () => {
    const names = partsOf(merged, '320583103001').map(({ name }) => name);
    expect(names).toEqual(['第一网格', '蒋巷社区第一网格']);
    expect(partsOf(merged, '320583103')).toHaveLength(1);
  });

  test('leaves the old code with its name, and leads from it to the new place', () => {
    expect(pathNames(merged, '320583103002').join('')).toBe('昆山市陆家镇蒋巷社区');
    expect(currentOf(merged, '320583103002')?.name).toBe('陆家中心社区');
    expect(nameOn(merged, '320583103001', '2026-05-01')).toBe('菉溪社区');
    expect(nameOn(merged, '320583103001', '2026-07-01')).toBe('陆家中心社区');
  });

  test('gives whoever was responsible for the old place nothing of the new one', () => {
    expect(isWithin(merged, '320583103002', '320583103001')).toBe(true);
    expect(isWithin(merged, '320583103001', '320583103002')).toBe(false);
    expect(isWithin(merged, 'n0', '320583103002')).toBe(false);
  });

  test('[4-54] adds households up, or leaves them uncounted where one of the two was', () => {
    const count = (node: string, households: number): RegionChange => ({
      type: 'count',
      node,
      households,
      countedBy: 'dwellings',
    });
    const merge: RegionChange = { type: 'merge', nodes: ['320583103002'], into: '320583103001' };
    const both = having(aTree(), [count('320583103001', 1200), count('320583103002', 800), merge]);
    expect(both.nodes.get('320583103001')?.households).toBe(2000);
    const one = having(aTree(), [count('320583103001', 1200), merge]);
    expect(one.nodes.get('320583103001')?.households).toBeUndefined();
  });
});

describe('what is refused', () => {
  test.each<[string, RegionChange, string]>([
    [
      'a name twice',
      { type: 'rename', node: '320583103001', name: '蒋巷社区' },
      'region-name-taken',
    ],
    ['closing what has parts', { type: 'close', node: '320583103' }, 'region-has-parts'],
    ['closing the root', { type: 'close', node: '3205' }, 'region-level-wrong'],
    [
      'moving a street into a community',
      { type: 'move', node: '320583103', parent: '320583102001' },
      'region-level-wrong',
    ],
    [
      'merging a street into a community',
      { type: 'merge', nodes: ['320583103'], into: '320583102001' },
      'region-level-wrong',
    ],
    [
      'merging into itself',
      { type: 'merge', nodes: ['320583103'], into: '320583103' },
      'region-level-wrong',
    ],
    [
      'a code twice',
      {
        type: 'add',
        parent: '320583103',
        level: 'community',
        name: '新社区',
        code: '320583102001',
      },
      'region-code-taken',
    ],
  ])('%s', (_, change, code) => {
    expect(refusal(aTree(), change)).toBe(code);
  });

  test('changing what has ended', () => {
    const closed = having(aTree(), [{ type: 'close', node: '320583103002' }]);
    expect(refusal(closed, { type: 'rename', node: '320583103002', name: '新' })).toBe(
      'region-ended',
    );
    expect(currentOf(closed, '320583103002')).toBeUndefined();
  });
});

describe('counting', () => {
  test('[4-15] sums up from the grid to the city, and says what is not counted yet', () => {
    const tree = having(aTree(), [
      { type: 'add', parent: '320583103001', level: 'grid', name: '一', households: 300 },
      { type: 'add', parent: '320583103001', level: 'grid', name: '二', households: 250 },
      { type: 'count', node: '320583102001', households: 1290, countedBy: 'permanent' },
    ]);
    const city = rollUp(tree).get('3205');
    expect(city).toEqual({
      below: { district: 1, street: 2, community: 4, grid: 2 },
      households: 1840,
      uncounted: 2,
    });
  });

  test.each([
    [999, ['small']],
    [1000, []],
    [3000, []],
    [3400, ['large']],
  ])('[4-55] a community of %i households: %j', (households, expected) => {
    const tree = having(aTree(), [
      { type: 'count', node: '320583102001', households, countedBy: 'dwellings' },
    ]);
    expect(sizeWarnings(tree).map(({ is }) => is)).toEqual(expected);
  });
});

const pick = fc.nat({ max: 10_000 });
const name = fc.constantFrom('甲', '乙', '丙', '丁', '戊');
const step = fc.record({
  type: fc.constantFrom('add', 'rename', 'move', 'merge', 'close', 'count'),
  a: pick,
  b: pick,
  name,
  level: fc.constantFrom<RegionNode['level']>(
    'district',
    'street',
    'community',
    'grid',
    'courtyard',
  ),
});

type Step = { type: string; a: number; b: number; name: string; level: RegionNode['level'] };

/** Some change of what is there, right or wrong. */
function changeOf(tree: RegionTree, { type, a, b, name: called, level }: Step): RegionChange {
  const ids = [...tree.nodes.keys()];
  const node = ids[a % ids.length] ?? '';
  const other = ids[b % ids.length] ?? '';
  const all: Record<string, RegionChange> = {
    add: { type: 'add', parent: node, level: level as 'grid', name: called },
    rename: { type: 'rename', node, name: called },
    move: { type: 'move', node, parent: other },
    merge: { type: 'merge', nodes: [node], into: other },
    close: { type: 'close', node },
  };
  return all[type] ?? { type: 'count', node, households: b, countedBy: 'dwellings' };
}

/** The tree after those of `steps` that were allowed, with the first name of every place there ever was. */
function played(steps: readonly Step[]) {
  let tree = aTree();
  let done = 0;
  const firstNames = new Map([...tree.nodes.values()].map(({ id, name: called }) => [id, called]));
  for (const [i, one] of steps.entries()) {
    const on = plusDays('2026-04-01', i);
    const changed = changeRegion(tree, changeOf(tree, one), { on, newId: `x${i}` });
    if (!changed.ok) continue;
    done += 1;
    tree = changed.value.tree;
    const added = tree.nodes.get(`x${i}`);
    if (added) firstNames.set(added.id, added.name);
  }
  return { tree, done, firstNames };
}

test('[2-06] whatever is changed in whatever order, the tree stays whole and every old name resolves', () => {
  let changes = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 20, maxLength: 60 }), (steps) => {
      const { tree, done, firstNames } = played(steps);
      changes += done;
      expect(checkTree(tree)).toEqual([]);
      for (const [id, first] of firstNames) {
        expect(nameOn(tree, id, begun)).toBe(first);
        expect(ancestors(tree, id).at(-1)?.id).toBe(tree.root);
      }
      const current = [...tree.nodes.values()].filter(isCurrent).length;
      const { below = {} } = rollUp(tree).get(tree.root) ?? {};
      expect(Object.values(below).reduce((sum, n) => sum + n, 1)).toBe(current);
    }),
    { seed: 206, numRuns: 400 },
  );
  expect(changes).toBeGreaterThan(2_000);
});

test('a place that a bad file hangs below itself is found', () => {
  const tree = aTree();
  const nodes = new Map(tree.nodes);
  const street = nodes.get('320583103');
  if (street) nodes.set(street.id, { ...street, parent: '320583103001' });
  expect(checkTree({ ...tree, nodes }).map(({ is }) => is)).toContain('cycle');
});
