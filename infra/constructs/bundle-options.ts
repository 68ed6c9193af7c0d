import { join } from 'node:path';

const builtin = (name: string) => join(import.meta.dirname, 'builtins', `${name}.cjs`);

/** Which file stands in for a module of Node. */
export const bundleAliases = {
  /**
   * The SDK's providers of credentials bring a client of STS along; one is enough. It has no provider of
   * its own, so it is given the unit's.
   */
  '@aws-sdk/client-sts': '@aws-sdk/nested-clients/sts',
  'node:http': builtin('http'),
  http: builtin('http'),
  'node:https': builtin('https'),
  https: builtin('https'),
  'node:http2': builtin('http2'),
  http2: builtin('http2'),
};

/**
 * How a unit becomes one file. The CDK construct and the size gate (`infra/cloud/bundle-report.ts`)
 * both read this, so that what is measured is what is deployed.
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
  /** CommonJS packages inside an ES module still call `require`. */
  banner:
    "import{createRequire as __sansheRequire}from'node:module';const require=__sansheRequire(import.meta.url);",
} as const;
