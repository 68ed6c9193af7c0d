import * as z from 'zod';
import {
  Announcement,
  Collection,
  CollectionId,
  IdeaId,
  phases,
} from '../domain/ideas/collection.ts';
import { Contact, Idea, Match, Sheet } from '../domain/ideas/idea.ts';
import { OrganizationId, PersonId, TenantId } from '../domain/ids.ts';
import { Instant } from '../domain/time.ts';
import { OrganizationTenantPath } from './organizations.ts';
import { TenantPath } from './purchases.ts';

const line = (max: number) => z.string().trim().min(1).max(max);

export const CollectionPath = TenantPath.extend({ collection: CollectionId });
export const OpenCollection = Announcement.meta({ id: 'OpenCollection' });

export const CollectionOpened = z.object({ id: CollectionId }).meta({ id: 'CollectionOpened' });

export const Collections = z
  .object({
    items: z.array(
      z.object({
        id: CollectionId,
        title: z.string(),
        phase: z.enum(phases),
        from: Instant,
        until: Instant,
        prizeBudgetFen: z.int(),
        ideas: z.int(),
      }),
    ),
  })
  .meta({ id: 'IdeaCollections' });
export type Collections = z.infer<typeof Collections>;

/** What an official may know of an idea: of its author, the office alone. */
export const IdeaView = z.object({
  idea: Idea,
  reviews: z.int(),
  /** Hundredths of 100, and the place once enough have scored; of experts, only their own sheet until it is decided. */
  points: z.int().optional(),
  rank: z.int().optional(),
  own: Sheet.optional(),
  contact: Contact.optional(),
  matches: z.array(Match),
});
export type IdeaView = z.infer<typeof IdeaView>;

export const CollectionView = z
  .object({
    collection: Collection,
    phase: z.enum(phases),
    prizeBudgetFen: z.int(),
    awardedFen: z.int(),
    paidFen: z.int(),
    ideas: z.array(IdeaView),
    /** Organizations the tenant has verified: they can be asked to be a partner. */
    organizations: z.array(z.object({ id: OrganizationId, name: z.string() })),
    may: z.object({ score: z.boolean(), award: z.boolean(), pay: z.boolean(), match: z.boolean() }),
    me: PersonId,
  })
  .meta({ id: 'IdeaCollectionView' });
export type CollectionView = z.infer<typeof CollectionView>;

/** What is asked of a collection. */
export const IdeaCommand = z
  .discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('score'),
      idea: IdeaId,
      points: z.record(z.string().max(40), z.int().min(0).max(100)),
      comment: z.string().trim().max(500),
    }),
    z.strictObject({
      type: z.literal('award'),
      awards: z
        .array(z.strictObject({ idea: IdeaId, grade: line(40), reason: line(300).optional() }))
        .max(80),
    }),
    z.strictObject({
      type: z.literal('pay'),
      idea: IdeaId,
      on: z.iso.date(),
      reference: line(80),
    }),
    z.strictObject({ type: z.literal('askPartner'), idea: IdeaId, organization: OrganizationId }),
    z.strictObject({ type: z.literal('eraseContact'), idea: IdeaId, reason: line(300) }),
  ])
  .meta({ id: 'IdeaCommand' });
export type IdeaCommand = z.infer<typeof IdeaCommand>;

/** What an organization was asked to carry out, everywhere. */
export const Partnerships = z
  .object({
    items: z.array(
      z.object({ tenant: z.object({ id: TenantId, name: z.string() }), match: Match }),
    ),
  })
  .meta({ id: 'IdeaPartnerships' });
export type Partnerships = z.infer<typeof Partnerships>;

export const PartnershipPath = OrganizationTenantPath;
export const AnswerPartnership = z
  .strictObject({
    idea: IdeaId,
    accepts: z.boolean(),
    /** SHA-256 of the agreement with the author. */
    agreementSha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
  })
  .refine(({ accepts, agreementSha256 }) => !accepts || agreementSha256 !== undefined, {
    path: ['agreementSha256'],
    message: 'agreement-missing',
  })
  .meta({ id: 'AnswerPartnership' });
export type AnswerPartnership = z.infer<typeof AnswerPartnership>;
