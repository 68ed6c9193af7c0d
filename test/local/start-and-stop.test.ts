import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { freePort } from '../../infra/local/free-port.ts';
import { identityOf } from '../../infra/local/process-identity.ts';
import { type AStart, aStart, engineOf, untilRunning } from './a-start.ts';

let directory: string;
let port: number;
const started: AStart[] = [];

beforeEach(async () => {
  directory = join(mkdtempSync(join(tmpdir(), 'sanshe-start-')), 'data');
  port = await freePort();
});
afterEach(async () => {
  for (const one of started.splice(0)) {
    one.process.kill('SIGKILL');
    await one.ended;
  }
  rmSync(join(directory, '..'), { recursive: true, force: true });
});

const url = (path: string) => `http://127.0.0.1:${port}${path}`;
const soon = (check: () => void | Promise<void>) =>
  vi.waitFor(check, { timeout: 30_000, interval: 20 });

function start(...flags: string[]): AStart {
  const one = aStart('--port', String(port), '--data', directory, ...flags);
  started.push(one);
  return one;
}
async function running(...flags: string[]): Promise<AStart> {
  const one = start(...flags);
  await untilRunning(one);
  return one;
}

test.for(['SIGINT', 'SIGTERM'] as const)(
  '%s stops what it started and only that',
  async (signal) => {
    const bystander = spawn('sleep', ['60']);
    const one = await running();
    const engine = engineOf(directory);
    expect(engine.isRunning()).toBe(true);
    one.process.kill(signal);
    expect(await one.ended).toBe(0);
    expect(engine.isRunning()).toBe(false);
    expect(existsSync(join(directory, 'dynoxide.json'))).toBe(false);
    expect(identityOf(bystander.pid ?? 0)).toBeDefined();
    bystander.kill();
  },
);

test('after kill -9 no engine is left, and the next start finds everything as it was', async () => {
  const first = await running();
  const engine = engineOf(directory);
  const secrets = statSync(join(directory, 'secrets.json')).mtimeMs;
  first.process.kill('SIGKILL');
  await soon(() => expect(engine.isRunning()).toBe(false));
  await running();
  expect(statSync(join(directory, 'secrets.json')).mtimeMs).toBe(secrets);
  const tenants = (await (await fetch(url('/api/tenants'))).json()) as { items: unknown[] };
  expect(tenants.items).toHaveLength(2);
});

test('a lock of a process that is gone does not count, even when its number is in use again', async () => {
  const first = await running();
  first.process.kill('SIGTERM');
  await first.ended;
  const stale = { pid: process.pid, identity: 'another boot/1', note: 'http://127.0.0.1:1' };
  writeFileSync(join(directory, 'running.json'), JSON.stringify(stale));
  writeFileSync(join(directory, 'dynoxide.json'), JSON.stringify(stale));
  await running();
  expect(identityOf(process.pid)).toBeDefined();
});

test('--fresh forgets what is kept and touches nothing else in the directory', async () => {
  const first = await running();
  first.process.kill('SIGTERM');
  await first.ended;
  writeFileSync(join(directory, 'my-notes.txt'), 'mine');
  const secrets = statSync(join(directory, 'secrets.json')).mtimeMs;
  await running('--fresh');
  expect(statSync(join(directory, 'secrets.json')).mtimeMs).not.toBe(secrets);
  expect(readdirSync(directory)).toContain('my-notes.txt');
});

test('when the engine is killed, the system says so and ends', async () => {
  const one = await running();
  process.kill(engineOf(directory).pid, 'SIGKILL');
  expect(await one.ended).toBe(1);
  expect(one.said()).toContain('The database engine has ended');
});
