import { shareOf, yearUpTo } from '../../../shared/domain/facility/shares.ts';
import type { Unit } from '../../../shared/domain/facility/unit.ts';
import type { StatementLetter } from '../../../shared/domain/facility/unit-letter.ts';
import { readFacilityRows } from '../../../shared/store/facilities.ts';
import { readUnitsCounted, unitLetterWrite } from '../../../shared/store/unit-letters.ts';
import { invalid } from '../../http/problem.ts';
import type { Place } from '../facility-place.ts';
import { type Change, type Of, unitChange, unitOr404 } from './doing.ts';
import { letterFor, mailOf } from './letters.ts';

/** Writes down what a unit got in return: services its people were given. */
export async function giveBack(
  place: Place,
  { unit: id, returned }: Of<'giveBack'>,
): Promise<Change> {
  const unit = await unitOr404(place, id);
  if (returned.on > place.today)
    throw invalid([{ pointer: '/returned/on', code: 'date-in-future' }]);
  const all = [...(unit.returned ?? []), { ...returned, by: place.by }].slice(-60);
  return unitChange(place, { ...unit, returned: all });
}

async function shareIn({ deps, tenant, today }: Place, unit: Unit, year: string) {
  const [{ rows }, { countedOf }] = await Promise.all([
    readFacilityRows(deps.table, tenant),
    readUnitsCounted(deps.table, tenant, year),
  ]);
  const own = rows.filter((row) => row.unit === unit.id);
  const counted = countedOf(unit.id);
  return shareOf(unit, { rows: own, counted, today }, year);
}

/** Tells a unit what it gave and got in a year, as it stands today, under a code: by mail, or on paper. */
export async function sendStatement(
  place: Place,
  { unit: id, year, via, mail }: Of<'sendStatement'>,
  newId: string,
): Promise<Change> {
  const { deps, tenant, today } = place;
  const unit = await unitOr404(place, id);
  if (year > today.slice(0, 4)) throw invalid([{ pointer: '/year', code: 'date-in-future' }]);
  const to = mail ?? unit.mail;
  if (via === 'mail' && !to) throw invalid([{ pointer: '/mail', code: 'mail-missing' }]);
  const { code, head } = letterFor(place, newId);
  const letter: StatementLetter = {
    kind: 'statement',
    ...head,
    unitName: unit.name,
    year,
    upTo: yearUpTo(year, today).until,
    share: await shareIn(place, unit, year),
  };
  return {
    id: newId,
    writes: [unitLetterWrite(deps.table, tenant, letter)],
    errands: via === 'mail' && to ? [mailOf(place, letter, { to, code })] : [],
  };
}
