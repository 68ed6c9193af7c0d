import {
  type BenefitsView,
  mostMissing,
  type PolicyBenefitsView,
} from '../../shared/contracts/library.ts';
import { gapsOf, noCount } from '../../shared/domain/library/benefit.ts';
import { mayApply, mayGrant } from '../../shared/domain/library/permissions.ts';
import { standingOn } from '../../shared/domain/library/row.ts';
import { readBenefitCounts, readBenefits } from '../../shared/store/library.ts';
import { candidatesFor, kindsOf } from './candidates.ts';
import { allRows, entryOr404 } from './library-views.ts';
import type { Place } from './place.ts';

/** What each policy gives, from its counters: two queries, whatever was given. */
export async function benefitsIn(place: Place): Promise<BenefitsView> {
  const { deps, tenant, today, actor } = place;
  const [rows, counts] = await Promise.all([allRows(place), readBenefitCounts(deps.table, tenant)]);
  const byPolicy = new Map(counts.map((count) => [count.policy, count]));
  const policies = rows
    .filter(({ grants }) => grants.length > 0)
    .map((row) => ({
      ...(byPolicy.get(row.id) ?? noCount(row.id)),
      title: row.title,
      grants: row.grants,
      standing: standingOn(row, today),
    }));
  const sum = (of: (one: (typeof policies)[number]) => number) =>
    policies.reduce((all, one) => all + of(one), 0);
  return {
    policies: policies.sort((a, b) => b.yearFen - a.yearFen),
    total: {
      had: sum(({ states }) => states.recorded + states.granted),
      applied: sum(({ states }) => states.applied),
      yearFen: sum(({ yearFen }) => yearFen),
      known: sum(({ known }) => known),
    },
    mayApply: mayApply(actor),
  };
}

/** One policy: what it gave, and who is left out. @throws {DomainError} `not-found` */
export async function benefitsOf(place: Place, id: string): Promise<PolicyBenefitsView> {
  const { deps, tenant, today, actor } = place;
  const entry = await entryOr404(place, id);
  const [items, candidates] = await Promise.all([
    readBenefits(deps.table, tenant, id),
    candidatesFor(place, kindsOf(entry.grants)),
  ]);
  return {
    policy: { id, title: entry.title, grants: entry.grants },
    items: items.sort((a, b) => (a.at < b.at ? 1 : -1)),
    gaps: gapsOf(entry.grants, candidates, items).map(({ missing, ...gap }) => ({
      ...gap,
      missing: missing.length,
      some: missing
        .slice(0, mostMissing)
        .map(({ kind, id: of, name, community }) => ({ kind, id: of, name, community })),
    })),
    today,
    mayApply: mayApply(actor),
    mayGrant: mayGrant(actor),
  };
}
