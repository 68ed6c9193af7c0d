import * as z from 'zod';

/** A city or district, `[a-z0-9]{4,16}`: no character of it can act as a wildcard or a separator in a key. */
export const TenantId = z
  .string()
  .regex(/^[a-z0-9]{4,16}$/)
  .brand<'TenantId'>();
export type TenantId = z.infer<typeof TenantId>;

/** Lower-case ULID: ordered by the time of creation. */
const ulid = z.string().regex(/^[0-9a-hjkmnp-tv-z]{26}$/);

export const PurchaseId = ulid.brand<'PurchaseId'>();
export type PurchaseId = z.infer<typeof PurchaseId>;

export const PersonId = ulid.brand<'PersonId'>();
export type PersonId = z.infer<typeof PersonId>;

/** A social organization. Global: registered once, it bids in any tenant. */
export const OrganizationId = ulid.brand<'OrganizationId'>();
export type OrganizationId = z.infer<typeof OrganizationId>;

/** A power given for a time: somebody decides on behalf of somebody else. */
export const DelegationId = ulid.brand<'DelegationId'>();
export type DelegationId = z.infer<typeof DelegationId>;

/** A file that was handed in. Made at random where the time of its making must tell nothing. */
export const DocumentId = ulid.brand<'DocumentId'>();
export type DocumentId = z.infer<typeof DocumentId>;
