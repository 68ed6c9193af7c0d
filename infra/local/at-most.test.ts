import { expect, test } from 'vitest';
import { atMost } from './at-most.ts';

/** Jobs that end when the test says so. */
function jobs() {
  const begun: number[] = [];
  const ends = new Map<number, (failure?: Error) => void>();
  const job = (n: number) => () =>
    new Promise<number>((resolve, reject) => {
      begun.push(n);
      ends.set(n, (failure) => (failure ? reject(failure) : resolve(n)));
    });
  return { begun, job, end: (n: number, failure?: Error) => ends.get(n)?.(failure) };
}

test('no more than the limit run at a time, the others in the order they came', async () => {
  const inTurn = atMost(2);
  const { begun, job, end } = jobs();
  const all = [1, 2, 3, 4].map((n) => inTurn(job(n)));
  expect(begun).toEqual([1, 2]);
  end(2);
  await all[1];
  await Promise.resolve();
  expect(begun).toEqual([1, 2, 3]);
  end(1);
  await all[0];
  end(3);
  await all[2];
  end(4);
  expect(await Promise.all(all)).toEqual([1, 2, 3, 4]);
});

test('a job that fails gives its place on', async () => {
  const inTurn = atMost(1);
  const { begun, job, end } = jobs();
  const first = inTurn(job(1));
  const second = inTurn(job(2));
  end(1, new Error('no'));
  await expect(first).rejects.toThrow('no');
  expect(begun).toEqual([1, 2]);
  end(2);
  expect(await second).toBe(2);
  const third = inTurn(job(3));
  end(3);
  expect(await third).toBe(3);
});
