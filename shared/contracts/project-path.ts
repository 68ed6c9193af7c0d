import * as z from 'zod';
import { OrganizationId, PurchaseId, TenantId } from '../domain/ids.ts';

/** Where a project is found: what one awarded organization does under one purchase. */
export const ProjectPath = z.object({
  tenant: TenantId,
  purchase: PurchaseId,
  organization: OrganizationId,
});
/** Members name the organization they act for; it is the one of the path. Officials name none. */
export const ProjectQuery = z.object({ organization: OrganizationId.optional() });
