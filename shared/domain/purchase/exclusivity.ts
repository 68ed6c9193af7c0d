import type { OrganizationId, PurchaseId } from '../ids.ts';
import type { Purchase } from './purchase.ts';

/** An award that holds elsewhere in the tenant, from its published result on. */
export type HeldAward = {
  organizationId: OrganizationId;
  purchaseId: PurchaseId;
  title: string;
  /** SHA-256 of the project's name without blanks and signs: the same work under the same name. */
  project: string;
};

export type ExclusivityFault = { code: 'already-awarded' | 'funded-twice'; title: string };

/** The name of a project as two funders would both write it. */
export const plainProject = (title: string): string =>
  title
    .normalize('NFKC')
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .toLowerCase();

/**
 * Where the rules allow one award for each organization, or no second money for the same work: what an award to
 * `organizationId` would run against (公益创投 practice, domain.md 2.1: one project for each organization, no double funding).
 */
export function exclusivityFaults(
  { id, rules, applications }: Purchase,
  organizationId: string,
  held: readonly HeldAward[],
  hash: (value: unknown) => string,
): ExclusivityFault[] {
  const body = applications[organizationId]?.body;
  const own = held.filter((one) => one.organizationId === organizationId && one.purchaseId !== id);
  const project = body && hash(plainProject(body.title));
  const isOne = rules.oneAwardPerOrganization?.value === true;
  const isOnce = rules.noDoubleFunding?.value === true;
  return own.flatMap((one): ExclusivityFault[] => [
    ...(isOne ? [{ code: 'already-awarded', title: one.title } as const] : []),
    ...(isOnce && one.project === project
      ? [{ code: 'funded-twice', title: one.title } as const]
      : []),
  ]);
}
