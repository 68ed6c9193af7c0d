import type { Refusal } from '../../errors.ts';
import { sumFen } from '../../money.ts';
import type { Award, Purchase } from '../purchase.ts';

/** What an applicant asks for, its final offer where it made one. In fen. */
export const requestedBy = (
  { applications }: Pick<Purchase, 'applications'>,
  { organizationId }: Pick<Award, 'organizationId'>,
): number => applications[organizationId]?.body.requestedFen ?? 0;

/** Who refused, or whose award was made void, is passed over. */
const isPassed = ({ projects, voided = [] }: Purchase, id: Award['organizationId']) =>
  projects[id]?.status === 'declined' || voided.includes(id);

/** Why `awards` cannot be made: not in ranked order (REG §43), too many, or more than there is. */
export function awardFault(purchase: Purchase, awards: readonly Award[]): Refusal | undefined {
  const { plan, ranking } = purchase;
  const { maximumAwards: maximum, ceilingFen, budgetFen: budget } = plan;
  if (awards.length > maximum) return { code: 'too-many-awards', detail: { maximum } };
  const order = ranking
    .map(({ organizationId }) => organizationId)
    .filter((id) => !isPassed(purchase, id))
    .slice(0, awards.length);
  const isRanked = awards.every((award, i) => award.organizationId === order[i]);
  if (!isRanked) return { code: 'not-in-rank-order' };
  const over = awards
    .map((award) => ({ ...award, ceiling: Math.min(ceilingFen, requestedBy(purchase, award)) }))
    .find(({ amountFen, ceiling }) => amountFen > ceiling);
  if (over) return { code: 'over-ceiling', detail: { ceiling: over.ceiling } };
  if (sumFen(awards.map((a) => a.amountFen)) > budget)
    return { code: 'over-budget', detail: { budget } };
  return undefined;
}
