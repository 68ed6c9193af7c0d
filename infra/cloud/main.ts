import { mkdir, rm } from 'node:fs/promises';
import { devNull } from 'node:os';
import { dirname, join } from 'node:path';
import { readConfig } from '../config.ts';
import { secretName } from '../constructs/names.ts';
import { divisionsDirectory } from '../local/divisions.ts';
import { freePort } from '../local/free-port.ts';
import { run, stopAll } from './children.ts';
import { deploy } from './deploy.ts';
import { startEmulator } from './emulator.ts';
import { fillSecrets } from './fill-secrets.ts';
import { openFrontDoor } from './front-door.ts';
import { saveFunctionLogs } from './function-logs.ts';
import { openMailbox, playDemo, seedTable } from './play.ts';
import { step } from './progress.ts';
import { rightsAreEnforced } from './rights-are-enforced.ts';
import { uploadSite } from './upload-site.ts';

/*
 * `npm run cloud`: the stacks deployed by the real CDK command onto an emulator of AWS on this
 * machine, and the demo played on what was deployed. Leaves nothing running, whatever happens.
 */

const root = join(import.meta.dirname, '../..');
const cache = join(root, '.cache');
const logs = join(cache, 'cloud');
const account = '000000000000';
const { region } = readConfig('emulator', () => undefined);
const closing: (() => unknown)[] = [];
const stopping = new AbortController();

/** Nobody's real credentials or profile may be used by accident. */
function useEmulator(endpoint: string) {
  const { PATH = '', HOME = '', TMPDIR } = process.env;
  for (const name of Object.keys(process.env))
    if (/^(AWS|CDK|SANSHE)_/.test(name)) delete process.env[name];
  Object.assign(process.env, {
    PATH: [dirname(process.execPath), PATH].join(':'),
    HOME,
    ...(TMPDIR && { TMPDIR }),
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_CONFIG_FILE: devNull,
    AWS_SHARED_CREDENTIALS_FILE: devNull,
    AWS_EC2_METADATA_DISABLED: 'true',
    CDK_DISABLE_CLI_TELEMETRY: 'true',
  });
}

async function buildAndUpload(bucket: string): Promise<string> {
  const options = { log: join(logs, 'site.log'), env: process.env };
  await run(process.execPath, [join(root, 'web/build.ts')], options);
  const divisions = await uploadSite(divisionsDirectory, bucket, 'divisions/');
  return `${(await uploadSite(join(root, 'web/dist'), bucket)) + divisions} files`;
}

async function main() {
  await rm(logs, { recursive: true, force: true });
  await mkdir(logs, { recursive: true });
  const [emulatorPort, basePort] = await Promise.all([freePort(), freePort()]);
  const mailbox = await openMailbox(root);
  closing.push(mailbox.stop);
  const endpoint = await step('Emulator of AWS', () =>
    startEmulator({ cache, logs, port: emulatorPort, region }),
  );
  useEmulator(endpoint);
  const access = { endpoint, region, key: 'test', secret: 'test' };
  closing.push(() => saveFunctionLogs(join(logs, 'functions.log'), access).catch(() => undefined));
  const baseUrl = `http://127.0.0.1:${basePort}`;
  const context = { publicBaseUrl: baseUrl, smtpUrl: mailbox.smtpUrl };
  const target = { root, logs, account, region, env: process.env, context };
  const { apiId, siteBucket, tableName } = await step('Stacks by CDK', () => deploy(target));
  const config = readConfig('emulator', () => undefined);
  await step('Rights', () => rightsAreEnforced(endpoint, region));
  await step('Secrets', () => fillSecrets(config));
  await step('Site', () => buildAndUpload(siteBucket));
  await step('Tenants and people', () => seedTable(tableName, secretName(config, 'keys')));
  const door = await openFrontDoor({ port: basePort, emulatorPort, apiId });
  closing.push(() => door.close());
  await step(`Demo at ${baseUrl}`, () =>
    playDemo(root, { baseUrl, mailbox: mailbox.url }, stopping.signal),
  );
}

async function tearDown() {
  for (const close of closing) await close();
  await stopAll();
}

for (const name of ['SIGINT', 'SIGTERM'] as const)
  process.once(name, () => {
    process.stdout.write('\nStopping …\n');
    stopping.abort();
    void tearDown().finally(() => process.exit(130));
  });

try {
  await main();
} catch (error) {
  process.exitCode = 1;
  const message = error instanceof Error ? error.message : error;
  if (!stopping.signal.aborted) console.error(`\n${message}\nLogs are in ${logs}.`);
} finally {
  await tearDown();
}
