import { mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Archive } from '../../functions/ports.ts';
import { isPlainPath } from './site.ts';

const isCode = (problem: unknown, ...codes: string[]) =>
  problem instanceof Error && 'code' in problem && codes.includes(String(problem.code));

/**
 * What is kept for good, in a folder: a file is made only where there is none, and is left without a right to
 * write. Whoever owns the machine can still take it away; let a disk that is written once, or a backup, hold
 * a copy of the folder.
 */
export function folderArchive(folder: string): Archive {
  const fileOf = (path: string) => {
    if (!isPlainPath(path)) throw new RangeError(`not a path of the archive: ${path}`);
    return join(folder, path);
  };
  return {
    keep: async (path, content) => {
      const file = fileOf(path);
      await mkdir(dirname(file), { recursive: true });
      try {
        const handle = await open(file, 'wx', 0o444);
        await handle.writeFile(content);
        await handle.sync();
        await handle.close();
        return true;
      } catch (problem) {
        if (isCode(problem, 'EEXIST')) return false;
        throw problem;
      }
    },
    lay: async (path, content) => {
      const file = fileOf(path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content, { mode: 0o600 });
    },
    read: async (path) => {
      try {
        return await readFile(fileOf(path));
      } catch (problem) {
        if (isCode(problem, 'ENOENT', 'ENOTDIR')) return undefined;
        throw problem;
      }
    },
  };
}
