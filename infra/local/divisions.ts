import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Divisions, divisionsFrom } from '../../functions/divisions.ts';

export const divisionsDirectory = join(import.meta.dirname, '../seed/divisions');

/** The divisions of the whole country, as they lie in the repository. */
export const folderDivisions = (): Divisions =>
  divisionsFrom((file) =>
    readFile(join(divisionsDirectory, file)).catch((problem: NodeJS.ErrnoException) => {
      if (problem.code === 'ENOENT') return undefined;
      throw problem;
    }),
  );
