import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { identityOf } from '../../infra/local/process-identity.ts';

const root = join(import.meta.dirname, '../..');

/** `npm start` as somebody types it: a process of its own, without the example projects. */
export type AStart = {
  process: ChildProcess;
  /** All it has printed, on either stream. */
  said(): string;
  ended: Promise<number | null>;
};

export function aStart(...flags: string[]): AStart {
  const child = spawn(process.execPath, ['infra/local/main.ts', '--no-examples', ...flags], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => {
      said += data;
    });
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  return { process: child, said: () => said, ended };
}

/** Waits until it says that it runs. @throws {Error} with what it said instead, when it ends before */
export async function untilRunning({ said, process: child }: AStart): Promise<void> {
  while (!said().includes('Sanshe is running')) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(said());
    await pause(20);
  }
}

/** Is the process of the database engine of `directory` there? Its number is written down there while it runs. */
export function engineOf(directory: string): { pid: number; isRunning: () => boolean } {
  const { pid, identity } = JSON.parse(readFileSync(join(directory, 'dynoxide.json'), 'utf8'));
  return { pid, isRunning: () => identityOf(pid) === identity };
}
