import * as z from 'zod';
import { TenantId } from '../domain/ids.ts';
import { Scheme } from '../domain/region/tree.ts';

/** Under which number of whose list a tenant goes, and since when: numbers change when places merge. */
export const TenantDivision = z.object({
  scheme: Scheme,
  code: z.string(),
  edition: z.string(),
  validFrom: z.iso.date(),
  validTo: z.iso.date().optional(),
});

export const TenantSummary = z
  .object({
    id: TenantId,
    name: z.string(),
    nameEn: z.string(),
    /** Empty for a functional zone that has none. */
    divisionCode: z.string(),
    isSandbox: z.boolean(),
    /** Absent with tenants that were written before there was a choice: districts. */
    level: z.enum(['city', 'district']).optional(),
    division: TenantDivision.optional(),
    /** Officials look and change nothing; nobody reports and nobody applies. */
    isSuspended: z.literal(true).optional(),
  })
  .meta({ id: 'TenantSummary' });
export type TenantSummary = z.infer<typeof TenantSummary>;
