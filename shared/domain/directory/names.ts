/** What a service is given for: by the state or for nothing, as a business, or neighbour to neighbour (seed 4-64). */
export const serviceKinds = ['welfare', 'convenience', 'mutualAid'] as const;
export type ServiceKind = (typeof serviceKinds)[number];

/** Who may stand in the directory: every form of ownership (seed 4-69). */
export const ownershipForms = [
  'enterprise',
  'soleTrader',
  'chainStore',
  'socialOrganization',
  'unit',
  'mutualAid',
] as const;
export type OwnershipForm = (typeof ownershipForms)[number];

/** Forms that have a licence with a unified credit code. Mutual aid between neighbours has none. */
export const licensedForms: readonly OwnershipForm[] = [
  'enterprise',
  'chainStore',
  'socialOrganization',
  'unit',
];

export const holidayHours = ['asUsual', 'closed', 'unknown'] as const;
export const centreLevels = ['street', 'community'] as const;
export const handoverStates = ['handedOver', 'accepted', 'done', 'returned'] as const;
export type HandoverState = (typeof handoverStates)[number];
export const suggestionKinds = ['new', 'wrong', 'closed'] as const;
