import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);
const question = 'import sys, venv, ensurepip; print("%d.%d" % sys.version_info[:2])';
const oldest = 10;

/** The message people get; it says what is missing and how to get it. */
export const wanted = `npm run cloud needs Python 3.${oldest} or newer with its venv module for the AWS emulator (on Debian and Ubuntu: apt-get install python3-venv); everything else runs without Python.`;

async function minor(command: string): Promise<number> {
  try {
    const { stdout } = await execute(command, ['-c', question]);
    const [major, second] = stdout.trim().split('.').map(Number);
    return major === 3 ? (second ?? 0) : 0;
  } catch {
    return 0;
  }
}

/** The first Python that is new enough, or one clear sentence. */
export async function findPython(candidates = ['python3', 'python']): Promise<string> {
  for (const command of candidates) if ((await minor(command)) >= oldest) return command;
  throw new Error(wanted);
}
