import { randomBytes } from 'node:crypto';
import { bodyIdsOf, bodyKey, departmentsAt } from '../../../shared/domain/appraisal/bodies.ts';
import { type BodyResult, bodyResult } from '../../../shared/domain/appraisal/counting.ts';
import { type AppraisalRound, isBySeats } from '../../../shared/domain/appraisal/round.ts';
import {
  added,
  emptyTally,
  type Tally,
  tallyOf,
} from '../../../shared/domain/satisfaction/tally.ts';
import { readAnswers, readRemarks } from '../../../shared/store/appraisal-answers.ts';
import {
  type AppraisedPlace,
  emptyPlace,
  readAllSheets,
  readPlaces,
  readRound,
} from '../../../shared/store/appraisals.ts';
import type { RoundDesk } from './place.ts';

type Remark = { region: string; body: string; text: string; id: string };
type Came = { answers: number; tallies: Map<string, Tally>; remarks: Remark[] };

/** So many remarks are kept of one place; what is beyond is not read by anybody. */
const mostRemarks = 200;

const newId = () => randomBytes(10).toString('hex');

async function fromSeats({ deps, tenant, round }: RoundDesk): Promise<Came> {
  const sheets = await readAllSheets(deps.table, tenant, round.id);
  const tallies = new Map<string, Tally>();
  const remarks: Remark[] = [];
  for (const sheet of sheets)
    for (const [key, { remark, ...rating }] of Object.entries(sheet)) {
      tallies.set(key, added(tallies.get(key) ?? emptyTally, tallyOf(rating)));
      const [region = '', body = ''] = key.split('.');
      if (remark) remarks.push({ id: newId(), region, body, text: remark });
    }
  return { answers: sheets.filter((one) => Object.keys(one).length > 0).length, tallies, remarks };
}

async function fromResidents({ deps, tenant, round }: RoundDesk): Promise<Came> {
  const [counted, remarks] = await Promise.all([
    readAnswers(deps.table, tenant, round.id),
    readRemarks(deps.table, tenant, round.id),
  ]);
  const tallies = new Map<string, Tally>();
  for (const { region, body, tally } of counted.tallies) {
    const key = bodyKey({ region, body });
    tallies.set(key, added(tallies.get(key) ?? emptyTally, tally));
  }
  return { answers: counted.answers, tallies, remarks };
}

const extremes = (ids: readonly string[]): readonly [string, string] => {
  const sorted = [...ids].sort();
  return [sorted[0] ?? '', sorted.at(-1) ?? ''];
};

/** Places with what is known of them, by id; departments among them. */
export async function placesOf(
  { deps, tenant }: Pick<RoundDesk, 'deps' | 'tenant'>,
  round: AppraisalRound,
): Promise<Map<string, AppraisedPlace>> {
  const ids = [...round.regions.map(({ id }) => id), departmentsAt];
  const found = await readPlaces(deps.table, tenant, round.id, extremes(ids));
  return new Map(found.map((place) => [place.region, place]));
}

/** What was shown the round before, by whom it is of. A worker is the same one by name. */
async function earlierOf(desk: RoundDesk): Promise<Map<string, BodyResult>> {
  const { deps, tenant, round } = desk;
  const earlier = round.follows && (await readRound(deps.table, tenant, round.follows));
  if (!earlier) return new Map();
  const places = await placesOf(desk, earlier.round);
  return new Map(
    [...places.values()].flatMap(({ region, workers, results = {} }) =>
      Object.entries(results).map(([body, result]): [string, BodyResult] => [
        `${region}.${workers.find(({ id }) => id === body)?.name ?? body}`,
        result,
      ]),
    ),
  );
}

function resultsOf(
  { round }: RoundDesk,
  place: AppraisedPlace,
  came: Came,
  earlier: ReadonlyMap<string, BodyResult>,
): Record<string, BodyResult> {
  const { form, smallest } = round;
  const ids = bodyIdsOf(round, place);
  return Object.fromEntries(
    ids.map((body) => {
      const name = place.workers.find(({ id }) => id === body)?.name ?? body;
      const tally = came.tallies.get(bodyKey({ region: place.region, body })) ?? emptyTally;
      const before = earlier.get(`${place.region}.${name}`);
      return [body, bodyResult(tally, { form, smallest, earlier: before })];
    }),
  );
}

/** Remarks about somebody whose result is shown; with fewer answers they would tell who wrote them. In no order of time. */
const remarksOf = (
  remarks: readonly Remark[],
  region: string,
  results: Record<string, BodyResult>,
): AppraisedPlace['remarks'] =>
  remarks
    .filter((one) => one.region === region && results[one.body]?.overall.suppressed === false)
    .map(({ id, body, text }) => ({ id, body, text }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .slice(0, mostRemarks);

export type Counted = { places: AppraisedPlace[]; answers: number; rated: number; shown: number };

/** Counts a round that is over. Counted again it comes to the same. */
export async function counted(desk: RoundDesk): Promise<Counted> {
  const { round } = desk;
  const came = await (isBySeats(round.kind) ? fromSeats(desk) : fromResidents(desk));
  const [known, earlier] = await Promise.all([placesOf(desk, round), earlierOf(desk)]);
  const ids = round.regions.map(({ id }) => id);
  if (round.kind === 'upward' && round.departments.length > 0) ids.push(departmentsAt);
  const places = ids.map((region) => {
    const place = known.get(region) ?? emptyPlace(region);
    const results = resultsOf(desk, place, came, earlier);
    return { ...place, results, remarks: remarksOf(came.remarks, region, results) };
  });
  const all = places.flatMap(({ results }) => Object.values(results));
  return {
    places,
    answers: came.answers,
    rated: all.length,
    shown: all.filter(({ overall }) => !overall.suppressed).length,
  };
}
