import { zValidator } from '@hono/zod-validator';
import type { ZodType } from 'zod';
import { DomainError } from '../../shared/domain/errors.ts';
import { faultsOf, invalid } from './problem.ts';

/**
 * Checks a part of the request against its contract. A body that does not fit is a problem with a pointer
 * for each field; a path that does not fit names nothing, and nothing is what is found there.
 */
export const valid = <T extends ZodType, Target extends 'json' | 'param' | 'query'>(
  target: Target,
  schema: T,
) =>
  zValidator(target, schema, (result) => {
    if (result.success) return;
    if (target === 'param') throw new DomainError({ code: 'not-found' });
    throw invalid(faultsOf(result.error.issues));
  });
