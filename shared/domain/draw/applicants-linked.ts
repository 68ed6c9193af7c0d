import type { Application } from '../purchase/application.ts';
import type { LinkKind } from './links.ts';
import { linksOfApplicant } from './ties-found.ts';

type Applicant = Pick<Application, 'organization' | 'relatedMembers' | 'submittedBy'>;

/** Two applicants, and what their papers and accounts have in common. */
export type LinkedPair = { a: string; b: string; kinds: LinkKind[] };

/**
 * Applicants that share a person in charge, a worker, an account that submits, an address: signs that a person has to
 * weigh (REG §18: one person in charge, one controller; 财政部令第87号第37条: bids deemed collusive), no verdict.
 *
 * @returns each pair once, by organization id
 */
export function linkedApplicants(applicants: readonly Applicant[]): LinkedPair[] {
  const found = applicants.map((one) => ({
    id: one.organization.id as string,
    links: linksOfApplicant(one).filter(({ kind }) => kind !== 'name'),
  }));
  return found.flatMap((one, i) =>
    found.slice(i + 1).flatMap((other): LinkedPair[] => {
      const shared = one.links.filter(({ b }) => other.links.some((link) => link.b === b));
      const kinds = [...new Set(shared.map(({ kind }) => kind))].sort();
      return kinds.length > 0 ? [{ a: one.id, b: other.id, kinds }] : [];
    }),
  );
}
