/**
 * How a unit becomes one file. The CDK construct and the size gate (`infra/cloud/bundle-report.ts`)
 * both read this, so that what is measured is what is deployed.
 *
 * The SDK is bundled: pinned, and quicker to start than the copy in the runtime. One file, because
 * split chunks are loaded as CommonJS where no package.json lies beside them.
 * Names are not kept: that costs 20 ms of every start, and errors carry their own.
 */
export const bundleOptions = {
  target: 'node22',
  mainFields: ['module', 'main'],
  minify: true,
  /** CommonJS packages inside an ES module still call `require`. */
  banner:
    "import{createRequire as __sansheRequire}from'node:module';const require=__sansheRequire(import.meta.url);",
} as const;
