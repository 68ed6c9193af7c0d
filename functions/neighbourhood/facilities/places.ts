import type { FieldFault } from '../../../shared/domain/errors.ts';
import type { Facility, Whole } from '../../../shared/domain/facility/facility.ts';
import type { FacilityRules } from '../../../shared/domain/facility/rules.ts';
import type { Unit } from '../../../shared/domain/facility/unit.ts';
import { readFacilityRules, readUnit } from '../../../shared/store/facilities.ts';
import { invalid } from '../../http/problem.ts';
import { demandCommunity, type Place } from '../facility-place.ts';
import { type Change, demandKeeper, type Of, wholeChange, wholeOr404 } from './doing.ts';

type Wished = {
  text: Of<'keepFacility'>['text'];
  before: Whole | undefined;
  unit: Unit | undefined;
  rules: FacilityRules;
};

function faultsOfFacility({ text, before, unit, rules }: Wished): FieldFault[] {
  const kind = rules.kinds.find((one) => one.id === text.kind);
  const wrong: readonly (readonly [isWrong: boolean, pointer: string, code: string])[] = [
    [kind === undefined, '/text/kind', 'unknown-entry'],
    [text.unit !== undefined && unit === undefined, '/text/unit', 'unknown-entry'],
    [text.squareMetres < (kind?.atLeast ?? 0), '/text/squareMetres', 'too-small-for-kind'],
    [
      before !== undefined && before.facility.community !== text.community,
      '/text/community',
      'community-stays',
    ],
    ...text.rooms.map(
      (room, at) =>
        [
          !rules.checklist.some(({ id }) => id === room),
          `/text/rooms/${at}`,
          'unknown-entry',
        ] as const,
    ),
  ];
  return wrong.flatMap(([isWrong, pointer, code]) => (isWrong ? [{ pointer, code }] : []));
}

export async function keepFacility(
  place: Place,
  { facility: id, text }: Of<'keepFacility'>,
  newId: string,
): Promise<Change> {
  const { deps, tenant } = place;
  demandCommunity(place, text.community, '/text/community');
  demandKeeper(place, text.community);
  const [rules, unit, before] = await Promise.all([
    readFacilityRules(deps.table, tenant),
    text.unit ? readUnit(deps.table, tenant, text.unit) : undefined,
    id ? wholeOr404(place, id) : undefined,
  ]);
  const faults = faultsOfFacility({ text, before, unit, rules });
  if (faults.length > 0) throw invalid(faults);
  const { openings = [], incidents = [] } = before ?? {};
  const { id: known = newId, at = place.now } = before?.facility ?? {};
  const facility: Facility = { ...text, id: known, at };
  return wholeChange(place, { facility, openings, incidents, unitName: unit?.name });
}
