import { existsSync, readFileSync } from 'node:fs';

export type TestOutcome = { title: string; state: string; file: string };
export type Requirement = { id: string; item: string; feature: string };

const idList = /\[([^\]]*)\]/g;
const idShape = /^\d-\d{2}$/;

/** Ids in square brackets of a test title: `[1-15]`, `[1-15][3-06]` and `[1-15, 3-06]` all work. */
export function idsIn(title: string): string[] {
  const inside = [...title.matchAll(idList)].flatMap((match) => (match[1] ?? '').split(','));
  return [...new Set(inside.map((part) => part.trim()).filter((part) => idShape.test(part)))];
}

export type Coverage = {
  answered: Map<string, TestOutcome[]>;
  unanswered: Requirement[];
  unknown: { id: string; test: TestOutcome }[];
};

/** Only a test that passed answers a requirement; an id nobody asked for is a typing error, passed or not. */
export function coverage(
  requirements: readonly Requirement[],
  outcomes: readonly TestOutcome[],
): Coverage {
  const known = new Set(requirements.map((requirement) => requirement.id));
  const answered = new Map<string, TestOutcome[]>();
  const unknown: Coverage['unknown'] = [];
  for (const test of outcomes) {
    for (const id of idsIn(test.title)) {
      if (!known.has(id)) unknown.push({ id, test });
      else if (test.state === 'passed') answered.set(id, [...(answered.get(id) ?? []), test]);
    }
  }
  const unanswered = requirements.filter((requirement) => !answered.has(requirement.id));
  return { answered, unanswered, unknown };
}

function readJson<T>(file: string, ifMissing: string): T {
  if (!existsSync(file)) throw new Error(ifMissing);
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}

function report(): number {
  const requirements = readJson<Requirement[]>(
    'docs/requirements.json',
    'docs/requirements.json is missing: run this from the top of the repository.',
  );
  const outcomes = readJson<TestOutcome[]>(
    '.cache/test-results.json',
    'No test results yet: run `npm test` first.',
  );
  const { answered, unanswered, unknown } = coverage(requirements, outcomes);
  console.log('Answered');
  for (const { id, item } of requirements) {
    const tests = answered.get(id);
    if (!tests) continue;
    console.log(`  ${id}  ${item}`);
    for (const test of tests) console.log(`        ${test.title}  (${test.file})`);
  }
  console.log('Answered by nobody yet');
  for (const { id, item } of unanswered) console.log(`  ${id}  ${item}`);
  for (const { id, test } of unknown) {
    console.error(`No requirement ${id}: "${test.title}" (${test.file})`);
  }
  const done = requirements.length - unanswered.length;
  console.log(`${done} of ${requirements.length} requirements answered, ${unanswered.length} open`);
  return unknown.length > 0 ? 1 : 0;
}

if (import.meta.main) {
  try {
    process.exitCode = report();
  } catch (problem) {
    console.error(problem instanceof Error ? problem.message : problem);
    process.exitCode = 1;
  }
}
