import { DomainError, type FieldFault } from '../../../shared/domain/errors.ts';
import {
  isSigned,
  lastDayOf,
  mostFen,
  type Opening,
  type OpeningText,
} from '../../../shared/domain/facility/opening.ts';
import type { FacilityRules } from '../../../shared/domain/facility/rules.ts';
import { plusDays } from '../../../shared/domain/time.ts';
import { hashOf } from '../../../shared/store/audit.ts';
import { readFacilityRules } from '../../../shared/store/facilities.ts';
import { invalid } from '../../http/problem.ts';
import type { Place } from '../facility-place.ts';
import { absent, type Change, type Of, replaced, wholeChange, wholeOr404 } from './doing.ts';

function faultsOfOpening(text: OpeningText, { priceCap }: FacilityRules): FieldFault[] {
  const most = priceCap ? mostFen(priceCap.fenPerHour, text.slotMinutes) : 0;
  return [
    ...(text.until !== undefined && text.until < text.from
      ? [{ pointer: '/text/until', code: 'ends-before-it-starts' }]
      : []),
    ...(text.perBooking > text.capacity
      ? [{ pointer: '/text/perBooking', code: 'more-than-capacity' }]
      : []),
    ...(text.priceFen > most
      ? [{ pointer: '/text/priceFen', code: priceCap ? 'price-over-cap' : 'price-cap-missing' }]
      : []),
  ];
}

export async function proposeOpening(
  place: Place,
  { facility, text, renews }: Of<'proposeOpening'>,
  newId: string,
): Promise<Change> {
  const { deps, tenant, now } = place;
  const whole = await wholeOr404(place, facility);
  const faults = faultsOfOpening(text, await readFacilityRules(deps.table, tenant));
  const renewed = whole.openings.find(({ id }) => id === renews);
  if (renews !== undefined && !renewed) throw absent('/renews');
  if (renewed && text.from <= (lastDayOf(renewed) ?? '9999-12-31'))
    faults.push({ pointer: '/text/from', code: 'before-the-renewed-ends' });
  if (faults.length > 0) throw invalid(faults);
  const opening: Opening = {
    ...text,
    id: newId,
    at: now,
    textHash: hashOf({ facility, text }),
    ...(renews !== undefined && { renews }),
    signed: {},
  };
  return wholeChange(place, { ...whole, openings: [...whole.openings, opening] }, [opening]);
}

export async function endOpening(
  place: Place,
  { facility, opening: id, by, endsOn, reason }: Of<'endOpening'>,
): Promise<Change> {
  const whole = await wholeOr404(place, facility);
  const before = whole.openings.find((one) => one.id === id);
  if (!before) throw absent('/opening');
  const last = lastDayOf(before);
  if (!isSigned(before) || before.notice || (last !== undefined && last < place.today))
    throw new DomainError({ code: 'illegal-move' });
  if (endsOn < plusDays(place.today, before.noticeDays))
    throw invalid([{ pointer: '/endsOn', code: 'notice-too-short' }]);
  const notice = { by, on: place.today, endsOn, reason };
  const opening: Opening = { ...before, notice };
  return wholeChange(place, { ...whole, openings: replaced(whole.openings, opening) }, [opening]);
}
