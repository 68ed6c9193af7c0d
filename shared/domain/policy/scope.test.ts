import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PersonId } from '../ids.ts';
import { posts } from './posts.ts';
import { actorAt, covers, meet, reaches } from './scope.ts';

const digits = (n: number) =>
  fc.array(fc.integer({ min: 0, max: 2 }), { minLength: n, maxLength: n }).map((d) => d.join(''));
/** Codes of a district, of its streets and of their communities, few enough to meet often. */
const code = fc
  .tuple(fc.constantFrom(0, 3, 6), digits(6))
  .map(([length, tail]) => `320583${tail.slice(0, length)}`);
const codes = fc.array(code, { minLength: 1, maxLength: 4 });

describe('a post with a scope', () => {
  test('[4-46] reaches what shares ground with one of its places, and nothing else', () => {
    fc.assert(
      fc.property(codes, codes, (scope, regions) => {
        const isShared = scope.some((a) => regions.some((b) => a.startsWith(b) || b.startsWith(a)));
        expect(reaches(scope, regions)).toBe(isShared);
        expect(regions.every((one) => scope.some((own) => one.startsWith(own)))).toBe(
          covers(scope, regions),
        );
        if (covers(scope, regions)) expect(reaches(scope, regions)).toBe(true);
      }),
      { seed: 9, numRuns: 500 },
    );
  });

  test('meets its street, its community and the whole district, not the street next door', () => {
    expect(meet('320583103', '320583103001')).toBe(true);
    expect(meet('320583103', '320583')).toBe(true);
    expect(meet('320583103', '320583104')).toBe(false);
  });

  test('is left out of an actor where it does not reach; others stay', () => {
    const personId = PersonId.parse(`p${'0'.repeat(25)}`);
    const scoped = fc.dictionary(fc.constantFrom(...posts), codes);
    fc.assert(
      fc.property(scoped, codes, (scopes, regions) => {
        const actor = { kind: 'official', personId, posts, scopes } as const;
        for (const post of posts)
          expect(actorAt(actor, regions).posts.includes(post)).toBe(reaches(scopes[post], regions));
      }),
      { seed: 9, numRuns: 300 },
    );
  });
});
