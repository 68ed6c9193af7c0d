import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const cache = join(import.meta.dirname, '../.cache/packages');

/**
 * The unpacked folder of a registry package that one check needs and the product does not: fetched once with npm's own
 * client (so any mirror works), without its scripts or dependencies, and complete as soon as it has its final name.
 */
export function cachedPackage(name: string, version: string): string {
  const home = join(cache, `${name.replace('/', '-')}-${version}`);
  if (existsSync(home)) return join(home, 'package');
  mkdirSync(cache, { recursive: true });
  const partial = mkdtempSync(join(cache, 'fetching-'));
  try {
    const archive = execFileSync(
      'npm',
      ['pack', `${name}@${version}`, '--silent', '--pack-destination', partial],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    ).trim();
    execFileSync('tar', ['-xzf', join(partial, archive), '-C', partial]);
    rmSync(join(partial, archive));
    if (!existsSync(home)) renameSync(partial, home);
  } catch (cause) {
    throw new Error(`${name}@${version} could not be fetched from the npm registry.`, { cause });
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  return join(home, 'package');
}
