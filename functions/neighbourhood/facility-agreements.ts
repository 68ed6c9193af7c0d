import type { FacilityAgreementsView } from '../../shared/contracts/facility-sharing.ts';
import { daysLeft, endsSoon } from '../../shared/domain/facility/agreements.ts';
import type { FacilityRow } from '../../shared/domain/facility/facility.ts';
import { letterState, type UnitLetter } from '../../shared/domain/facility/unit-letter.ts';
import { dayOf, type Instant } from '../../shared/domain/time.ts';
import { readFacilityRows } from '../../shared/store/facilities.ts';
import { readUnitLetters } from '../../shared/store/unit-letters.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';
import type { Asked } from './facility-place.ts';

type Pending = FacilityAgreementsView['pending'][number];

const placeOf = ({ id, name, unitName, community }: FacilityRow) => ({
  facility: id,
  name,
  community,
  ...(unitName !== undefined && { unitName }),
});

function pendingIn(
  row: FacilityRow,
  letters: ReadonlyMap<string, UnitLetter>,
  now: Instant,
): Pending[] {
  return (row.pending ?? []).map(({ id, from, lacks, letter: letterId }) => {
    const letter = letterId === undefined ? undefined : letters.get(letterId);
    const isAgreement = letter?.kind === 'agreement';
    return {
      ...placeOf(row),
      opening: id,
      from,
      lacks,
      ...(isAgreement && { letter: letterState(letter, now), until: letter.until }),
      ...(isAgreement && letter.answer && { by: letter.answer.name, note: letter.answer.note }),
    };
  });
}

/** Agreements somebody has something to do about: two queries, whatever there is. */
export async function agreementsOf(deps: Deps, { tenant }: Asked): Promise<FacilityAgreementsView> {
  const config = await tenantConfig(deps, tenant);
  const now = await tenantNow(deps, config);
  const today = dayOf(now);
  const [{ rows }, letters] = await Promise.all([
    readFacilityRows(deps.table, tenant),
    readUnitLetters(deps.table, tenant),
  ]);
  return {
    pending: rows.flatMap((row) => pendingIn(row, letters, now)),
    ending: rows
      .filter((row) => endsSoon(row, today))
      .map((row) => ({
        ...placeOf(row),
        opening: row.ends?.opening ?? '',
        on: row.ends?.on ?? '',
        days: daysLeft(row, today) ?? 0,
        isNoticed: row.ends?.isNoticed ?? false,
      }))
      .toSorted((a, b) => a.days - b.days),
    signed: rows.filter(({ plans }) => plans.length > 0).length,
    today,
  };
}
