import type { Problem } from '../shared/contracts/common.ts';

/** Our own code for "no answer at all": no line, no server, or an answer that is not ours. */
export const unreachable = 'unreachable';

/** What the server refused and why, as it said it. `title` is a sentence in the reader's language. */
export class ProblemError extends Error {
  readonly code: string;
  readonly title: string;
  readonly status: number;
  readonly faults: NonNullable<Problem['errors']>;

  constructor(code: string, problem: Partial<Problem> = {}) {
    super(code);
    this.code = code;
    this.title = problem.title ?? '';
    this.status = problem.status ?? 0;
    this.faults = problem.errors ?? [];
  }
}

/** Reads a refusal out of `response`; a body that is no problem (a proxy's page) counts as no answer. */
export async function problemOf(response: Response): Promise<ProblemError> {
  const isProblem = response.headers.get('content-type')?.includes('json') ?? false;
  if (!isProblem) return new ProblemError(unreachable, { status: response.status });
  const problem = (await response.json()) as Partial<Problem>;
  return new ProblemError(problem.code ?? unreachable, { status: response.status, ...problem });
}
