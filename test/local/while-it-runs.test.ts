import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '../../infra/local/free-port.ts';
import { type AStart, aStart, untilRunning } from './a-start.ts';

const directory = mkdtempSync(join(tmpdir(), 'sanshe-runs-'));
let port: number;
let system: AStart;

beforeAll(async () => {
  port = await freePort();
  system = aStart('--port', String(port), '--data', directory);
  await untilRunning(system);
});
afterAll(async () => {
  system.process.kill('SIGTERM');
  await system.ended;
  rmSync(directory, { recursive: true, force: true });
});

const url = (path: string) => `http://127.0.0.1:${port}${path}`;

test('one command gives a seeded system, and tells where it is and whom to sign in as', async () => {
  expect(system.said()).toContain(url('/dev/mail'));
  expect(system.said()).toContain('shen.yue@kunshan.example');
  const health = await fetch(url('/api/health'));
  expect(await health.json()).toEqual({ status: 'ok' });
  const tenants = (await (await fetch(url('/api/tenants'))).json()) as { items: { id: string }[] };
  expect(tenants.items.map(({ id }) => id)).toEqual(['kunshan', 'wuxing']);
  const portal = await fetch(url('/'));
  expect(await portal.text()).toContain('昆山市');
  const page = await fetch(url('/work/'));
  expect(page.headers.get('content-type')).toContain('text/html');
});

test('assets named by their content are kept for good by browsers', async () => {
  const shell = await (await fetch(url('/work/'))).text();
  const [, script = ''] = /src="(\/assets\/[^"]+\.js)"/.exec(shell) ?? [];
  const asset = await fetch(url(script));
  expect(asset.status).toBe(200);
  expect(asset.headers.get('content-type')).toContain('text/javascript');
  expect(asset.headers.get('cache-control')).toContain('immutable');
});

test('somebody asks for a code, reads it in the mailbox and is signed in', async () => {
  const email = 'zhou.xiaowen@kunshan.example';
  const post = (path: string, body: object) =>
    fetch(url(path), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  expect((await post('/api/session/codes', { email })).ok).toBe(true);
  type Mail = { text: string };
  const inbox = async () =>
    (await (await fetch(url(`/dev/mail/messages?to=${email}`))).json()) as Mail[];
  await expect.poll(inbox, { timeout: 10_000 }).toHaveLength(1);
  const mails = await inbox();
  const code = /(?<!\d)\d{6}(?!\d)/.exec(mails[0]?.text ?? '')?.[0];
  const session = await post('/api/session', { email, code });
  expect(await session.json()).toMatchObject({ person: { name: '周晓雯' } });
});

test('nothing it prints gives a secret away, and only its owner can read what it keeps', () => {
  const secrets = JSON.parse(readFileSync(join(directory, 'secrets.json'), 'utf8')) as object;
  for (const secret of Object.values(secrets)) {
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(system.said()).not.toContain(secret);
  }
  for (const name of ['secrets.json', 'opener/private-key.json'])
    expect(statSync(join(directory, name)).mode & 0o777).toBe(0o600);
});

test('who asks under the name of another site is not answered', async () => {
  const statusFor = (host: string) =>
    new Promise<number | undefined>((resolve) => {
      request({ port, host: '127.0.0.1', path: '/dev/mail/messages', headers: { host } }, (got) => {
        got.resume();
        resolve(got.statusCode);
      }).end();
    });
  expect(await statusFor(`evil.example:${port}`)).toBe(421);
  expect(await statusFor(`localhost:${port}`)).toBe(200);
  expect(await statusFor(`127.0.0.1:${port}`)).toBe(200);
});

test('two systems do not share a data directory', async () => {
  const second = aStart('--port', '0', '--data', directory);
  expect(await second.ended).toBe(1);
  expect(second.said()).toContain(`${directory} 正由另一个三社系统`);
  expect(second.said()).toContain('choose another directory with --data <dir>');
  expect((await fetch(url('/api/health'))).status).toBe(200);
});

test('a taken port is one sentence with the way out, and leaves nothing behind', async () => {
  const elsewhere = join(directory, 'elsewhere');
  const second = aStart('--port', String(port), '--data', elsewhere);
  expect(await second.ended).toBe(1);
  expect(second.said()).toBe(
    `端口 ${port} 已被其他程序占用：请用 --port <端口号> 换一个。\nPort ${port} is taken by another program: choose another one with --port <n>.\n`,
  );
  expect(() => statSync(elsewhere)).toThrow('ENOENT');
});
