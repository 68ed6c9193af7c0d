import { join } from 'node:path';
import { buildWeb } from '../../web/build.ts';

const outdir = join(
  import.meta.dirname,
  '../../.cache/built-web',
  process.env['VITEST_POOL_ID'] ?? 'alone',
);
let building: Promise<string> | undefined;

/** @returns the folder with the pages as they are built, once for each worker of the tests */
export function builtWeb(): Promise<string> {
  building ??= buildWeb({ outdir }).then(() => outdir);
  return building;
}
