import type { Day } from '../time.ts';
import type { CommunityFacts } from './facts.ts';
import { estates, fundOrigins, fundTargets, wantedRooms } from './lists.ts';

/**
 * The figures of a community that lists add up, in the order they are stored in: a name is added at the end and
 * never taken out, so that a row of yesterday still reads.
 */
export const columns = [
  'estate',
  'dwellings',
  'permanent',
  'registered',
  'floating',
  'elderly',
  'minors',
  'disabled',
  'lowIncome',
  'workers',
  'women',
  'higherEducation',
  'certified',
  'payYuan',
  'paid',
  'volunteers',
  'activeVolunteers',
  'volunteerHours',
  'space',
  'activitySpace',
  'rooms',
  'missingRooms',
  'governmentSpace',
  'mutualSpace',
  'commercialSpace',
  'online',
  ...(['government', 'selfRaised', 'coBuilding', 'donated', 'other'] as const).map(
    (origin) => `from-${origin}` as const,
  ),
  ...(['office', 'staff', 'infrastructure', 'service', 'other'] as const).map(
    (target) => `for-${target}` as const,
  ),
  'officeGiven',
  'eligible',
  'voted',
  'direct',
  'bodies',
  'seats',
  'termEnds',
  'administrative',
  'selfGovernment',
  'muddled',
] as const;
export type Column = (typeof columns)[number];

/** What lists know of a community: figures by column, indicators by id, and the day of the latest of them. */
export type CommunityRow = {
  community: string;
  on: Day;
  /** The day of `people`: the count that is younger, this one or that of the tree, holds. */
  countedOn?: Day;
  figures: Partial<Record<Column, number>>;
  indicators: Readonly<Record<string, number>>;
};

type Figures = CommunityRow['figures'];

const sumOf = <T>(all: readonly T[], of: (one: T) => number) =>
  all.reduce((sum, one) => sum + of(one), 0);
const tenth = (value: number) => Math.round(value * 10) / 10;
const known = (figures: Record<string, number | undefined>): Figures =>
  Object.fromEntries(Object.entries(figures).filter(([, value]) => value !== undefined));

function peopleFigures({ people }: CommunityFacts): Figures {
  if (!people) return {};
  const { group: _group, estate, ...counts } = people.what;
  return known({ ...counts, estate: estates.indexOf(estate) });
}

function workerFigures({ workers, volunteers }: CommunityFacts): Figures {
  const w = workers?.what;
  const v = volunteers?.what;
  return known({
    workers: w?.count,
    women: w?.women,
    higherEducation: w?.higherEducation,
    certified: w?.certified,
    ...(w?.meanPayYuan !== undefined && { payYuan: w.meanPayYuan * w.count, paid: w.count }),
    volunteers: v?.registered,
    activeVolunteers: v?.active,
    volunteerHours: v?.hours,
  });
}

function roomFigures({ rooms }: CommunityFacts): Figures {
  if (!rooms) return {};
  const { rooms: all, isOnline } = rooms.what;
  const space = (those: typeof all) => tenth(sumOf(those, ({ squareMetres }) => squareMetres));
  const of = (origin: (typeof all)[number]['origin']) =>
    space(all.filter((one) => one.origin === origin));
  return {
    space: space(all),
    activitySpace: space(all.filter(({ isForActivities }) => isForActivities)),
    rooms: all.length,
    missingRooms: wantedRooms.filter((kind) => !all.some((room) => room.kind === kind)).length,
    governmentSpace: of('government'),
    mutualSpace: of('mutual'),
    commercialSpace: of('commercial'),
    online: isOnline ? 1 : 0,
  };
}

function fundFigures({ funds }: CommunityFacts): Figures {
  if (!funds) return {};
  const { items } = funds.what;
  const sum = (those: typeof items) => sumOf(those, ({ amountFen }) => amountFen);
  return Object.fromEntries([
    ...fundOrigins.map((origin) => [
      `from-${origin}`,
      sum(items.filter((one) => one.origin === origin)),
    ]),
    ...fundTargets.map((target) => [
      `for-${target}`,
      sum(items.filter((one) => one.target === target)),
    ]),
    [
      'officeGiven',
      sum(items.filter(({ origin, target }) => origin === 'government' && target === 'office')),
    ],
  ]);
}

const asNumber = (day: Day) => Number(day.replace(/-/g, ''));

function bodyFigures({ bodies, election, matters }: CommunityFacts): Figures {
  const seats = bodies?.what.bodies.flatMap((body) => body.seats) ?? [];
  const [ends] = seats.flatMap(({ until }) => until ?? []).sort();
  const items = matters?.what.items ?? [];
  return {
    ...(bodies && {
      bodies: bodies.what.bodies.filter(({ seats: held }) => held.length > 0).length,
      seats: seats.length,
      ...(ends !== undefined && { termEnds: asNumber(ends) }),
    }),
    ...(election && {
      eligible: election.what.eligible,
      voted: election.what.voted,
      direct: election.what.method === 'direct' ? 1 : 0,
    }),
    ...(matters && {
      administrative: items.filter(({ side }) => side === 'administrative').length,
      selfGovernment: items.filter(({ side }) => side === 'selfGovernment').length,
      muddled: muddled(items).length,
    }),
  };
}

/** Matters that lie with the wrong body: the state's with others than the centre, residents' own with the centre (议行分设). */
export const muddled = <M extends { side: string; body: string }>(items: readonly M[]): M[] =>
  items.filter(({ side, body }) => (side === 'administrative') !== (body === 'centre'));

/** The row of a community by what holds of it. `undefined` where nothing was ever stated. */
export function rowOf(community: string, facts: CommunityFacts): CommunityRow | undefined {
  const [on] = Object.values(facts)
    .map((fact) => fact.on)
    .sort()
    .reverse();
  if (on === undefined) return undefined;
  return {
    community,
    on,
    ...(facts.people && { countedOn: facts.people.on }),
    figures: {
      ...peopleFigures(facts),
      ...workerFigures(facts),
      ...roomFigures(facts),
      ...fundFigures(facts),
      ...bodyFigures(facts),
    },
    indicators: Object.fromEntries(
      facts.indicators?.what.values.map(({ id, value }) => [id, value]) ?? [],
    ),
  };
}
