import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { serve } from '@hono/node-server';
import { freePort } from '../local/free-port.ts';
import { startMailbox } from '../local/mailbox.ts';
import { mailboxApp } from '../local/mailbox-app.ts';

/** What runs on the deployed system: pages, people, and one purchase from need to final payment. */

type SeedModule = {
  seed(table: { client: DynamoDBClient; name: string }): Promise<unknown>;
};

const load = async <T>(file: string) => (await import(pathToFileURL(file).href)) as T;

/** Takes the mail that is sent, and shows it at `/dev/mail` as the local runtime does. */
export async function openMailbox(root: string) {
  const directory = join(root, '.cache/cloud/mail');
  const mailbox = await startMailbox({ smtpPort: 0, directory });
  const port = await freePort();
  const server = serve({ fetch: mailboxApp(mailbox).fetch, hostname: '127.0.0.1', port });
  const stop = async () => {
    server.close();
    await mailbox.stop();
  };
  return { smtpUrl: mailbox.smtpUrl, url: `http://127.0.0.1:${port}/dev/mail`, stop };
}

export async function seedTable(root: string, tableName: string): Promise<string> {
  const file = join(root, 'infra/seed/seed.ts');
  if (!existsSync(file)) return 'nothing to seed yet';
  const { seed } = await load<SeedModule>(file);
  await seed({ client: new DynamoDBClient({}), name: tableName });
  return 'seeded';
}

type Addresses = { baseUrl: string; mailbox: string };

/** The demo prints for itself; its exit code is ours. Without a demo, one request must be answered. */
export async function playDemo(
  root: string,
  { baseUrl, mailbox }: Addresses,
  signal: AbortSignal,
): Promise<string> {
  const file = join(root, 'infra/demo/main.ts');
  if (!existsSync(file)) {
    const { status } = await fetch(`${baseUrl}/api/health`);
    if (status >= 500) throw new Error(`${baseUrl}/api/health answered ${status}.`);
    return `no demo yet, one request answered ${status}`;
  }
  process.stdout.write('\n');
  const args = [file, '--base-url', baseUrl, '--mailbox', mailbox, ...process.argv.slice(2)];
  const child = spawn(process.execPath, args, { stdio: 'inherit', cwd: root, signal });
  const code = await new Promise<number | null>((done, failed) => {
    child.once('exit', done);
    child.once('error', failed);
  });
  if (code !== 0) throw new Error(`The demo ended with ${code}.`);
  return 'played';
}
