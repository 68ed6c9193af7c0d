import type { PublicPurchase } from '../../shared/contracts/notices.ts';
import type { FieldFault } from '../../shared/domain/errors.ts';
import type { ApplicationBody } from '../../shared/domain/purchase/application.ts';
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
