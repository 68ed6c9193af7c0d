import { zValidator } from '@hono/zod-validator';
import type { ZodType } from 'zod';
import { DomainError } from '../../shared/domain/errors.ts';
import { faultsOf, invalid } from './problem.ts';

/** No form of ours nests deeper; what does is made to exhaust the stack. */
const deepest = 60;

/**
 * Half of a character (a lone surrogate) has no UTF-8 form: it would not come back from the table as it was
 * hashed. It is replaced the way every encoder replaces it.
 */
const mended = (text: string) => text.replace(/\p{Surrogate}/gu, '\ufffd');

function wellFormed(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return mended(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth === deepest) throw invalid([{ pointer: '', code: 'too_big' }]);
  if (Array.isArray(value)) return value.map((one) => wellFormed(one, depth + 1));
  const entries = Object.entries(value);
  return Object.fromEntries(
    entries.map(([name, one]) => [mended(name), wellFormed(one, depth + 1)]),
  );
}

/**
 * Checks a part of the request against its contract. A body that does not fit is a problem with a pointer
 * for each field; a path that does not fit names nothing, and nothing is what is found there.
 */
export const valid = <T extends ZodType, Target extends 'json' | 'param' | 'query'>(
  target: Target,
  schema: T,
) =>
  zValidator(
    target,
    schema,
    (result) => {
      if (result.success) return;
      if (target === 'param') throw new DomainError({ code: 'not-found' });
      throw invalid(faultsOf(result.error.issues));
    },
    // The library's type of this result is a condition it cannot resolve for a schema it does not know.
    { validationFunction: (fit, value) => fit.safeParseAsync(wellFormed(value)) as never },
  );
