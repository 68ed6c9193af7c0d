import { createHash, createHmac } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import * as z from 'zod';

/*
 * What the functions logged, fetched before the emulator is ended: when the demo fails, the reason is
 * there. Signed by hand (Signature Version 4), because a client library for one call in one
 * development command is not worth a dependency.
 */

type Access = { endpoint: string; region: string; key: string; secret: string };

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string) =>
  createHmac('sha256', key).update(text).digest();

function signed(body: string, target: string, { endpoint, region, key, secret }: Access) {
  const time = `${new Date().toISOString().replace(/[-:]|\.\d+/g, '')}`;
  const day = time.slice(0, 8);
  const headers: Record<string, string> = {
    'content-type': 'application/x-amz-json-1.1',
    host: new URL(endpoint).host,
    'x-amz-date': time,
    'x-amz-target': target,
  };
  const names = Object.keys(headers).join(';');
  const lines = Object.entries(headers).map(([name, value]) => `${name}:${value}\n`);
  const request = ['POST', '/', '', lines.join(''), names, sha256(body)].join('\n');
  const scope = `${day}/${region}/logs/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', time, scope, sha256(request)].join('\n');
  const steps = [region, 'logs', 'aws4_request'];
  const signing = steps.reduce<Buffer>(hmac, hmac(`AWS4${secret}`, day));
  const signature = createHmac('sha256', signing).update(text).digest('hex');
  const authorization = `AWS4-HMAC-SHA256 Credential=${key}/${scope}, SignedHeaders=${names}, Signature=${signature}`;
  return { ...headers, authorization };
}

async function call(name: string, input: object, access: Access): Promise<unknown> {
  const body = JSON.stringify(input);
  const headers = signed(body, `Logs_20140328.${name}`, access);
  const answer = await fetch(access.endpoint, { method: 'POST', headers, body });
  if (!answer.ok) throw new Error(`${name} answered ${answer.status}`);
  return answer.json();
}

const Groups = z.object({ logGroups: z.array(z.object({ logGroupName: z.string() })) });
const Events = z.object({
  events: z.array(z.object({ timestamp: z.number(), message: z.string() })),
});

/** Writes all that was logged into one file, in the order of time. */
export async function saveFunctionLogs(file: string, access: Access): Promise<void> {
  const { logGroups } = Groups.parse(await call('DescribeLogGroups', {}, access));
  const all = await Promise.all(
    logGroups.map(async ({ logGroupName }) => {
      const { events } = Events.parse(await call('FilterLogEvents', { logGroupName }, access));
      return events.map((event) => ({ ...event, name: logGroupName }));
    }),
  );
  const lines = all
    .flat()
    .toSorted((a, b) => a.timestamp - b.timestamp)
    .map((event) => [new Date(event.timestamp).toISOString(), event.name, event.message.trim()]);
  await writeFile(file, lines.map((line) => `${line.join(' ')}\n`).join(''));
}
