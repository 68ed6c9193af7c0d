import { copyFileSync, cpSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import {
  type Architecture,
  besideCode,
  bundleAliases,
  bundleCharset,
  bundleOptions,
  externalOf,
  inPackages,
} from './bundle-options.ts';
import { type Unit, unitNames, units } from './units.ts';

const out = join(import.meta.dirname, '../../.cache/bundles');

/** Where the one file of a unit lies, or of what else was bundled by this name. */
export const bundleOf = (unit: string) => join(out, unit, 'index.mjs');

/** Each of `entries`, by its name, as one file. */
export async function bundle(entries: Record<string, string>, external: readonly string[] = []) {
  const { banner, mainFields, ...options } = bundleOptions;
  await build({
    ...options,
    mainFields: [...mainFields],
    banner: { js: banner },
    alias: bundleAliases,
    charset: bundleCharset,
    entryPoints: Object.entries(entries).map(([name, entry]) => ({
      in: entry,
      out: join(name, 'index'),
    })),
    outdir: out,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    external: [...external],
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
}

/**
 * Every unit as one file. All at once: what they share is read once and not by each, and one process of esbuild does
 * it, where CDK's own construct starts a shell, npx and esbuild for each unit of each stage.
 */
export async function bundleUnits(): Promise<void> {
  const entries = (some: readonly Unit[]) =>
    Object.fromEntries(some.map((unit) => [unit, units[unit].entry]));
  const alone = unitNames.filter((unit) => externalOf(unit).length > 0);
  await bundle(entries(unitNames.filter((unit) => !alone.includes(unit))));
  for (const unit of alone) await bundle(entries([unit]), externalOf(unit));
}

/**
 * Lays what Lambda runs as `unit` down in `output`: its one file, and what lies beside it.
 *
 * @throws {Error} when `bundleUnits` was not asked before
 */
export function layDown(unit: Unit, architecture: Architecture, output: string): void {
  if (!existsSync(bundleOf(unit))) throw new Error(`${unit} is not bundled: bundleUnits() first`);
  copyFileSync(bundleOf(unit), join(output, 'index.mjs'));
  const beside = besideCode[unit];
  if (!beside) return;
  const carried = [...beside.packages, beside.native[architecture]].map(
    (name) => [inPackages(name), join('node_modules', name)] as const,
  );
  for (const [from, to] of [...carried, ...beside.files]) {
    mkdirSync(dirname(join(output, to)), { recursive: true });
    cpSync(from, join(output, to), { recursive: true, dereference: true });
  }
}
