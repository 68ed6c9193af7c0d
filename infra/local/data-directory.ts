import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { claim, release, stillRunning } from './owned-process.ts';
import { StartProblem } from './start-problem.ts';

/** Everything this installation keeps, by what `--fresh` removes. Nothing else in the directory is ever touched. */
const kept = [
  'table.sqlite',
  'table.sqlite-shm',
  'table.sqlite-wal',
  'mail',
  'site',
  'archive',
  'web',
  'secrets.json',
  'seal.json',
  'opener',
] as const;

const lockOf = (directory: string) => join(directory, 'running.json');

/**
 * Takes the data directory for this process: two systems on one would undo each other's work. A lock that a killed
 * process left behind does not count.
 *
 * @returns what gives it back
 * @throws {StartProblem} when another system runs on it
 */
export function takeDirectory(directory: string, baseUrl: string): () => void {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const other = stillRunning(lockOf(directory));
  if (other)
    throw new StartProblem(
      `数据目录 ${directory} 正由另一个三社系统（${other.note}，进程 ${other.pid}）使用：请先停止它，或用 --data 指定其他目录。`,
      `Another Sanshe (${other.note}, process ${other.pid}) is using the data directory ${directory}: stop it first, or choose another directory with --data <dir>.`,
    );
  claim(lockOf(directory), process.pid, baseUrl);
  return () => release(lockOf(directory));
}

/** Removes what an installation kept here. */
export function emptyDirectory(directory: string): void {
  for (const name of kept) rmSync(join(directory, name), { recursive: true, force: true });
}
