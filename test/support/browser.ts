import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';
import { fontConfiguration } from './chinese-fonts.ts';

/**
 * A real Chromium with Chinese glyphs out of two npm packages, so that `npm test` needs nothing installed by hand.
 * Everything unpacked lives under `.cache/`.
 */
const cache = join(import.meta.dirname, '../../.cache/browser');

const versionOf = (packageName: string): string => {
  const manifest = findPackageJSON(packageName, import.meta.url);
  if (!manifest) throw new Error(`${packageName} is not installed: run \`npm ci\`.`);
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
};

/**
 * The package unpacks to a fixed place and takes whatever lies there for complete, which breaks as soon as two
 * processes start at once. So it unpacks into a folder of its own and the finished folder is moved into place.
 */
async function executable(): Promise<string> {
  const home = join(cache, `chromium-${versionOf('@sparticuz/chromium')}`);
  const binary = join(home, 'chromium');
  if (existsSync(binary)) return binary;
  mkdirSync(cache, { recursive: true });
  const partial = mkdtempSync(join(cache, 'unpacking-'));
  const tmpdir = process.env['TMPDIR'];
  process.env['TMPDIR'] = partial;
  try {
    await chromium.executablePath();
  } finally {
    if (tmpdir === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = tmpdir;
  }
  try {
    renameSync(partial, home);
  } catch (problem) {
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(binary)) throw problem;
  }
  return binary;
}

/** Starts the browser; whoever starts it closes it. Open pages with `browser.newContext()`, which axe needs. */
export async function launchBrowser(): Promise<Browser> {
  return await playwright.launch({
    executablePath: await executable(),
    headless: true,
    env: { ...process.env, FONTCONFIG_FILE: fontConfiguration() },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--font-render-hinting=none',
    ],
  });
}
