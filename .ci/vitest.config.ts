import { defineConfig } from 'vitest/config';
import { LongestFirst } from './longest-first.ts';
import { plain } from './plain-reporter.ts';

/**
 * Three projects, one after the other, two files at a time (left alone, vitest takes one of two cores): unit tests sit
 * beside the code and answer in milliseconds, system tests start real parts, and each file of the browser tests has a
 * browser of its own. Nothing of a file stays behind in the modules it loads, so a worker loads them once and not for
 * each file (`isolate: false`).
 */
export default defineConfig({
  test: {
    expect: { requireAssertions: true },
    reporters: ['default', plain],
    sequence: { sequencer: LongestFirst },
    coverage: {
      provider: 'v8',
      include: ['{shared,functions}/**/*.ts'],
      reportsDirectory: 'coverage',
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{shared,functions,web,infra,.ci}/**/*.test.{ts,tsx}'],
          isolate: false,
          // They take milliseconds; this is for a machine that does much else.
          testTimeout: 30_000,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'system',
          isolate: false,
          include: ['test/{store,http,process,tenancy,infra,mail,local,docs}/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          isolate: false,
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
