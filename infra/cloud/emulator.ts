import { existsSync, rmSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { run, start } from './children.ts';
import { findPython } from './python.ts';

/** The version whose behaviour `docs/cloud.md` describes. */
const version = '1.5.33';

type Place = { cache: string; logs: string };

/** A virtual environment of the repository, made once per version. */
async function install({ cache, logs }: Place): Promise<string> {
  const venv = join(cache, 'venv');
  const marker = join(venv, 'ministack-version');
  const isCurrent = existsSync(marker) && (await readFile(marker, 'utf8')) === version;
  if (!isCurrent) {
    const python = await findPython();
    const options = { log: join(logs, 'venv.log'), env: process.env };
    await rm(venv, { recursive: true, force: true });
    await run(python, ['-m', 'venv', venv], options);
    const pip = ['-m', 'pip', 'install', '--disable-pip-version-check', `ministack==${version}`];
    await run(join(venv, 'bin', 'python'), pip, options);
    await writeFile(marker, version);
  }
  return join(venv, 'bin', 'ministack');
}

async function ready(endpoint: string): Promise<boolean> {
  try {
    return (await fetch(`${endpoint}/_ministack/health`)).ok;
  } catch {
    return false;
  }
}

/**
 * Starts MiniStack. `AUTH` makes it judge every call of a function by the function's role, so the
 * demo also proves that the rights in `permissions.ts` suffice. It runs functions with the first
 * `node` on the path, hence this very one.
 */
export async function startEmulator(
  place: Place & { port: number; region: string },
): Promise<string> {
  const program = await install(place);
  const endpoint = `http://127.0.0.1:${place.port}`;
  /** Outside the repository: below its package.json the emulator's own scripts would be modules. */
  const scratch = await mkdtemp(join(tmpdir(), 'sanshe-cloud-'));
  process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
  const child = start(program, [], {
    log: join(place.logs, 'emulator.log'),
    env: {
      PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter),
      HOME: scratch,
      TMPDIR: scratch,
      BIND_HOST: '127.0.0.1',
      GATEWAY_PORT: String(place.port),
      MINISTACK_REGION: place.region,
      AUTH: 'true',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
    },
  });
  for (let tries = 0; tries < 150; tries += 1) {
    if (await ready(endpoint)) return endpoint;
    if (child.exitCode !== null) break;
    await pause(200);
  }
  throw new Error(`The emulator did not start; see ${join(place.logs, 'emulator.log')}.`);
}
