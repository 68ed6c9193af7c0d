import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Unit } from './units.ts';

const builtin = (name: string) => join(import.meta.dirname, 'builtins', `${name}.cjs`);

/** Which file stands in for a module of Node. */
export const bundleAliases = {
  /**
   * The SDK's providers of credentials bring a client of STS along; one is enough. It has no provider of
   * its own, so it is given the unit's.
   */
  '@aws-sdk/client-sts': '@aws-sdk/nested-clients/sts',
  /** A function finds its credentials in its environment; the other places to look weigh a tenth of a unit. */
  '@aws-sdk/credential-provider-node': builtin('credentials'),
  /** Endpoints are not discovered: what would keep them, an LRU cache of its own, stays out. */
  '@aws-sdk/endpoint-cache': builtin('endpoints'),
  /** The protocols of the SDK bring along how events are streamed: a fiftieth of a unit, and no call uses it. */
  '@smithy/core/event-streams': builtin('event-streams'),
  'node:http': builtin('http'),
  http: builtin('http'),
  'node:https': builtin('https'),
  https: builtin('https'),
  'node:http2': builtin('http2'),
  http2: builtin('http2'),
};

const root = join(import.meta.dirname, '../..');
const fonts = join(root, 'node_modules/@expo-google-fonts/noto-sans-sc');

export type Architecture = 'arm64' | 'x86_64';

/** What lies beside a unit's one file: packages that cannot be bundled, and files it reads. Paths are `from` and `to`. */
type BesideCode = {
  packages: readonly string[];
  /** Of a package, its part for the processor the unit runs on. */
  native: Readonly<Record<Architecture, string>>;
  files: readonly (readonly [from: string, to: string])[];
};

/**
 * One unit sets documents: the compiler is native code, and a font is 10 MB. Zipped they come to about 36 MB of the
 * 50 a function may have; no other unit carries them.
 */
export const besideCode: Partial<Record<Unit, BesideCode>> = {
  documents: {
    packages: ['@myriaddreamin/typst-ts-node-compiler'],
    native: {
      arm64: '@myriaddreamin/typst-ts-node-compiler-linux-arm64-gnu',
      x86_64: '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu',
    },
    files: [
      [join(root, 'functions/documents/templates'), 'templates'],
      [join(fonts, '400Regular/NotoSansSC_400Regular.ttf'), 'fonts/NotoSansSC_400Regular.ttf'],
      [join(fonts, '700Bold/NotoSansSC_700Bold.ttf'), 'fonts/NotoSansSC_700Bold.ttf'],
    ],
  },
};

/** What is left out of a unit's one file, because it lies beside it. */
export const externalOf = (unit: Unit): string[] => [...(besideCode[unit]?.packages ?? [])];

/** Where the package `name` is installed. */
export const inPackages = (name: string) => join(root, 'node_modules', name);

/**
 * The processor a unit runs on: the deployment's, unless its native package is only there for the other one. npm
 * installs what its own machine runs, and Lambda has both.
 *
 * @throws {TypeError} when it is there for neither
 */
export function architectureOf(unit: Unit, wanted: Architecture): Architecture {
  const native = besideCode[unit]?.native;
  if (!native) return wanted;
  const order: readonly Architecture[] =
    wanted === 'arm64' ? ['arm64', 'x86_64'] : ['x86_64', 'arm64'];
  const found = order.find((each) => existsSync(inPackages(native[each])));
  if (!found) throw new TypeError(`neither ${Object.values(native).join(' nor ')} is installed`);
  return found;
}

/** Texts are half Chinese: written as escapes each character takes twice its bytes. */
export const bundleCharset = 'utf8';

/**
 * How a unit becomes one file, for CDK (`bundled-units.ts`) and the size gate (`infra/cloud/bundle-report.ts`) alike:
 * what is measured is what is deployed.
 *
 * The SDK is bundled: pinned, and quicker to start than the copy in the runtime. One file, because
 * split chunks are loaded as CommonJS where no package.json lies beside them.
 * Names are not kept: that costs 20 ms of every start, and errors carry their own.
 * `node:http` and its kin are loaded with their first use, see `builtins/lazily.cjs`.
 */
export const bundleOptions = {
  target: 'node22',
  mainFields: ['module', 'main'],
  minify: true,
  /**
   * CommonJS packages inside an ES module still call `require`. And a start allocates 20 MB that stay: where the young
   * generation doubles from 1 MB they are copied six times over, a fifteenth of the start; growing by eight it is three.
   */
  banner:
    "import{setFlagsFromString as __sansheFlags}from'node:v8';__sansheFlags('--semi-space-growth-factor=8');" +
    "import{createRequire as __sansheRequire}from'node:module';const require=__sansheRequire(import.meta.url);",
} as const;
