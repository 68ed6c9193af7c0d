import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, expect, test } from 'vitest';
import { bundleAliases, bundleOptions, externalOf } from '../../infra/constructs/bundle-options.ts';
import { units } from '../../infra/constructs/units.ts';
import { zh as faults } from '../../shared/messages/faults-elsewhere.zh.ts';
import { zh as problems } from '../../shared/messages/problems-elsewhere.zh.ts';

const root = join(import.meta.dirname, '../..');
/** They list every code there is. */
const lists = /^shared\/(messages\/|contracts\/problems\.ts|domain\/errors\.ts)/;

let sources = '';

beforeAll(async () => {
  const { metafile } = await build({
    absWorkingDir: root,
    alias: bundleAliases,
    mainFields: [...bundleOptions.mainFields],
    entryPoints: [units.deciding.entry],
    external: externalOf('deciding'),
    outfile: join(root, '.cache/purchase-words.mjs'),
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    metafile: true,
    write: false,
    logLevel: 'error',
  });
  const ours = Object.keys(metafile.inputs).filter(
    (file) => /^(shared|functions)\//.test(file) && !lists.test(file),
  );
  const read = await Promise.all(ours.map((file) => readFile(join(root, file), 'utf8')));
  sources = read.join('\n');
});

test('the unit that moves purchases has words for everything it can refuse', () => {
  const codes = [...Object.keys(problems), ...Object.keys(faults)];
  expect(codes.filter((code) => sources.includes(`'${code}'`))).toEqual([]);
});

test('what it can refuse is seen in its sources', () => {
  expect(sources).toContain("'illegal-move'");
});
