import * as z from 'zod';
import { OrganizationId, TenantId } from '../domain/ids.ts';
import { CapacityIndicators, CapacityPlan } from '../domain/organization/capacity.ts';
import { incubationStages } from '../domain/organization/lists.ts';

export const CapacityPath = z.object({ tenant: TenantId, organization: OrganizationId });

/** A row of the tenant's list. */
export const CapacityRow = z.object({
  organization: z.object({ id: OrganizationId, name: z.string() }),
  stage: z.enum(incubationStages),
  startedOn: z.string(),
  hours: z.number(),
  reached: z.int(),
  milestones: z.int(),
});
export type CapacityRow = z.infer<typeof CapacityRow>;

export const CapacityOverview = z
  .object({
    items: z.array(CapacityRow),
    indicators: CapacityIndicators,
    indicatorsVersion: z.int(),
    /** Organizations per 10,000 residents in hundredths, by year. */
    density: z.array(z.object({ year: z.int(), per10k: z.int() })),
  })
  .meta({ id: 'CapacityOverview' });
export type CapacityOverview = z.infer<typeof CapacityOverview>;

export const CapacityView = z
  .object({
    tenant: z.object({ id: TenantId, name: z.string() }),
    plan: CapacityPlan,
    version: z.int(),
    hoursByKind: z.record(z.string(), z.number()),
  })
  .meta({ id: 'CapacityView' });
export type CapacityView = z.infer<typeof CapacityView>;
export const CapacityViews = z
  .object({ items: z.array(CapacityView) })
  .meta({ id: 'CapacityViews' });
