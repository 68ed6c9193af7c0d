import type { Collections, CollectionView, IdeaView } from '../../shared/contracts/ideas.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { phaseOf, prizeBudgetFen } from '../../shared/domain/ideas/collection.ts';
import { ranked } from '../../shared/domain/ideas/ranking.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import {
  listCollections,
  listIdeas,
  matchesIn,
  readCollection,
  readKept,
} from '../../shared/store/ideas.ts';
import { listVerifications } from '../../shared/store/verifications.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';
import { mayIn, type Official } from './official.ts';

export async function collectionsOf(deps: Deps, tenant: TenantId): Promise<Collections> {
  const now = await tenantNow(deps, await tenantConfig(deps, tenant));
  const [all, ideas] = await Promise.all([
    listCollections(deps.table, tenant),
    listIdeas(deps.table, tenant),
  ]);
  const items = all.map((collection) => ({
    id: collection.id,
    title: collection.announcement.title,
    phase: phaseOf(collection, now),
    from: collection.announcement.from,
    until: collection.announcement.until,
    prizeBudgetFen: prizeBudgetFen(collection.announcement),
    ideas: ideas.filter((idea) => idea.collection === collection.id).length,
  }));
  return { items };
}

/** Every idea of a collection with what was kept with it: two queries, however many there are. */
export async function judgedIdeas({ table }: Pick<Deps, 'table'>, tenant: TenantId, id: string) {
  const [ideas, kept] = await Promise.all([
    listIdeas(table, tenant, id),
    readKept(table, tenant, id),
  ]);
  return ideas.map((idea) => ({ idea, ...(kept.get(idea.id) ?? { sheets: [] }) }));
}

type Asked = { tenant: TenantId; collection: string; actor: Official };

const sum = (amounts: readonly number[]) => amounts.reduce((a, b) => a + b, 0);

/** Points and places are the office's until the prizes are decided; a reviewer scores without them. */
async function ideasFor(
  deps: Deps,
  asked: Asked,
  reads: { ranking: boolean; who: boolean },
  minimumReviews: number,
) {
  const { tenant, collection, actor } = asked;
  const [judged, matches] = await Promise.all([
    judgedIdeas(deps, tenant, collection),
    matchesIn(deps.table, tenant, collection),
  ]);
  const ranking = ranked(
    judged.map(({ idea, sheets }) => ({ id: idea.id, sheets })),
    { minimumReviews },
  );
  return judged.map(({ idea, sheets, contact }): IdeaView => {
    const place = ranking.find((one) => one.idea === idea.id);
    const own = sheets.find(({ by }) => by === actor.personId);
    return {
      idea,
      reviews: sheets.length,
      ...(reads.ranking && place && sheets.length > 0 && { points: place.points }),
      ...(reads.ranking && place?.rank !== undefined && { rank: place.rank }),
      ...(own && { own }),
      ...(reads.who && contact && { contact }),
      matches: matches.filter((match) => match.idea.id === idea.id),
    };
  });
}

/** @throws {DomainError} `not-found` for an unknown collection */
export async function viewOf(deps: Deps, asked: Asked): Promise<CollectionView> {
  const { tenant, actor } = asked;
  const stored = await readCollection(deps.table, tenant, asked.collection);
  if (!stored) throw new DomainError({ code: 'not-found' });
  const { collection } = stored;
  const now = await tenantNow(deps, await tenantConfig(deps, tenant));
  const phase = phaseOf(collection, now);
  const may = mayIn(actor);
  const isOffice = may.match || may.pay;
  const reads = { ranking: isOffice || phase === 'decided', who: may.match };
  const organizations = may.match ? await listVerifications(deps.table, tenant) : [];
  return {
    collection,
    phase,
    prizeBudgetFen: prizeBudgetFen(collection.announcement),
    awardedFen: sum(collection.ledger.map(({ amountFen }) => amountFen)),
    paidFen: sum(collection.ledger.filter((one) => one.paid).map(({ amountFen }) => amountFen)),
    ideas: await ideasFor(deps, asked, reads, collection.announcement.minimumReviews),
    organizations: organizations
      .filter(({ status }) => status === 'verified')
      .map(({ organization: { id, name } }) => ({ id, name })),
    may,
    me: actor.personId,
  };
}
