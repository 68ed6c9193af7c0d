import { Hono } from 'hono';
import { DomainError } from '../../shared/domain/errors.ts';
import type { Sentences } from '../../shared/messages/sentences.ts';
import type { Deps } from '../ports.ts';
import type { Env } from './environment.ts';
import { headers, jsonOnly, limitBody, provide, sameOrigin } from './foundation.ts';
import { onErrorIn } from './problem.ts';

/** What every unit has that speaks nothing but JSON, before its own routes: whatever is not there is a problem. */
export const jsonUnit = (deps: Deps, sentences: Sentences) =>
  new Hono<Env>()
    .onError(onErrorIn(sentences))
    .use(provide(deps, { as: 'identity' }), headers, sameOrigin, limitBody, jsonOnly)
    .notFound(() => {
      throw new DomainError({ code: 'not-found' });
    });
