import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { identityOf } from './process-identity.ts';

const Owned = z.object({ pid: z.int().positive(), identity: z.string(), note: z.string() });
type Owned = z.infer<typeof Owned>;

/** Writes down that process `pid` belongs to us. `note` is for the sentence that names it. */
export function claim(file: string, pid: number, note: string): void {
  const identity = identityOf(pid);
  if (!identity) throw new Error(`process ${pid} ended before it could be written down`);
  const owned: Owned = { pid, identity, note };
  writeFileSync(file, `${JSON.stringify(owned)}\n`);
}

/** The process written down in `file`, if it still runs: the very same, not one with its number. */
export function stillRunning(file: string): Owned | undefined {
  try {
    const owned = Owned.parse(JSON.parse(readFileSync(file, 'utf8')));
    return identityOf(owned.pid) === owned.identity ? owned : undefined;
  } catch {
    return undefined;
  }
}

export const release = (file: string) => rmSync(file, { force: true });

/** Ends the process written down in `file`, if it still runs, and waits until it is gone. */
export async function endStale(file: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const owned = stillRunning(file);
    if (!owned) return release(file);
    if (attempt === 0) process.kill(owned.pid, 'SIGTERM');
    if (attempt === 60) process.kill(owned.pid, 'SIGKILL');
    await pause(50);
  }
  throw new Error(`The process written down in ${file} does not end.`);
}
