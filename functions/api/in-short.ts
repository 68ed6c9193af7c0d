import type { Application } from '../../shared/domain/purchase/application.ts';
import type { ApplicationSummary, PurchaseInShort } from '../../shared/domain/purchase/in-short.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';

function summaryOf({ organization, body, ...judged }: Application): ApplicationSummary {
  const { passport: _papers, ...named } = organization;
  const { title, category, requestedFen, documents, consortium } = body;
  const shown = { title, category, requestedFen, documents, ...(consortium && { consortium }) };
  return { ...judged, organization: named, body: shown };
}

/** A purchase as its page needs it: what grows with each applicant is read by itself. */
export const inShort = ({
  openingMinutes: _minutes,
  applications,
  ...purchase
}: Purchase): PurchaseInShort => ({
  ...purchase,
  applications: Object.fromEntries(
    Object.entries(applications).map(([id, one]) => [id, summaryOf(one)]),
  ),
});
