import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publicSigningKey } from '../../functions/signing.ts';
import { aWholeTenant, exported } from '../support/a-whole-tenant.ts';
import { anApp } from '../support/an-app.ts';

const app = anApp();
const root = join(import.meta.dirname, '../..');
/** The repository as anybody gets it: nothing installed. */
const checkout = mkdtempSync(join(tmpdir(), 'sanshe-verify-'));
const file = join(checkout, 'kunshan.jsonl');
let text: Buffer;

beforeAll(async () => {
  for (const path of ['package.json', 'infra/audit', 'shared/domain/audit'])
    cpSync(join(root, path), join(checkout, path), { recursive: true });
  await aWholeTenant(app, ['noticePublished']);
  ({ text } = await exported(app));
}, 60_000);
afterAll(() => rmSync(checkout, { recursive: true }));

const run = promisify(execFile);

async function verify(content: Buffer, ...args: string[]) {
  writeFileSync(file, content);
  const command = [join(checkout, 'infra/audit/verify.ts'), ...args];
  const options = { cwd: checkout, env: { NODE_OPTIONS: '', PATH: process.env['PATH'] } };
  const ran = run(process.execPath, command, options).then(
    ({ stdout }) => ({ code: 0, stdout }),
    ({ code, stdout }: { code: number; stdout: string }) => ({ code, stdout }),
  );
  return ran;
}

test('[1-10] anybody with Node and this repository checks an export, offline', async () => {
  const key = publicSigningKey(app.deps.secrets.signingKey);
  const { code, stdout } = await verify(text, file, '--key', key);
  console.warn(stdout);
  expect(stdout).toContain('Everything fits together.');
  expect(stdout).toMatch(/ok +5 {2}[0-9a-f]{12} {2}setting\/branding/);
  expect(code).toBe(0);
});

test('[1-10] a changed byte ends it with the entry that was changed', async () => {
  const at = text.indexOf('第3次修改');
  const changed = Buffer.from(text);
  changed.write('第4次修改', at);
  const { code, stdout } = await verify(changed, file);
  console.warn(stdout.split('\n').find((line) => line.startsWith('DAMAGED')));
  expect(stdout).toContain('DAMAGED  chain setting/branding, entry 3: does not fit its own hash');
  expect(code).toBe(1);
});

test('[1-10] an export that leads to another root than the one written down is refused', async () => {
  const { code, stdout } = await verify(text, file, '--root', 'a'.repeat(64));
  expect(stdout).toContain('the last daily root is not');
  expect(code).toBe(1);
  expect((await verify(text)).code).toBe(2);
});
