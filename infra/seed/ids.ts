import { OrganizationId, PersonId, PurchaseId } from '../../shared/domain/ids.ts';

/** The time part of a ULID for the first moment of 2026 in Shanghai: the same ids on every machine. */
const begun = '01kdtj6d00';

const numbered = (kind: 'p' | 'g' | 'r', number: number) =>
  `${begun}${kind}${String(number).padStart(15, '0')}`;

export const seededPerson = (number: number) => PersonId.parse(numbered('p', number));
export const seededOrganization = (number: number) => OrganizationId.parse(numbered('g', number));
export const seededPurchase = (number: number) => PurchaseId.parse(numbered('r', number));
