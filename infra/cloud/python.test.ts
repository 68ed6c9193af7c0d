import { expect, test } from 'vitest';
import { findPython, wanted } from './python.ts';

test('a machine without Python is told in one sentence what is missing and how to get it', async () => {
  await expect(findPython(['no-such-python'])).rejects.toThrow(wanted);
  expect(wanted).toContain('3.10');
});

test('a program that is no Python is not taken for one', async () => {
  await expect(findPython([process.execPath])).rejects.toThrow(wanted);
});
