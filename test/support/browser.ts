import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/**
 * A real Chromium with Chinese glyphs out of two npm packages, so that `npm test` needs nothing installed by hand.
 * Everything unpacked lives under `.cache/`.
 */
const cache = join(import.meta.dirname, '../../.cache/browser');
const require = createRequire(import.meta.url);

const versionOf = (packageName: string): string => {
  const main = dirname(require.resolve(packageName));
  const manifest = [main, dirname(main)]
    .map((folder) => join(folder, 'package.json'))
    .find((file) => existsSync(file));
  if (!manifest) throw new Error(`${packageName} is not installed: run \`npm ci\`.`);
  return (require(manifest) as { version: string }).version;
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

/** A font configuration that knows the weights our pages use and nothing of the machine, so screenshots agree. */
function fontConfiguration(): string {
  const fonts = dirname(require.resolve('@expo-google-fonts/noto-sans-sc'));
  const home = join(cache, 'fonts');
  const file = join(home, 'fonts.conf');
  const weights = ['400Regular', '500Medium', '700Bold'].map(
    (weight) => `  <dir>${join(fonts, weight)}</dir>`,
  );
  const families = ['sans-serif', 'serif', 'monospace', 'system-ui'].map(
    (family) =>
      `  <alias><family>${family}</family><prefer><family>Noto Sans SC</family></prefer></alias>`,
  );
  const lines = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...weights,
    `  <cachedir>${join(home, 'cache')}</cachedir>`,
    ...families,
    '</fontconfig>',
    '',
  ];
  mkdirSync(home, { recursive: true });
  const partial = `${file}.${process.pid}`;
  writeFileSync(partial, lines.join('\n'));
  renameSync(partial, file);
  return file;
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
