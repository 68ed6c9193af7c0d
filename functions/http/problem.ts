import type { Context, ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { core } from 'zod';
import type { Problem } from '../../shared/contracts/common.ts';
import { problemType, statuses } from '../../shared/contracts/problems.ts';
import { DomainError, type FieldFault } from '../../shared/domain/errors.ts';
import type { Sentences } from '../../shared/messages/sentences.ts';
import type { Env } from './environment.ts';

const codeOf = (issue: core.$ZodIssue) => (issue.code === 'custom' ? issue.message : issue.code);

/** RFC 6901. */
const pointerOf = (path: readonly PropertyKey[]) =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

export const faultsOf = (issues: readonly core.$ZodIssue[]): FieldFault[] =>
  issues.map((issue) => ({ pointer: pointerOf(issue.path), code: codeOf(issue) }));

export const invalid = (faults: readonly FieldFault[]) =>
  new DomainError({ code: 'invalid-request' }, { faults });

/** RFC 9457 body of `error` in the reader's language: what they may know, and nothing else. */
function toProblem(
  error: DomainError,
  c: Context<Env>,
  { problemSentence, faultSentence }: Sentences,
): Problem {
  const { name: code, detail, faults } = error;
  const { language, traceId } = c.var;
  return {
    type: problemType(code),
    code,
    title: problemSentence(language, { code, detail }),
    status: statuses[code],
    traceId,
    ...(faults.length > 0 && {
      errors: faults.map((fault) => ({ ...fault, message: faultSentence(language, fault.code) })),
    }),
  };
}

const expected = (error: Error): DomainError => {
  if (error instanceof DomainError) return error;
  if (error instanceof HTTPException && error.status === 413)
    return new DomainError({ code: 'request-too-large' });
  if (error instanceof HTTPException && error.status === 400)
    return invalid([{ pointer: '', code: 'not-json' }]);
  return new DomainError({ code: 'internal' }, { cause: error });
};

/** Programs that were too fast learn from a header when to come back; people from the sentence. */
export function tellWhen(c: Context<Env>, { detail }: DomainError): void {
  const { seconds } = detail;
  if (seconds !== undefined) c.header('retry-after', String(seconds));
}

/** The one place an error becomes an answer. What nobody expected is logged, and told to nobody. */
export const onErrorIn =
  (sentences: Sentences): ErrorHandler<Env> =>
  (error, c) => {
    const known = expected(error);
    if (known.name === 'internal')
      console.error(
        JSON.stringify({ traceId: c.var.traceId, route: c.req.method, stack: error.stack }),
      );
    const status = statuses[known.name];
    tellWhen(c, known);
    return c.json(toProblem(known, c, sentences), status, {
      'content-type': 'application/problem+json',
    });
  };
