import * as z from 'zod';
import { CreditCode } from '../domain/credit-code.ts';
import { FileName, Sha256 } from '../domain/files/names.ts';
import { OrganizationId, PurchaseId, TenantId } from '../domain/ids.ts';
import { ConsortiumMember } from '../domain/purchase/application.ts';
import { Instant } from '../domain/time.ts';
import { ApplicationPath } from './applications.ts';

export const joiningStates = ['asked', 'confirmed', 'declined'] as const;

/** What a partner is asked to agree to: nothing of the application but its own part and what was signed for it. */
export const JointTerms = z.object({
  part: ConsortiumMember.shape.part,
  /** The agreement as it is attached, by its content. */
  agreement: z.object({ name: FileName, sha256: Sha256 }).optional(),
});
export type JointTerms = z.infer<typeof JointTerms>;

export const AskPartner = z
  .object({ creditCode: CreditCode, ...JointTerms.shape })
  .meta({ id: 'AskPartner' });
export type AskPartner = z.infer<typeof AskPartner>;

const Answered = z.object({
  state: z.enum(joiningStates),
  askedAt: Instant,
  answeredAt: Instant.optional(),
  answeredBy: z.string().optional(),
  reason: z.string().optional(),
});

/** As the leader sees it. Terms are there until the application is sealed. */
export const AskedPartner = Answered.extend({
  id: OrganizationId,
  creditCode: CreditCode,
  /** As it is registered; known once the partner answered. */
  name: z.string().optional(),
  terms: JointTerms.optional(),
  isSealed: z.boolean(),
});
export type AskedPartner = z.infer<typeof AskedPartner>;
export const AskedPartners = z
  .object({ items: z.array(AskedPartner) })
  .meta({ id: 'AskedPartners' });

export const AskedPartnerPath = ApplicationPath.extend({ partner: OrganizationId });
/** `organization` is the partner's own here. */
export const JointPath = ApplicationPath.extend({ leader: OrganizationId });

/** What an organization was asked to join, as it sees it. */
export const JointRequest = Answered.extend({
  leader: z.object({ id: OrganizationId, name: z.string(), creditCode: CreditCode }),
  askedBy: z.string(),
  terms: JointTerms.optional(),
  /** Of the terms; what is confirmed is what was read. */
  termsHash: Sha256,
  isSealed: z.boolean(),
  call: z.object({
    tenant: z.object({ id: TenantId, name: z.string() }),
    id: PurchaseId,
    title: z.string(),
    closesAt: Instant,
    isOpen: z.boolean(),
  }),
  /** Applies for the same call by itself, or has confirmed to somebody else. */
  isElsewhere: z.boolean(),
}).meta({ id: 'JointRequest' });
export type JointRequest = z.infer<typeof JointRequest>;

/** A row of the list of what an organization was asked to join. */
export const JointRow = z.object({
  tenant: TenantId,
  purchase: PurchaseId,
  leader: z.object({ id: OrganizationId, name: z.string() }),
  state: z.enum(joiningStates),
  askedAt: Instant,
  title: z.string(),
});
export type JointRow = z.infer<typeof JointRow>;
export const JointRows = z.object({ items: z.array(JointRow) }).meta({ id: 'JointRequests' });

export const AnswerJoint = z
  .discriminatedUnion('decision', [
    z.object({ decision: z.literal('confirm'), termsHash: Sha256 }),
    z.object({ decision: z.literal('decline'), reason: z.string().trim().min(2).max(300) }),
  ])
  .meta({ id: 'AnswerJoint' });
export type AnswerJoint = z.infer<typeof AnswerJoint>;
