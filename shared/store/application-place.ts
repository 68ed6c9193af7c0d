import type { OrganizationId, PurchaseId, TenantId } from '../domain/ids.ts';

/** Whose application to which call. */
export type Place = { tenant: TenantId; purchase: PurchaseId; organization: OrganizationId };
