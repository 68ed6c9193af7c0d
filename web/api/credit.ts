import type { CreditAnswer } from '../../shared/contracts/credit.ts';
import { ask } from './ask.ts';

/** The credit record of an organization; an empty one where nothing was ever noticed of it. */
export const getCredit = (organization: string) =>
  ask('$get', '/api/profiles/:organization/credit', {
    param: { organization },
  }) as Promise<CreditAnswer>;
