import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';
import type { TestOutcome } from './requirements.ts';

/** Another run beside the main one (the store on a second engine) writes elsewhere, so that it does not hide the first. */
const resultsFile = process.env['TEST_RESULTS'] ?? '.cache/test-results.json';

/**
 * Ends the run with `N passed, N failed`, the closing line that CI reads in any language, and keeps every title for
 * the requirements report. A file that cannot even be loaded, or an error outside any test, counts as a failure:
 * otherwise a syntax error would read as "0 failed".
 */
export const plain: Reporter = {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]) {
    const outcomes: TestOutcome[] = modules.flatMap((module) => {
      const file = relative(process.cwd(), module.moduleId);
      const tests = [...module.children.allTests()].map((test) => ({
        title: test.fullName,
        state: test.result().state,
        file,
      }));
      const broken = module
        .errors()
        .map(() => ({ title: 'the file itself', state: 'failed', file }));
      return [...tests, ...broken];
    });
    for (const { message } of unhandled) {
      outcomes.push({ title: `outside any test: ${message}`, state: 'failed', file: '' });
    }
    mkdirSync(dirname(resultsFile), { recursive: true });
    writeFileSync(resultsFile, `${JSON.stringify(outcomes, null, 1)}\n`);
    const count = (state: string) => outcomes.filter((outcome) => outcome.state === state).length;
    if (count('skipped') > 0) console.log(`${count('skipped')} skipped`);
    console.log(`${count('passed')} passed, ${count('failed')} failed`);
  },
};
