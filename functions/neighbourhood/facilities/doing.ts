import type { FacilityCommand } from '../../../shared/contracts/facility.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import type { Incident, Whole } from '../../../shared/domain/facility/facility.ts';
import type { Opening } from '../../../shared/domain/facility/opening.ts';
import type { Unit } from '../../../shared/domain/facility/unit.ts';
import type { Errand } from '../../../shared/store/errands.ts';
import {
  facilityWrites,
  readFacility,
  readUnit,
  unitWrites,
} from '../../../shared/store/facilities.ts';
import type { Write } from '../../../shared/store/record.ts';
import { invalid } from '../../http/problem.ts';
import { keepsAt, type Place } from '../facility-place.ts';

export type Of<T extends FacilityCommand['type']> = Extract<FacilityCommand, { type: T }>;
export type Change = { id: string; writes: Write[]; errands?: Errand[] };
export const absent = (pointer: string) => invalid([{ pointer, code: 'unknown-entry' }]);

export function demandKeeper(place: Place, community: string): void {
  if (!keepsAt(place, community)) throw new DomainError({ code: 'not-permitted' });
}

export async function unitOr404(place: Place, id: string): Promise<Unit> {
  const unit = await readUnit(place.deps.table, place.tenant, id);
  if (!unit) throw absent('/unit');
  demandKeeper(place, unit.community);
  return unit;
}

export async function wholeOr404(place: Place, id: string): Promise<Whole> {
  const whole = await readFacility(place.deps.table, place.tenant, id);
  if (!whole) throw absent('/facility');
  demandKeeper(place, whole.facility.community);
  return whole;
}

export const unitChange = ({ deps, tenant }: Place, unit: Unit): Change => ({
  id: unit.id,
  writes: unitWrites(deps.table, tenant, unit),
});

export const wholeChange = (
  { deps, tenant, today }: Place,
  whole: Whole,
  changed: readonly (Opening | Incident)[] = [],
): Change => ({
  id: changed[0]?.id ?? whole.facility.id,
  writes: facilityWrites(deps.table, tenant, whole, { today, changed }),
});

export const replaced = <T extends { id: string }>(all: readonly T[], one: T): T[] =>
  all.map((other) => (other.id === one.id ? one : other));

export type Deed<T extends FacilityCommand['type']> = (
  place: Place,
  command: Of<T>,
  newId: string,
) => Promise<Change>;
