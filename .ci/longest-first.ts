import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The files that take longest, as last measured, longest first. A clean checkout has no times of its own, and vitest
 * would go by size: one that takes two minutes would then begin when all others are done, with one core idle beside it.
 * A file that is not named here is only begun later.
 */
const longest = [
  'browser/work-pages',
  'browser/letters',
  'browser/work-whole-purchase',
  'browser/settings',
  'browser/applying',
  'browser/contract',
  'browser/pages',
  'browser/work-people',
  'browser/review',
  'browser/draw',
  'browser/passport',
  'browser/evaluation',
  'tenancy/secrets',
  'tenancy/matrix',
  'local/start-and-stop',
  'tenancy/trespass',
  'tenancy/sealed-bids',
  'tenancy/canary',
  'process/lifecycle-walks',
  'infra/partitions',
  'local/while-it-runs',
  'local/seeded-projects',
  'store/budget-holds',
  'infra/fences',
  'store/needs-in-number',
].map((name) => `/test/${name}.test.ts`);

function place({ moduleId }: TestSpecification): number {
  const found = longest.findIndex((name) => moduleId.endsWith(name));
  return found < 0 ? longest.length : found;
}

/** The longest begin first; the rest in vitest's own order. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((one, other) => place(one) - place(other));
  }
}
