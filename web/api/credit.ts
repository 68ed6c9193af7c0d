import type { CreditAnswer } from '../../shared/contracts/credit.ts';
import { ProblemError } from '../problem.ts';
import { ask } from './ask.ts';

/** The credit record of an organization; `undefined` where nothing was ever noticed of it. */
export async function getCredit(organization: string): Promise<CreditAnswer | undefined> {
  try {
    const answer = ask('$get', '/api/profiles/:organization/credit', { param: { organization } });
    return (await answer) as CreditAnswer;
  } catch (problem) {
    if (problem instanceof ProblemError && problem.code === 'not-found') return undefined;
    throw problem;
  }
}
