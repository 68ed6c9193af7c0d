import type {
  Appraisals,
  AppraisalView,
  RatedBody,
  RatedPlace,
} from '../../../shared/contracts/appraisal.ts';
import { type Body, bodiesOf, departmentsAt } from '../../../shared/domain/appraisal/bodies.ts';
import {
  isBySeats,
  mayMoveRound,
  type RoundMove,
  type RoundRegion,
  type RoundRow,
  roundRow,
  standingOf,
} from '../../../shared/domain/appraisal/round.ts';
import {
  printsCodes,
  runsRounds,
  seatsOf,
  speaksFor,
} from '../../../shared/domain/appraisal/seats.ts';
import type { Post } from '../../../shared/domain/policy/posts.ts';
import {
  isCurrent,
  partsOf,
  type RegionTree,
  streetOf,
} from '../../../shared/domain/region/tree.ts';
import { type AppraisedPlace, emptyPlace, readPlaces } from '../../../shared/store/appraisals.ts';
import { type Desk, oversees, type RoundDesk } from './place.ts';
import { roundsOf, treeIn } from './set-up.ts';

/** Whether somebody answers for a street or community of `round`: their scope names one in its streets. */
function isRatedIn({ sitting }: Desk, round: RoundRow, tree: RegionTree): boolean {
  const { actor, appointments } = sitting;
  if (
    round.departments.some(({ id }) =>
      speaksFor(round.departments, { region: departmentsAt, body: id, at: '' }, sitting),
    )
  )
    return round.kind === 'upward';
  const post: Post = round.kind === 'upward' ? 'streetOffice' : 'communityCommittee';
  if (!actor.posts.includes(post)) return false;
  return appointments
    .filter((one) => one.post === post)
    .flatMap(({ scope }) => scope ?? [])
    .some((id) => round.streets.includes(streetOf(tree, id)?.id ?? ''));
}

/** Rounds as the reader stands to them: two queries, whatever is in them. */
export async function appraisalsOf(desk: Desk): Promise<Appraisals> {
  const [all, tree] = await Promise.all([roundsOf(desk), treeIn(desk)]);
  const items = all
    .filter(({ state }) => state !== 'draft' || oversees(desk))
    .map((round) => ({
      ...round,
      standing: standingOf(round, desk.now),
      rates: seatsOf(round, tree, desk.sitting).length > 0,
      isRated: isRatedIn(desk, round, tree),
    }));
  const streets = [...tree.nodes.values()].filter(
    (node) => node.level === 'street' && isCurrent(node),
  );
  return {
    items,
    ...(runsRounds(desk.actor) && {
      places: streets.map(({ id, name }) => ({
        id,
        name,
        communities: partsOf(tree, id).length,
      })),
    }),
  };
}

const shownAtOnce = 40;

function bodyView(desk: RoundDesk, at: string, place: AppraisedPlace, body: Body): RatedBody {
  const { round, standing, sitting } = desk;
  const { region } = place;
  const isOwn = speaksFor(round.departments, { region, body: body.id, at }, sitting);
  const isCounted = standing === 'counted' || standing === 'published';
  const mayRead = isCounted && (standing === 'published' || oversees(desk) || isOwn);
  const result = place.results?.[body.id];
  const reply = place.replies[body.id];
  const remarks = place.remarks
    .filter((one) => one.body === body.id)
    .filter((one) => runsRounds(desk.actor) || (isOwn && one.isShown === true))
    .filter((one) => one.isShown !== false)
    .map(({ id, text, isShown }) => ({ id, text, ...(isShown !== undefined && { isShown }) }));
  return {
    ...body,
    isOwn,
    remarks: mayRead ? remarks : [],
    ...(mayRead && result && { result }),
    ...(mayRead && reply && { reply }),
  };
}

const ofPlace: readonly RoundMove[] = ['keepWorkers', 'debrief', 'noteAttendance', 'printCodes'];

function placeMoves(desk: RoundDesk, at: string, region: string): RoundMove[] {
  const { round, standing, actor, sitting } = desk;
  if (isBySeats(round.kind)) return [];
  const isOwn =
    runsRounds(actor) || speaksFor(round.departments, { region, body: 'committee', at }, sitting);
  const prints = printsCodes(actor, at);
  const may: Partial<Record<RoundMove, boolean>> = {
    keepWorkers: isOwn,
    debrief: isOwn,
    printCodes: prints,
    noteAttendance: prints && round.kind === 'debriefing',
  };
  return ofPlace.filter((move) => may[move] && mayMoveRound(move, standing));
}

function placeView(desk: RoundDesk, region: RoundRegion, place: AppraisedPlace): RatedPlace {
  const { issued, attended } = place;
  return {
    region: region.id,
    name: region.name,
    bodies: bodiesOf(desk.round, place).map((body) => bodyView(desk, region.at, place, body)),
    issued,
    ...(attended !== undefined && { attended }),
    may: placeMoves(desk, region.at, region.id),
  };
}

const seated: readonly Post[] = ['communityCommittee', 'streetOffice', 'memberUnit'];
const roundDeeds: readonly RoundMove[] = [
  'revise',
  'open',
  'extend',
  'count',
  'publish',
  'judgeRemark',
];

/** A round with some of its places: one read and one query, however many there are. */
export async function viewOf(
  desk: RoundDesk,
  { from, region }: { from: number; region?: string | undefined },
): Promise<AppraisalView> {
  const { deps, tenant, round, standing, actor } = desk;
  const withDepartments: RoundRegion[] =
    round.kind === 'upward' && round.departments.length > 0
      ? [...round.regions, { id: departmentsAt, name: '', at: departmentsAt }]
      : round.regions;
  const wanted = region ? withDepartments.filter(({ id }) => id === region) : withDepartments;
  const some = wanted.slice(from, from + shownAtOnce);
  const [first, last] = [some[0]?.id, some.at(-1)?.id];
  const found = first && last ? await readPlaces(deps.table, tenant, round.id, [first, last]) : [];
  const known = new Map(found.map((place) => [place.region, place]));
  const next = from + shownAtOnce;
  return {
    round: roundRow(round),
    standing,
    may: runsRounds(actor) ? roundDeeds.filter((move) => mayMoveRound(move, standing)) : [],
    rates: isBySeats(round.kind) && actor.posts.some((post) => seated.includes(post)),
    places: some.map((one) => placeView(desk, one, known.get(one.id) ?? emptyPlace(one.id))),
    ...(next < wanted.length && { next }),
  };
}
