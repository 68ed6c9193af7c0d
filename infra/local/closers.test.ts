import { afterEach, expect, test, vi } from 'vitest';
import { Closers } from './closers.ts';

afterEach(() => vi.restoreAllMocks());

test('what was opened last is closed first, each once', async () => {
  const closed: string[] = [];
  const closers = new Closers();
  for (const name of ['engine', 'mail', 'web']) closers.add(async () => closed.push(name));
  await Promise.all([closers.close(), closers.close()]);
  await closers.close();
  expect(closed).toEqual(['web', 'mail', 'engine']);
});

test('one that fails is reported and does not keep the others open', async () => {
  const reported = vi.spyOn(console, 'error').mockImplementation(() => {});
  const closed: string[] = [];
  const closers = new Closers();
  closers.add(() => closed.push('engine'));
  closers.add(() => Promise.reject(new Error('stuck')));
  await closers.close();
  expect(closed).toEqual(['engine']);
  expect(reported).toHaveBeenCalledOnce();
});

test('what is opened while all is being closed is closed as well', async () => {
  const closed: string[] = [];
  const closers = new Closers();
  closers.add(() => closed.push('mail'));
  const done = closers.close();
  closers.add(() => closed.push('engine'));
  await done;
  await closers.close();
  expect(closed).toEqual(['mail', 'engine']);
});
