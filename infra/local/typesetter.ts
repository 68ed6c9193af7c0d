import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { typstTypesetter } from '../../functions/adapters/typst.ts';
import type { Typesetter } from '../../functions/ports.ts';

const { resolve } = createRequire(import.meta.url);
const fontPackage = () => dirname(resolve('@expo-google-fonts/noto-sans-sc/package.json'));

/** Documents set in this process, from the templates of the working tree. Nothing is loaded before the first. */
export const localTypesetter = (): Typesetter =>
  typstTypesetter({
    templates: join(import.meta.dirname, '../../functions/documents/templates'),
    fonts: ['400Regular', '700Bold'].map((weight) => join(fontPackage(), weight)),
  });
