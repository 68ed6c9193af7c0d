import type { PublicPurchase } from '../../shared/contracts/notices.ts';
import type { Project } from '../../shared/domain/purchase/project.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';

type PublicContract = NonNullable<PublicPurchase['projects'][number]['contract']>;

/** What was done outside by its date, or the date by which it is to be done and whether that has passed. */
function clockOf({ deadlines, overdue }: Purchase, name: string, isDone: boolean) {
  const due = deadlines[name]?.at;
  if (isDone) return {};
  return { ...(due && { due }), ...(overdue.includes(name) && { isOverdue: true as const }) };
}

/**
 * What everybody may know of a signed contract: its number and the hash of what was signed, where it was published
 * and under which number it was filed or by when that is due, and what was changed or given to others since.
 */
export function publicContract(purchase: Purchase, project: Project): PublicContract | undefined {
  const { contract, signedAt, signatures, publication, filing, organizationId } = project;
  if (!contract || !signedAt) return undefined;
  const contentHash = signatures?.provider?.documentHash;
  const { supplements = [], subcontracts = [] } = project;
  return {
    number: contract.number,
    signedAt,
    ...(contentHash && { contentHash }),
    publication: {
      ...(publication && {
        at: {
          medium: publication.medium,
          url: publication.url,
          publishedAt: publication.publishedAt,
        },
      }),
      ...clockOf(purchase, `publication-${organizationId}`, publication !== undefined),
    },
    filing: {
      ...(filing && { at: { number: filing.number, filedAt: filing.filedAt } }),
      ...clockOf(purchase, `filing-${organizationId}`, filing !== undefined),
    },
    supplements: supplements
      .filter(({ status }) => status === 'signed')
      .map(({ number, reason, changeFen, result }) => ({
        number,
        reason,
        changeFen,
        amountFen: result.amountFen,
      })),
    subcontracts: subcontracts.map(({ what, share, to }) => ({ what, share, to })),
  };
}
