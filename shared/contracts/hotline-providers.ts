import * as z from 'zod';
import { ownershipForms } from '../domain/directory/names.ts';
import { OrganizationId, PurchaseId } from '../domain/ids.ts';
import { RegionId } from '../domain/region/tree.ts';
import { Slug } from '../domain/settings/parts.ts';
import { Standing } from './directory.ts';

const flag = z.enum(['yes']).optional();

/** Around whom: a community; without one everywhere, as with `wide`, beyond its street. */
export const ProvidersQuery = z.object({
  community: RegionId.optional(),
  category: Slug.optional(),
  words: z.string().max(60).optional(),
  open: flag,
  wide: flag,
});
export type ProvidersQuery = z.infer<typeof ProvidersQuery>;

/** An outlet of the directory as an operator needs it: whether it is open, how far it is, how far the entry can be relied on. */
export const ProviderCard = z.object({
  /** `<community>.<number>` */
  id: z.string(),
  community: z.string(),
  name: z.string(),
  categories: z.array(z.string()),
  address: z.string(),
  form: z.enum(ownershipForms),
  phone: z.string().optional(),
  comesHome: z.boolean(),
  /** Absent where no hours were stated. */
  open: z
    .discriminatedUnion('is', [
      z.object({ is: z.literal('open'), until: z.string(), isAllDay: z.literal(true).optional() }),
      z.object({
        is: z.literal('closed'),
        next: z.object({ day: z.string(), at: z.string() }).optional(),
      }),
      z.object({ is: z.literal('unknown') }),
    ])
    .optional(),
  /** As the crow flies from the middle of the caller’s community; absent where one of the two is not on the map. */
  metres: z.int().optional(),
  standing: Standing,
});
export type ProviderCard = z.infer<typeof ProviderCard>;

export const HotlineProviders = z
  .object({
    /** Open ones first, then the nearest. */
    items: z.array(ProviderCard),
    found: z.int(),
    /** With a signed contract for a project that covers the community. */
    organizations: z.array(
      z.object({
        organization: OrganizationId,
        purchase: PurchaseId,
        name: z.string(),
        title: z.string(),
      }),
    ),
  })
  .meta({ id: 'HotlineProviders' });
export type HotlineProviders = z.infer<typeof HotlineProviders>;
