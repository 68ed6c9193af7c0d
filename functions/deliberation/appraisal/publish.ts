import { bodiesOf, departmentsAt } from '../../../shared/domain/appraisal/bodies.ts';
import {
  type AppraisedPlace,
  type ShownPlace,
  shownPlaceWrite,
  shownRoundWrite,
} from '../../../shared/store/appraisals.ts';
import type { Write } from '../../../shared/store/record.ts';
import type { RoundDesk } from './place.ts';

/** What everybody may read of a place: results and answers to them, no remark. */
function shownOf({ round }: RoundDesk, place: AppraisedPlace): ShownPlace {
  const { region, results = {}, replies, attended } = place;
  const bodies = bodiesOf(round, place).flatMap(({ debriefing: _debriefing, ...body }) => {
    const result = results[body.id];
    const reply = replies[body.id]?.text;
    return result ? [{ ...body, result, ...(reply && { reply }) }] : [];
  });
  const name =
    region === departmentsAt ? '' : (round.regions.find(({ id }) => id === region)?.name ?? '');
  return { region, name, bodies, ...(attended !== undefined && { attended }) };
}

/** Lays what everybody may read beside the round; `withHead` also the round itself. */
export function shownWrites(
  desk: RoundDesk,
  places: readonly AppraisedPlace[],
  withHead?: 'withHead',
): Write[] {
  const { deps, tenant, round, now } = desk;
  const { id, kind, title, closesAt, smallest, answers = 0, form, publishedAt = now } = round;
  const head = { id, kind, title, closesAt, smallest, answers, form, publishedAt };
  return [
    ...places.map((place) => shownPlaceWrite(deps.table, tenant, id, shownOf(desk, place))),
    ...(withHead ? [shownRoundWrite(deps.table, tenant, head)] : []),
  ];
}
