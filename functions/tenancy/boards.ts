import { type BoardRecord, Boards, type PostRecord } from '../../shared/contracts/boards.ts';
import type { FieldFault } from '../../shared/domain/errors.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import type { Post } from '../../shared/domain/policy/posts.ts';
import { covers } from '../../shared/domain/policy/scope.ts';
import { isCurrent, pathNames, type RegionTree } from '../../shared/domain/region/tree.ts';
import { dayOf, type Instant } from '../../shared/domain/time.ts';
import { hashOf } from '../../shared/store/audit.ts';
import { boardWrites, readBoard, readBoards } from '../../shared/store/boards.ts';
import { readHead, record } from '../../shared/store/record.ts';
import { readTree } from '../../shared/store/regions.ts';
import type { Reply } from '../../shared/store/replies.ts';
import { invalid } from '../http/problem.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';
import type { Official } from './appointing.ts';

type About = { tenant: TenantId; actor: Official };

const keeping: readonly Post[] = ['communityCommittee', 'streetOffice'];

/** A community is published for by its committee, and by the street above it. */
const mayKeep = ({ posts, scopes }: Official, community: string) =>
  posts.some((post) => keeping.includes(post) && covers(scopes?.[post], [community]));

const communitiesIn = (tree: RegionTree, actor: Official) =>
  [...tree.nodes.values()]
    .filter((node) => node.level === 'community' && isCurrent(node) && mayKeep(actor, node.id))
    .map(({ id }) => ({ community: id, name: pathNames(tree, id).join('') }));

export async function boardsOf(
  { table }: Deps,
  { tenant, actor }: About,
  community?: string,
): Promise<Boards> {
  const [stored, states] = await Promise.all([readTree(table, tenant), readBoards(table, tenant)]);
  const latest = new Map(states.map((state) => [state.community, state.latest]));
  const places = (stored ? communitiesIn(stored.tree, actor) : []).map((place) => ({
    ...place,
    latest: latest.get(place.community) ?? {},
  }));
  const chosen = places.find((one) => one.community === community)?.community;
  const records = chosen ? await readBoard(table, tenant, chosen) : [];
  return Boards.parse({ places, records });
}

function faultsOf(body: PostRecord, { records }: Boards, now: Instant): FieldFault[] {
  const { kind, on, corrects, incomeFen, spentFen } = body;
  const corrected = records.find(({ id }) => id === corrects);
  return [
    ...(on > dayOf(now) ? [{ pointer: '/on', code: 'date-in-future' }] : []),
    ...(corrects && corrected?.kind !== kind
      ? [{ pointer: '/corrects', code: 'record-of-another-kind' }]
      : []),
    ...(kind !== 'finance' && (incomeFen ?? spentFen) !== undefined
      ? [{ pointer: '/incomeFen', code: 'amount-outside-finance' }]
      : []),
  ];
}

/**
 * Puts a record on the board of a community: for good, with its day and who published it.
 *
 * @throws {DomainError} `invalid-request` for a community the actor does not answer for, a day to come, a
 *   correction of what is not there, or amounts outside finances
 */
export async function postRecord(
  deps: Deps,
  { tenant, actor, body, repeat }: About & { body: PostRecord; repeat: Reply },
): Promise<Boards> {
  const subject = { tenant, kind: 'board', id: body.community } as const;
  /** Read before the board, so that nobody publishes beside what was read. */
  const { version } = await readHead(deps.table, subject);
  const boards = await boardsOf(deps, { tenant, actor }, body.community);
  const place = boards.places.find(({ community }) => community === body.community);
  if (!place) throw invalid([{ pointer: '/community', code: 'outside-your-scope' }]);
  const config = await tenantConfig(deps, tenant);
  const now = await tenantNow(deps, config);
  const faults = faultsOf(body, boards, now);
  if (faults.length > 0) throw invalid(faults);
  const by = config.members.find(({ personId }) => personId === actor.personId)?.name ?? '';
  const id = hashOf({ principal: repeat.principal, key: repeat.key }).slice(0, 20);
  const entry: BoardRecord = { ...body, id, by, at: now };
  await record(deps.table, {
    subject,
    expected: version,
    writes: () => boardWrites(deps.table, tenant, entry, place),
    actor,
    origin: deps.origin,
    command: 'postRecord',
    after: body,
    now,
    worldNow: deps.clock.now(),
    repeat,
  });
  return boardsOf(deps, { tenant, actor }, body.community);
}
