import type {
  AlikeNeeds,
  NeedsOverview,
  NeedsPage,
  NeedView,
} from '../../shared/contracts/needs.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import { breadthOf, reachOf } from '../../shared/domain/needs/breadth.ts';
import { type Tally, together } from '../../shared/domain/needs/counting.ts';
import { funnelOf } from '../../shared/domain/needs/funnel.ts';
import type { NeedCategory, NeedStatus } from '../../shared/domain/needs/names.ts';
import { affectedBy, type Need } from '../../shared/domain/needs/need.ts';
import { alikeTo } from '../../shared/domain/needs/similar.ts';
import { residentsOf } from '../../shared/store/communities.ts';
import { wholeTenant } from '../../shared/store/need-moves.ts';
import {
  type CountedCommunity,
  listNeeds,
  readCounts,
  readNeed,
} from '../../shared/store/needs.ts';
import { readCursor, writeCursor } from '../http/cursor.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig } from '../tenants.ts';

type Listed = {
  tenant: TenantId;
  person: string;
  status: NeedStatus;
  community?: string | undefined;
  category?: NeedCategory | undefined;
  cursor?: string | undefined;
  limit: number;
};

/** One page of needs: one query. */
export async function pageOf(
  { table, secrets }: Deps,
  { tenant, person, status, community, category, cursor, limit }: Listed,
): Promise<NeedsPage> {
  const scope = `needs~${tenant}~${person}~${status}~${community ?? ''}~${category ?? ''}`;
  const start = readCursor(secrets.cursorKey, scope, cursor);
  const { rows, last } = await listNeeds(table, tenant, {
    status,
    community,
    category,
    limit,
    start,
  });
  const next = writeCursor(secrets.cursorKey, scope, last);
  return { items: rows, ...(next && { next }) };
}

const placeOf = (place: string, tally: Tally): NeedsOverview['places'][number] => {
  const { byStatus, forms, supports, late } = tally;
  return {
    place,
    forms,
    supports,
    late,
    waiting: byStatus.reported + byStatus.verified,
    listed: byStatus.listed,
    planned: byStatus.planned,
    delivered: byStatus.delivered,
  };
};

/** Places added up by what lies above them; what lies in no street stays itself. */
function byStreet(communities: readonly CountedCommunity[]): NeedsOverview['places'] {
  const streets = new Map<string, CountedCommunity['counters'][]>();
  for (const { community, street = community, counters } of communities)
    streets.set(street, [...(streets.get(street) ?? []), counters]);
  return [...streets].map(([street, counters]) => placeOf(street, together(counters)));
}

/** The funnel, the reach of groups, and every place: one query, up to some three thousand communities. */
export async function overviewOf(
  deps: Deps,
  tenant: TenantId,
  street: string | undefined,
): Promise<NeedsOverview> {
  const [all, { settings }] = await Promise.all([
    readCounts(deps.table, tenant),
    tenantConfig(deps, tenant),
  ]);
  const communities = all.filter(({ community }) => community !== wholeTenant);
  const whole = all.find(({ community }) => community === wholeTenant);
  const sum = together(communities.map(({ counters }) => counters));
  /** A project in three communities is one. */
  const total = { ...sum, projects: whole?.counters['j'] ?? 0 };
  const places = street
    ? communities
        .filter((one) => one.street === street || one.community === street)
        .map(({ community, counters }) => placeOf(community, together([counters])))
    : byStreet(communities);
  const { needs } = settings;
  const wanted = Object.fromEntries(
    (needs?.reach ?? []).map(({ group, percent }) => [group, percent]),
  );
  return {
    total,
    funnel: funnelOf(total),
    reach: reachOf(total, wanted),
    ...(needs?.answerDays && { clock: { days: needs.answerDays, source: needs.source } }),
    places: places.toSorted((a, b) => b.forms - a.forms || (a.place < b.place ? -1 : 1)),
  };
}

const most = 300;

export async function needOr404(deps: Deps, tenant: TenantId, id: string): Promise<Need> {
  const need = await readNeed(deps.table, tenant, id);
  if (!need) throw new DomainError({ code: 'not-found' });
  return need;
}

/** A need, what was merged into it, and how many of the residents it touches. */
export async function viewOf(deps: Deps, tenant: TenantId, id: string): Promise<NeedView> {
  const need = await needOr404(deps, tenant, id);
  const { community, category } = need;
  const [{ rows }, counted] = await Promise.all([
    listNeeds(deps.table, tenant, { status: 'merged', community, category, limit: most }),
    residentsOf(deps.table, tenant, community),
  ]);
  const residents = counted?.total;
  const affected = affectedBy(need);
  const share = breadthOf(affected, residents);
  return {
    need,
    parts: rows.filter(({ into }) => into === id),
    breadth: {
      affected,
      ...(residents !== undefined && { residents }),
      ...(share !== undefined && { share }),
    },
  };
}

/** What may be the same as this one, among what stands at the same place and is about the same. */
export async function alikeOf(deps: Deps, tenant: TenantId, id: string): Promise<AlikeNeeds> {
  const need = await needOr404(deps, tenant, id);
  const { community, category } = need;
  const pages = await Promise.all(
    (['reported', 'verified', 'answered', 'listed', 'planned'] as const).map((status) =>
      listNeeds(deps.table, tenant, { status, community, category, limit: most }),
    ),
  );
  const rows = pages.flatMap((one) => one.rows);
  const items = alikeTo(need, rows).flatMap(({ id: other, likeness, because }) => {
    const row = rows.find((one) => one.id === other);
    return row ? [{ row, likeness, because }] : [];
  });
  return { items };
}
