import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { serve } from '@hono/node-server';
import * as z from 'zod';
import { readSecret } from '../../functions/adapters/secret-store.ts';
import { freePort } from '../local/free-port.ts';
import { startMailbox } from '../local/mailbox.ts';
import { mailboxApp } from '../local/mailbox-app.ts';
import { seed } from '../seed/seed.ts';

/** What runs on the deployed system: pages, people, and one purchase from need to final payment. */

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

const Keys = z.object({
  linkKey: z.string(),
  codePepper: z.string(),
  cursorKey: z.string(),
  signingKey: z.string(),
});

/** Writes tenants and people with the deployment's own keys: an address is found by its keyed hash. */
export async function seedTable(tableName: string, keysId: string): Promise<string> {
  const table = { client: new DynamoDBClient({}), name: tableName };
  const tenants = await seed({ table, secrets: await readSecret(keysId, Keys) });
  return tenants.join(' and ');
}

type Addresses = { baseUrl: string; mailbox: string };

/** The demo prints for itself; its exit code is ours. */
export async function playDemo(
  root: string,
  { baseUrl, mailbox }: Addresses,
  signal: AbortSignal,
): Promise<string> {
  const file = join(root, 'infra/demo/main.ts');
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
