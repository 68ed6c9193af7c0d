import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { freePort } from '../local/free-port.ts';
import { run, start, stopAll } from './children.ts';

const options = async () => ({
  log: join(await mkdtemp(join(tmpdir(), 'children-')), 'log'),
  env: process.env,
});

test('a program that fails says what it printed last', async () => {
  const script = 'console.log("the reason"); process.exit(3)';
  const failing = run(process.execPath, ['-e', script], await options());
  await expect(failing).rejects.toThrow(/ended with 3:\n(.*\n)*the reason/);
});

/** Whether anyone answers on `port`. */
const answers = (port: number) =>
  fetch(`http://127.0.0.1:${port}/`).then(
    () => true,
    () => false,
  );

async function until(condition: () => Promise<boolean>) {
  while (!(await condition())) await new Promise((done) => setTimeout(done, 50));
  return true;
}

test('stopping ends also what a program started itself', async () => {
  const port = await freePort();
  const server = `require('node:http').createServer((_, r) => r.end()).listen(${port})`;
  const script = `require('node:child_process').spawn(process.execPath, ['-e', \`${server}\`]);
    setInterval(() => {}, 1000)`;
  start(process.execPath, ['-e', script], await options());
  expect(await until(() => answers(port))).toBe(true);
  await stopAll();
  expect(await until(async () => !(await answers(port)))).toBe(true);
});
