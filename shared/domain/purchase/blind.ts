import type { Refusal } from '../errors.ts';
import { OrganizationId } from '../ids.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { Command } from './commands.ts';
import type { Purchase } from './purchase.ts';

/** Stands for the n-th application of a blind review; no organization has such an id. */
export const numberedApplicant = (n: number): OrganizationId =>
  OrganizationId.parse(`a${String(n).padStart(25, '0')}`);

/** Experts of a blind call know applications by number until their report is signed. */
export const isBlindNow = ({ plan, blindOrder, report }: Purchase): boolean =>
  plan.isBlind === true && blindOrder !== undefined && !report?.signedAt;

/** What each applicant is called in a blind review, by its id. */
export const numbersOf = ({ blindOrder = [] }: Purchase): ReadonlyMap<string, OrganizationId> =>
  new Map(blindOrder.map((id, i) => [id, numberedApplicant(i + 1)]));

/**
 * `command` about the organization that is meant by a number. An expert who names the organization itself is told
 * what anybody is told of one that is not there: else a sheet already locked would say whose it was.
 */
export function meantBy(purchase: Purchase, command: Command): Result<Command, Refusal> {
  if (
    command.type !== 'lockScoreSheet' &&
    command.type !== 'correctSheet' &&
    command.type !== 'askPriceReview' &&
    command.type !== 'judgePrice'
  )
    return ok(command);
  if (!isBlindNow(purchase)) return ok(command);
  const { blindOrder = [] } = purchase;
  const organizationId = blindOrder.find(
    (_, i) => numberedApplicant(i + 1) === command.organizationId,
  );
  return organizationId
    ? ok({ ...command, organizationId })
    : refuse({ code: 'application-unknown' });
}
