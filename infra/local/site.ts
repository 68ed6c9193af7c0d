import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Site } from '../../functions/ports.ts';
import { mediaTypeOf } from './media-types.ts';

const step = /^[A-Za-z0-9_@-][A-Za-z0-9._@-]*$/;

/** Is `path` a plain relative path: no way up, nothing hidden, nothing that a file system reads otherwise? */
export const isPlainPath = (path: string): boolean =>
  path.length <= 300 && path.split('/').every((part) => step.test(part));

let writes = 0;

/**
 * Public files in a folder. A name's ending says its media type, so a page whose name says another one than it was
 * written with is a fault here before it is one in the cloud.
 */
export function folderSite(folder: string): Site {
  return {
    write: async (path, content, contentType) => {
      if (!isPlainPath(path)) throw new RangeError(`not a path of the site: ${path}`);
      const named = mediaTypeOf(path)?.split(';')[0];
      if (named !== contentType.split(';')[0]?.trim())
        throw new TypeError(`${path} is named as ${named} and written as ${contentType}`);
      const file = join(folder, path);
      await mkdir(dirname(file), { recursive: true });
      /** Readers see the page before or the page after, never half of one. */
      writes += 1;
      const partial = join(dirname(file), `.${process.pid}-${writes}`);
      await writeFile(partial, content);
      await rename(partial, file);
    },
    read: async (path) => {
      if (!isPlainPath(path)) return undefined;
      const contentType = mediaTypeOf(path);
      if (!contentType) return undefined;
      try {
        return { content: await readFile(join(folder, path)), contentType };
      } catch (problem) {
        if (isAbsence(problem)) return undefined;
        throw problem;
      }
    },
    remove: async (path) => {
      if (!isPlainPath(path)) throw new RangeError(`not a path of the site: ${path}`);
      await rm(join(folder, path), { force: true });
    },
  };
}

const isAbsence = (problem: unknown): boolean =>
  problem instanceof Error &&
  'code' in problem &&
  ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(String(problem.code));

/** Reads what `upper` has, and what only `lower` has from there; writes to `upper`, and takes away from there. */
export const layered = (upper: Site, lower: Pick<Site, 'read'>): Site => ({
  write: upper.write,
  remove: upper.remove,
  read: async (path) => (await upper.read(path)) ?? (await lower.read(path)),
});
