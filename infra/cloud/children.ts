import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';

type Options = { log: string; env: NodeJS.ProcessEnv };
const running = new Set<ChildProcess>();

/** Starts a program in a process group of its own; all it prints goes to a file. */
export function start(command: string, args: string[], { log, env }: Options): ChildProcess {
  const child = spawn(command, args, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const file = createWriteStream(log, { flags: 'a' });
  child.stdout.pipe(file, { end: false });
  child.stderr.pipe(file, { end: false });
  running.add(child);
  child.once('exit', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

/** Runs a program to its end; a failure shows the last lines it printed. */
export async function run(command: string, args: string[], options: Options): Promise<void> {
  const child = start(command, args, options);
  const code = await new Promise<number | null>((done, failed) => {
    child.once('exit', done);
    child.once('error', failed);
  });
  if (code === 0) return;
  const lines = (await readFile(options.log, 'utf8')).trimEnd().split('\n').slice(-25);
  throw new Error(`${command} ${args[0]} ended with ${code}:\n${lines.join('\n')}`);
}

const signal = (child: ChildProcess, name: NodeJS.Signals) => {
  try {
    if (child.pid) process.kill(-child.pid, name);
  } catch {
    /** Already gone. */
  }
};

/** Ends what was started here and its children, and nothing else. */
export async function stopAll(graceMilliseconds = 5000): Promise<void> {
  const children = [...running];
  const gone = children.map((child) => new Promise((done) => child.once('exit', done)));
  for (const child of children) signal(child, 'SIGTERM');
  const patience = new Promise((done) => setTimeout(done, graceMilliseconds).unref());
  await Promise.race([Promise.all(gone), patience]);
  for (const child of children) signal(child, 'SIGKILL');
}
