import { DomainError } from '../../shared/domain/errors.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { Place } from '../../shared/store/application-place.ts';
import { readPublished } from '../../shared/store/published.ts';
import type { Deps } from '../ports.ts';

const mayInvite = [
  'invitedTender',
  'competitiveNegotiation',
  'singleSource',
  'comparison',
  'directAward',
];

/**
 * Why the gate of the window turned somebody away, as far as the published call tells: it is over, it was amended,
 * or only some were asked and this organization was not.
 */
export async function gateProblem(
  { table }: Deps,
  { tenant, purchase }: Place,
  { edition, now }: { edition: number; now: Instant },
): Promise<DomainError> {
  const call = await readPublished(table, tenant, purchase);
  if (!call || call.closesAt <= now || call.state !== 'biddingOpen')
    return new DomainError({
      code: 'bidding-closed',
      ...(call && { detail: { closesAt: call.closesAt } }),
    });
  if ((call.edition ?? 1) !== edition) return new DomainError({ code: 'call-amended' });
  return new DomainError({
    code: mayInvite.includes(call.method) ? 'not-invited' : 'call-amended',
  });
}
