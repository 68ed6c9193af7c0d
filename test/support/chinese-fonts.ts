import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const home = join(import.meta.dirname, '../../.cache/browser/fonts');
const require = createRequire(import.meta.url);

/**
 * The file for `FONTCONFIG_FILE`: it names the weights our pages use and nothing of the machine, so that Chinese text
 * has glyphs everywhere and screenshots of two machines agree.
 */
export function fontConfiguration(): string {
  const fonts = dirname(require.resolve('@expo-google-fonts/noto-sans-sc'));
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
