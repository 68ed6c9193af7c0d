import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/**
 * What tells a process from a later one that got the same number: when it started, since which boot.
 *
 * @returns `undefined` when no such process runs
 */
export function identityOf(pid: number): string | undefined {
  return existsSync('/proc/self/stat') ? fromKernel(pid) : fromPs(pid);
}

function fromKernel(pid: number): string | undefined {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    /** The name in parentheses may hold anything; the fields count from behind it. */
    const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' ? undefined : `${boot}/${pid}/${fields[18]}`;
  } catch {
    return undefined;
  }
}

function fromPs(pid: number): string | undefined {
  const { stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  const started = stdout?.trim();
  return started ? `${pid}/${started}` : undefined;
}
