import type { PersonId } from '../../shared/domain/ids.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { sheetKey } from '../../shared/domain/purchase/score-sheet.ts';
import { aConsultationPlan, anApplication, aPurchase, monday } from './a-purchase.ts';
import { organizations, people } from './people.ts';

const [first] = organizations;

export const experts = people.experts.slice(0, 3) as [PersonId, PersonId, PersonId];

/** Three experts; `points` by application, then by expert: need (of 30) and plan (of 50). Price counts 20. */
export function scored(
  points: [number, number][][],
  prices: number[],
  extra: Partial<Purchase> = {},
) {
  const sheets = points.flatMap((row, i) =>
    row.map(([need, plan], e) => ({
      expert: experts[e] as PersonId,
      organizationId: (organizations[i] ?? first).id,
      points: { need, plan },
      comment: '可行',
      lockedAt: monday,
    })),
  );
  return aPurchase({
    plan: aConsultationPlan(),
    tieOrder: organizations.map(({ id }) => id),
    applications: Object.fromEntries(
      points.map((_, i) => {
        const organization = organizations[i] ?? first;
        const requestedFen = prices[i] ?? 1;
        return [
          organization.id,
          anApplication(organization, { eligibility: 'eligible' }, { requestedFen }),
        ];
      }),
    ),
    sheets: Object.fromEntries(sheets.map((s) => [sheetKey(s.expert, s.organizationId), s])),
    panel: { seats: experts.map((personId) => ({ personId, conflict: 'none' as const })) },
    ...extra,
  });
}
