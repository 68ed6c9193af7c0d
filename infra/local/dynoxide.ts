import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './free-port.ts';
import { claim, endStale, release } from './owned-process.ts';
import { StartProblem } from './start-problem.ts';

/** A DynamoDB that answers at `endpoint`. */
export type Engine = {
  endpoint: string;
  stop(): Promise<void>;
  /** Settles when the engine ends although nobody stopped it. */
  lost: Promise<void>;
};

type Options = {
  /** Where the data lives; without it they live in memory. */
  directory?: string;
  /** An engine that runs already; ours is not started then. */
  endpoint?: string | undefined;
};

/**
 * Ends the engine as soon as our end of its input closes: the kernel closes it however we die, so that not even
 * `kill -9` leaves an engine behind. Prints the engine's process number first.
 */
const guard = `
exec 3<&0
"$@" 3<&- </dev/null >/dev/null &
engine=$!
echo "$engine"
( read -r _ <&3; kill "$engine" ) 2>/dev/null >/dev/null &
watcher=$!
wait "$engine"
kill "$watcher" 2>/dev/null
`;

function binary(): string {
  const platform = `${process.platform}-${process.arch}`;
  try {
    return createRequire(import.meta.url).resolve(`@dynoxide/${platform}/dynoxide`);
  } catch (cause) {
    throw new StartProblem(
      `本机（${platform}）没有内置的数据库程序：请另行启动 DynamoDB Local 等兼容服务，并设置 DYNAMODB_ENDPOINT=http://127.0.0.1:8000。`,
      `No database engine comes with this platform (${platform}): start DynamoDB Local or another one and set DYNAMODB_ENDPOINT=http://127.0.0.1:8000.`,
      { cause },
    );
  }
}

/** @returns false when the engine ended instead, most likely because the port was taken meanwhile */
async function answers(
  endpoint: string,
  shell: ChildProcess,
  said: () => string,
): Promise<boolean> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (shell.exitCode !== null || shell.signalCode !== null) return false;
    const isReached = await fetch(endpoint).then(
      () => true,
      () => false,
    );
    /** Its own word as well: what answers might be the one who was quicker to take the port. */
    if (isReached && said().includes('listening on')) return true;
    await pause(25);
  }
  return false;
}

async function launch(file: string, database: string | undefined) {
  const port = await freePort();
  const parts = ['--port', String(port), ...(database ? ['--db-path', database] : [])];
  const shell = spawn('/bin/sh', ['-c', guard, 'sh', file, ...parts], {
    stdio: ['pipe', 'pipe', 'pipe'],
    /** A session of its own: Ctrl-C in the terminal is ours to handle, in our order. */
    detached: true,
  });
  let said = '';
  shell.stderr.on('data', (data) => {
    said = `${said}${data}`.slice(-2000);
  });
  shell.stdin.on('error', () => {});
  const [line] = await once(createInterface(shell.stdout), 'line');
  const endpoint = `http://127.0.0.1:${port}`;
  const isReady = await answers(endpoint, shell, () => said);
  return { shell, pid: Number(line), endpoint, isReady, said: () => said };
}

/** Closing its input ends the engine; see `guard`. It lets requests finish, but not for ever. */
async function end(shell: ChildProcess, pid: number): Promise<void> {
  if (shell.exitCode !== null || shell.signalCode !== null) return;
  const ended = once(shell, 'exit');
  shell.stdin?.end();
  const impatience = setTimeout(() => process.kill(pid, 'SIGKILL'), 2000);
  await ended;
  clearTimeout(impatience);
}

/**
 * Dynoxide (1.2.1) looks through every record of the stream, images and all, to number the next one: after
 * twenty thousand writes each takes a third of a second. With this index it looks at the last.
 */
function indexStream(database: string): void {
  try {
    const file = new DatabaseSync(database, { timeout: 2000 });
    file.exec(
      'CREATE INDEX IF NOT EXISTS sanshe_last_record ON _stream_records (table_name, CAST(sequence_number AS INTEGER))',
    );
    file.close();
  } catch (problem) {
    /** Another engine's file has no such table: it is only slower. */
    console.warn(`The stream of the local database stays without an index: ${problem}`);
  }
}

async function start(directory: string | undefined): Promise<Engine> {
  const file = binary();
  const note = directory && join(directory, 'dynoxide.json');
  if (note) await endStale(note);
  const database = directory && join(directory, 'table.sqlite');
  let said = '';
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const launched = await launch(file, database);
    const { shell, pid, endpoint } = launched;
    if (launched.isReady) {
      if (note) claim(note, pid, endpoint);
      if (database) indexStream(database);
      let isStopping = false;
      const lost = new Promise<void>((resolve) => {
        shell.once('exit', () => isStopping || resolve());
      });
      const stop = async () => {
        isStopping = true;
        await end(shell, pid);
        if (note) release(note);
      };
      return { endpoint, stop, lost };
    }
    await end(shell, pid);
    said = launched.said().trim();
  }
  throw new StartProblem(
    `数据库程序无法启动（${said}）：请检查数据目录是否可写，或设置 DYNAMODB_ENDPOINT 使用其他数据库。`,
    `The database engine does not start (${said}): make sure the data directory can be written, or set DYNAMODB_ENDPOINT to another one.`,
  );
}

/**
 * Starts Dynoxide on a free port and waits until it answers; or takes the engine named by `endpoint`
 * (`DYNAMODB_ENDPOINT`), which is never ours to stop.
 *
 * @throws {StartProblem} when there is no engine for this platform, or it does not start
 */
export async function startDynoxide({
  directory,
  endpoint = process.env['DYNAMODB_ENDPOINT'],
}: Options = {}): Promise<Engine> {
  if (!endpoint) return await start(directory);
  const isReached = await fetch(endpoint).then(
    () => true,
    () => false,
  );
  if (isReached) return { endpoint, stop: async () => {}, lost: new Promise(() => {}) };
  throw new StartProblem(
    `DYNAMODB_ENDPOINT 指向的 ${endpoint} 没有应答：请先启动它，或去掉这个设置。`,
    `Nothing answers at ${endpoint}, which DYNAMODB_ENDPOINT names: start it first, or remove the setting.`,
  );
}
