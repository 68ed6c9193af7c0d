import * as z from 'zod';
import { Centre, CentreId, CentreStated, Handover } from '../domain/directory/centre.ts';
import { handoverStates } from '../domain/directory/names.ts';
import { line, Slug } from '../domain/settings/parts.ts';

export const CentresView = z
  .object({
    items: z.array(
      z.object({
        centre: Centre,
        /** Floor space it should have, with where that comes from. */
        space: z
          .object({ squareMetres: z.int(), source: z.string(), lacking: z.int().optional() })
          .optional(),
      }),
    ),
    mayKeep: z.boolean(),
    mayHandOver: z.boolean(),
  })
  .meta({ id: 'CentresView' });
export type CentresView = z.infer<typeof CentresView>;

export const CentreCommand = z
  .strictObject({ id: CentreId, version: z.int().min(0), centre: CentreStated })
  .meta({ id: 'CentreCommand' });
export type CentreCommand = z.infer<typeof CentreCommand>;

export const HandoversQuery = z.object({ state: z.enum(handoverStates).default('handedOver') });
export const HandoversView = z
  .object({
    items: z.array(z.object({ handover: Handover, isOverdue: z.boolean(), mayMove: z.boolean() })),
  })
  .meta({ id: 'HandoversView' });
export type HandoversView = z.infer<typeof HandoversView>;

export const HandoverCommand = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('handOver'), centre: CentreId, item: Slug }),
    z.strictObject({
      type: z.literal('move'),
      id: Handover.shape.id,
      version: z.int().min(1),
      to: z.enum(['accepted', 'done', 'returned']),
      note: line(200).optional(),
    }),
  ])
  .meta({ id: 'HandoverCommand' });
export type HandoverCommand = z.infer<typeof HandoverCommand>;
/** `receipt` is shown once, to be handed over with the paper. */
export const HandoverAnswer = z
  .object({ receipt: z.string().optional(), handover: Handover })
  .meta({ id: 'HandoverAnswer' });
export type HandoverAnswer = z.infer<typeof HandoverAnswer>;
