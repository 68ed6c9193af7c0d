import type { Actor } from '../actor.ts';
import { type Appointment, isHeld } from '../people/appointment.ts';
import type { Post } from '../policy/posts.ts';
import { covers } from '../policy/scope.ts';
import { type RegionTree, streetOf } from '../region/tree.ts';
import type { Day } from '../time.ts';
import { type BodyRef, committee, departmentsAt, street } from './bodies.ts';
import type { AppraisalRound, RoundRow } from './round.ts';

/** One sheet of a round belongs to a seat, whoever sits on it. */
export type Seat = { kind: 'community' | 'street' | 'department'; id: string };

export type Sitting = {
  actor: Actor & { kind: 'official' };
  /** Theirs, of any day. */
  appointments: readonly Appointment[];
  today: Day;
};

/** Communities and streets somebody holds `post` for by name. A post for the whole tenant is no seat: it would be all of them. */
function namedRegions({ actor, appointments, today }: Sitting, post: Post): string[] {
  if (!actor.posts.includes(post)) return [];
  const named = appointments
    .filter((one) => one.post === post && isHeld(one, today))
    .flatMap(({ scope }) => scope ?? []);
  return [...new Set(named)];
}

const units = ({ actor, appointments, today }: Sitting): string[] =>
  actor.posts.includes('memberUnit')
    ? appointments.flatMap((one) =>
        one.post === 'memberUnit' && one.unit && isHeld(one, today) ? [one.unit] : [],
      )
    : [];

type Asked = Pick<RoundRow, 'kind' | 'streets' | 'departments'>;

const streetsIn = (tree: RegionTree, ids: readonly string[], { streets }: Asked): Seat[] =>
  ids
    .filter((id) => tree.nodes.get(id)?.level === 'street' && streets.includes(id))
    .map((id) => ({ kind: 'street', id }));

/** The seats somebody fills a sheet for in `round`; none in rounds that residents answer. */
export function seatsOf(round: Asked, tree: RegionTree, sitting: Sitting): Seat[] {
  if (round.kind === 'upward')
    return namedRegions(sitting, 'communityCommittee')
      .filter((id) => {
        const above = tree.nodes.get(id)?.level === 'community' && streetOf(tree, id)?.id;
        return above && round.streets.includes(above);
      })
      .map((id) => ({ kind: 'community', id }));
  if (round.kind !== 'downward') return [];
  const mine = units(sitting);
  return [
    ...streetsIn(tree, namedRegions(sitting, 'streetOffice'), round),
    ...round.departments
      .filter(({ unit }) => unit !== undefined && mine.includes(unit))
      .map(({ id }) => ({ kind: 'department' as const, id })),
  ];
}

/** Whom a seat rates: a community its own street and every department; a street its communities; a department all of them. */
export function ratedBy(round: AppraisalRound, tree: RegionTree, seat: Seat): BodyRef[] {
  if (seat.kind === 'community') {
    const above = streetOf(tree, seat.id)?.id;
    return [
      ...(above ? [{ region: above, body: street }] : []),
      ...round.departments.map(({ id }) => ({ region: departmentsAt, body: id })),
    ];
  }
  return round.regions
    .filter((one) => seat.kind === 'department' || one.street === seat.id)
    .map(({ id }) => ({ region: id, body: committee }));
}

/**
 * Whether somebody belongs to what is rated: they read what is said of it and may answer. They hold no codes and no sheet
 * of those who rate them.
 *
 * @param body - with the territory it lies in
 */
export function speaksFor(
  departments: RoundRow['departments'],
  { region, body, at }: BodyRef & { at: string },
  sitting: Sitting,
): boolean {
  const { actor } = sitting;
  if (region === departmentsAt) {
    const unit = departments.find(({ id }) => id === body)?.unit;
    return unit !== undefined && units(sitting).includes(unit);
  }
  const post: Post = body === street ? 'streetOffice' : 'communityCommittee';
  return (
    actor.posts.includes(post) &&
    actor.scopes?.[post] !== undefined &&
    covers(actor.scopes[post], [at])
  );
}

const office: readonly Post[] = ['handler', 'officeHead'];

/** The district sets rounds up, counts and publishes them. */
export const runsRounds = ({ posts }: Pick<Sitting['actor'], 'posts'>): boolean =>
  posts.some((post) => office.includes(post));

/**
 * Who prints the codes of a community: the district, and the street above it. Never the committee, which is rated by
 * whoever answers with them.
 */
export const printsCodes = ({ posts, scopes }: Sitting['actor'], at: string): boolean =>
  runsRounds({ posts }) || (posts.includes('streetOffice') && covers(scopes?.streetOffice, [at]));
