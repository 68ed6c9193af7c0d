import type { PublicPurchase } from '../../shared/contracts/notices.ts';
import type { FieldFault } from '../../shared/domain/errors.ts';
import type { Passport } from '../../shared/domain/organization/passport.ts';
import type { ApplicationBody } from '../../shared/domain/purchase/application.ts';
import { thresholdOn } from '../../shared/domain/settings/threshold-on.ts';
import type { Threshold } from '../../shared/domain/settings/thresholds.ts';
import type { Day } from '../../shared/domain/time.ts';
import type { Place } from '../../shared/store/application-place.ts';
import { readMatch } from '../../shared/store/ideas.ts';
import type { Deps } from '../ports.ts';

/** The first two characters of the credit code of a self-employed person (GB 32100-2015). */
const isOfOnePerson = (creditCode: string) => creditCode.startsWith('92');

/**
 * What a call asks of whoever applies, beyond its papers: social workers by name (seed 0-02), and an agency, not a
 * single person, unless the plan says in writing why (seed 3-39).
 */
export const callDemands = (
  { basis }: Pick<PublicPurchase, 'basis'>,
  { creditCode }: { creditCode: string },
  { workers = [] }: Pick<ApplicationBody, 'workers'>,
): FieldFault[] => [
  ...(basis?.namesSocialWorkers && workers.length === 0
    ? [{ pointer: '/body/workers', code: 'workers-not-named' }]
    : []),
  ...(isOfOnePerson(creditCode) && !basis?.individualReason
    ? [{ pointer: '/organization', code: 'individual-not-asked' }]
    : []),
];

/**
 * A call reserved for small organizations asks for the size of whoever applies, by its passport (Government Procurement
 * Law art. 9). How small is small, the tenant says with a source; where it has not, only the facts are asked.
 */
export function sizeFaults(
  { basis }: Pick<PublicPurchase, 'basis'>,
  scale: Passport['scale'],
  { thresholds = [], today }: { thresholds: readonly Threshold[] | undefined; today: Day },
): FieldFault[] {
  if (!basis?.isReservedForSmall) return [];
  if (!scale) return [{ pointer: '/organization/passport/scale', code: 'scale-missing' }];
  const most = thresholdOn(thresholds, 'smallIncome', today)?.valueFen;
  return most !== undefined && scale.incomeFen > most
    ? [{ pointer: '/organization/passport/scale/incomeFen', code: 'not-small' }]
    : [];
}

/** An idea that is cited was taken on by this organization, and by no word of its own alone (rule 3-19). */
export async function ideaFaults(
  { table }: Pick<Deps, 'table'>,
  { tenant, organization }: Pick<Place, 'tenant' | 'organization'>,
  { idea }: Pick<ApplicationBody, 'idea'>,
): Promise<FieldFault[]> {
  if (!idea?.cites) return [];
  const match = await readMatch(table, tenant, organization, idea.cites);
  return match?.state === 'accepted'
    ? []
    : [{ pointer: '/body/idea/cites', code: 'idea-not-partnered' }];
}
