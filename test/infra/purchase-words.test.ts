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

/** Loaded with what is stored, and refused where it is written: by settings, and by the unit that seals applications. */
const refusedElsewhere =
  /^shared\/(domain\/evaluation\/rubric|contracts\/applications|store\/joint|store\/applications)\.ts$/;

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
  const used = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
  const ours = used
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([file]) => file)
    .filter((file) => /^(shared|functions)\//.test(file))
    .filter((file) => !lists.test(file) && !refusedElsewhere.test(file));
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
