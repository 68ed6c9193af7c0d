import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { bundle, bundleOf, bundleUnits } from '../constructs/bundled-units.ts';
import { type Unit, unitNames } from '../constructs/units.ts';

/*
 * `npm run bundles [-- --runs 9]`: how big each unit is and how much processor time it takes to start, because a cold
 * start is what an official on a slow line waits for. Fails above the limits. A time is the machine's as much as the
 * code's (one host took 102 ms, another 133 ms for the same code), so the limit is one of a machine that starts the
 * yardstick in `yardMilliseconds`; on a slower one, now measured beside each unit, it is longer in proportion.
 */

const execute = promisify(execFile);
const limits: Partial<Record<Unit, { gzipKilobytes: number; milliseconds: number }>> = {
  api: { gzipKilobytes: 250, milliseconds: 120 },
  deciding: { gzipKilobytes: 250, milliseconds: 120 },
  performing: { gzipKilobytes: 250, milliseconds: 120 },
};
const { values } = parseArgs({ options: { runs: { type: 'string', default: '3' } } });
const runs = Number(values.runs);
/** Where a limit is near, more runs find the least more surely; over it, the unit is run on before it is told off. */
const limitedRuns = { atLeast: Math.max(9, runs), atMost: 60 };
/** What the yardstick took, the least of 40 runs, where 120 ms became the limit. */
const yardMilliseconds = 84.5;

/** A unit fetches its keys while it starts; here it gets some from next door. */
const secrets = Object.fromEntries(
  ['linkKey', 'codePepper', 'cursorKey', 'signingKey', 'sealPublicKey', 'privateKey'].map(
    (name) => [name, randomBytes(32).toString('base64url')],
  ),
);
const neighbour = createServer((_, response) => {
  response.setHeader('content-type', 'application/x-amz-json-1.1');
  response.end(JSON.stringify({ SecretString: JSON.stringify(secrets) }));
});

const environment = () => ({
  AWS_ENDPOINT_URL: `http://127.0.0.1:${(neighbour.address() as AddressInfo).port}`,
  AWS_REGION: 'xx-nowhere-1',
  AWS_ACCESS_KEY_ID: 'none',
  AWS_SECRET_ACCESS_KEY: 'none',
  TABLE_NAME: 'none',
  PUBLIC_BASE_URL: 'http://127.0.0.1:9',
  MAIL_FROM: 'no-reply@sanshe.example',
  STAGE_MACHINES: '{}',
  MAIL_QUEUE_URL: 'http://127.0.0.1:9/queue',
  SITE_BUCKET: 'none',
  ARCHIVE_BUCKET: 'none',
  ARCHIVE_YEARS: '10',
  QUARANTINE_BUCKET: 'none',
  FILES_BUCKET: 'none',
  SECRETS_ID: 'none',
  SEAL_PRIVATE_KEY_ID: 'none',
  SMTP_URL: 'smtp://127.0.0.1:9',
  SANDBOX_ALLOWED: 'false',
  TASK: 'plan',
});

async function importMilliseconds(file: string): Promise<number> {
  const script = `const from = process.cpuUsage(); await import(${JSON.stringify(file)});
    const { user, system } = process.cpuUsage(from); console.log((user + system) / 1000); process.exit(0);`;
  const { stdout } = await execute(process.execPath, ['--input-type=module', '-e', script], {
    env: { PATH: process.env['PATH'], ...environment() },
  });
  return Number(stdout.trim().split('\n').at(-1));
}

/** The least of several runs: a busy neighbour only ever adds, and may stay for minutes. */
async function least(file: string): Promise<number> {
  let found = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) found = Math.min(found, await importMilliseconds(file));
  return found;
}

/** How long `file` takes, and what it may take here: the yardstick is started in turn with it, under the same neighbours. */
async function besideYardstick(file: string, limit: number) {
  let milliseconds = Number.POSITIVE_INFINITY;
  let yard = Number.POSITIVE_INFINITY;
  const allowed = () => limit * Math.max(1, yard / yardMilliseconds);
  for (let run = 0; run < limitedRuns.atMost; run += 1) {
    if (run >= limitedRuns.atLeast && milliseconds <= allowed()) break;
    yard = Math.min(yard, await importMilliseconds(bundleOf('yardstick')));
    milliseconds = Math.min(milliseconds, await importMilliseconds(file));
  }
  return { milliseconds, allowed: allowed() };
}

async function measure(unit: Unit) {
  const file = bundleOf(unit);
  const content = await readFile(file);
  const limit = limits[unit];
  const time = limit
    ? await besideYardstick(file, limit.milliseconds)
    : { milliseconds: await least(file), allowed: undefined };
  const gzipKilobytes = gzipSync(content, { level: 9 }).length / 1000;
  const isOver =
    limit &&
    (gzipKilobytes > limit.gzipKilobytes ||
      time.milliseconds > (time.allowed ?? limit.milliseconds));
  return { kilobytes: content.length / 1000, gzipKilobytes, isOver, ...time };
}

await bundleUnits();
await bundle({ yardstick: join(import.meta.dirname, 'yardstick.ts') });
await new Promise<void>((listening) => neighbour.listen(0, '127.0.0.1', listening));
process.stdout.write('unit       minified   gzip       import (CPU, least of several)\n');
for (const unit of unitNames) {
  const { kilobytes, gzipKilobytes, milliseconds, allowed, isOver } = await measure(unit);
  const sizes = [`${kilobytes.toFixed(0)} kB`, `${gzipKilobytes.toFixed(0)} kB`];
  const cells = [unit, ...sizes].map((cell) => cell.padEnd(11)).join('');
  const bound = allowed === undefined ? '' : ` of ${allowed.toFixed(0)} here`;
  process.stdout.write(
    `${cells}${milliseconds.toFixed(0)} ms${bound}${isOver ? '   over its limit' : ''}\n`,
  );
  if (isOver) process.exitCode = 1;
}
neighbour.close();
