import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { cachedPackage } from './cached-package.ts';

export type DynamoDbLocal = { endpoint: string; stop: () => Promise<void> };

/** Any key works here, but the engine insists on letters and digits, and the SDK on finding some. */
const anyCredentials = {
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_REGION: 'local',
};

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}

async function answers(endpoint: string, engine: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    if (engine.exitCode !== null) break;
    const reached = await fetch(endpoint).then(
      () => true,
      () => false,
    );
    if (reached) return;
    await pause(200);
  }
  engine.kill();
  throw new Error('DynamoDB Local did not start within 30 seconds.');
}

/** Amazon's own engine, as a second judge of the store's tests. In memory: nothing outlives it. */
export async function startDynamoDbLocal(): Promise<DynamoDbLocal> {
  if (spawnSync('java', ['-version'], { stdio: 'ignore' }).status !== 0) {
    throw new Error('The store tests on DynamoDB Local need Java 17 or newer on the PATH.');
  }
  const home = join(cachedPackage('amplify-dynamodb-simulator', '2.9.30'), 'emulator');
  const port = await freePort();
  const engine = spawn(
    'java',
    [
      '-Xmx512m',
      `-Djava.library.path=${join(home, 'DynamoDBLocal_lib')}`,
      '-jar',
      join(home, 'DynamoDBLocal.jar'),
      ...['-inMemory', '-sharedDb', '-disableTelemetry', '-port', String(port)],
    ],
    { cwd: home, stdio: 'ignore' },
  );
  const endpoint = `http://127.0.0.1:${port}`;
  await answers(endpoint, engine);
  const stop = async () => {
    if (engine.exitCode !== null || engine.signalCode !== null) return;
    engine.kill();
    await once(engine, 'exit');
  };
  return { endpoint, stop };
}

async function runStoreTests(filters: readonly string[]): Promise<number> {
  const engine = await startDynamoDbLocal();
  console.log(`DynamoDB Local answers at ${engine.endpoint}`);
  const vitest = join(import.meta.dirname, '../node_modules/vitest/vitest.mjs');
  const files = filters.length > 0 ? filters : ['test/store/'];
  try {
    const run = spawn(
      process.execPath,
      [vitest, 'run', '--config', '.ci/vitest.config.ts', '--root', '.', ...files],
      {
        stdio: ['ignore', 'inherit', 'inherit'],
        env: {
          ...process.env,
          ...anyCredentials,
          DYNAMODB_ENDPOINT: engine.endpoint,
          TEST_RESULTS: '.cache/store-local-results.json',
        },
      },
    );
    const [code] = await once(run, 'exit');
    return typeof code === 'number' ? code : 1;
  } finally {
    await engine.stop();
  }
}

if (import.meta.main) {
  try {
    process.exitCode = await runStoreTests(process.argv.slice(2));
  } catch (problem) {
    console.error(problem instanceof Error ? problem.message : problem);
    process.exitCode = 1;
  }
}
