import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DraftBody } from '../../shared/contracts/applications.ts';
import { readDraft, saveDraft } from '../../shared/store/drafts.ts';
import { keys } from '../../shared/store/keys.ts';
import { monday } from '../support/a-purchase.ts';
import { aTable } from '../support/a-table.ts';
import { people } from '../support/people.ts';

const table = aTable();
const keyOf = (name: string) => keys.personDraft(people.author, name);
const save = (name: string, version: number, body = {}) =>
  saveDraft(table, keyOf(name), { body, version, now: monday });

describe('a draft', () => {
  test('is empty and of version 0 before anything was saved', async () => {
    expect(await readDraft(table, keyOf('none'))).toEqual({ body: {}, version: 0 });
  });

  test('is saved over the version that was read, and no other', async () => {
    expect(await save('plan', 0, { title: '一' })).toMatchObject({ version: 1 });
    expect(await save('plan', 1, { title: '二' })).toMatchObject({ version: 2 });
    expect(await save('plan', 1, { title: '另一台' })).toBeUndefined();
    expect(await save('plan', 0, { title: '新的' })).toBeUndefined();
    expect(await save('plan', 7, { title: '未来' })).toBeUndefined();
    expect(await readDraft(table, keyOf('plan'))).toEqual({
      body: { title: '二' },
      version: 2,
      savedAt: monday,
    });
  });

  test('of two devices that save at the same moment one is told', async () => {
    const all = await Promise.all([1, 2, 3].map((n) => save('both', 0, { n })));
    const winner = all.findIndex((saved) => saved !== undefined);
    expect(all.filter((saved) => saved !== undefined)).toHaveLength(1);
    expect((await readDraft(table, keyOf('both'))).body).toEqual({ n: winner + 1 });
  });

  test('gives back whatever the contract lets through', async () => {
    let n = 0;
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 50 })), async (any) => {
        const body = DraftBody.parse(JSON.parse(JSON.stringify(any)));
        n += 1;
        await save(`any-${n}`, 0, body);
        expect((await readDraft(table, keyOf(`any-${n}`))).body).toEqual(body);
      }),
      { seed: 2026, numRuns: 100 },
    );
  });

  test.each([
    ['nested forty deep', JSON.parse(`${'[1,'.repeat(40)}0${']'.repeat(40)}`)],
    ['a number no table holds', 1e200],
    ['a number past the safe ones', 2 ** 53],
    ['an empty name', { '': { '': '' } }],
    ['a lone half of a character', '\ud800'],
  ])('that holds %s is kept as it is', async (name, value) => {
    await save(name, 0, { value });
    expect((await readDraft(table, keyOf(name))).body).toEqual({ value });
  });
});
