import { DomainError } from '../../../shared/domain/errors.ts';
import type { Incident } from '../../../shared/domain/facility/facility.ts';
import { isSigned, lastDayOf } from '../../../shared/domain/facility/opening.ts';
import { invalid } from '../../http/problem.ts';
import type { Place } from '../facility-place.ts';
import { absent, type Change, type Of, replaced, wholeChange, wholeOr404 } from './doing.ts';

export async function reportIncident(
  place: Place,
  { facility, kind, on, what, damageFen }: Of<'reportIncident'>,
  newId: string,
): Promise<Change> {
  const whole = await wholeOr404(place, facility);
  if (on > place.today) throw invalid([{ pointer: '/on', code: 'date-in-future' }]);
  const incident: Incident = { id: newId, kind, on, what, damageFen, by: place.by };
  return wholeChange(place, { ...whole, incidents: [...whole.incidents, incident] }, [incident]);
}

/** What is taken from a deposit is no more than the damage, and no more than the deposit of the day it happened. */
export async function settleIncident(
  place: Place,
  { facility, incident: id, how, depositFen, insuranceFen }: Of<'settleIncident'>,
): Promise<Change> {
  const whole = await wholeOr404(place, facility);
  const before = whole.incidents.find((one) => one.id === id);
  if (!before) throw absent('/incident');
  if (before.settled) throw new DomainError({ code: 'illegal-move' });
  const opening = whole.openings.find(
    (one) =>
      isSigned(one) && one.from <= before.on && before.on <= (lastDayOf(one) ?? '9999-12-31'),
  );
  if (depositFen > Math.min(before.damageFen, opening?.depositFen ?? 0))
    throw invalid([{ pointer: '/depositFen', code: 'more-than-deposit' }]);
  if (depositFen + insuranceFen > before.damageFen)
    throw invalid([{ pointer: '/insuranceFen', code: 'more-than-damage' }]);
  const settled = { on: place.today, how, depositFen, insuranceFen, by: place.by };
  const incident: Incident = { ...before, settled };
  return wholeChange(place, { ...whole, incidents: replaced(whole.incidents, incident) }, [
    incident,
  ]);
}
