import * as z from 'zod';
import { DeadlineReason } from '../domain/deadline-reason.ts';
import { dutyKinds } from '../domain/hotline/duties.ts';
import { TicketId } from '../domain/hotline/ticket.ts';
import { OrganizationId, PurchaseId, TenantId } from '../domain/ids.ts';
import { stages } from '../domain/purchase/lifecycle.ts';
import { Instant } from '../domain/time.ts';
import { commandTypes } from './purchases.ts';

/** Something a person should do, over all tenants and organizations they act for. */
export const Task = z
  .object({
    tenant: TenantId,
    tenantName: z.string(),
    purchaseId: PurchaseId,
    title: z.string(),
    stage: z.enum(stages),
    command: z.enum(commandTypes),
    reference: z.string().optional(),
    organizationId: OrganizationId.optional(),
    due: Instant.optional(),
    /** Why it is due then. */
    reason: DeadlineReason.optional(),
    isOverdue: z.boolean(),
    /** For a delegate: the name of whom they decide for. */
    onBehalfOf: z.string().optional(),
    /** For an administrator: the name of somebody whose absence holds a request up. */
    absent: z.string().optional(),
  })
  .meta({ id: 'Task' });
export type Task = z.infer<typeof Task>;

/** Something agreed in the room of a project, or passed on there, that waits for the reader. */
export const AgreedTask = z
  .object({
    tenant: TenantId,
    purchase: PurchaseId,
    organization: OrganizationId,
    title: z.string(),
    organizationName: z.string(),
    kind: z.enum(['AGR', 'HND']),
    id: z.string(),
    what: z.string(),
    /** Its last day. */
    due: z.string(),
    isOverdue: z.boolean(),
    /** They act for the organization there. */
    asMember: z.boolean(),
  })
  .meta({ id: 'AgreedTask' });
export type AgreedTask = z.infer<typeof AgreedTask>;

/** A task a department wants to bring into communities, that waits for the reader's decision. */
export const AccessTask = z
  .object({
    tenant: TenantId,
    tenantName: z.string(),
    application: z.string(),
    title: z.string(),
    department: z.string(),
    due: Instant,
    isOverdue: z.boolean(),
  })
  .meta({ id: 'AccessTask' });
export type AccessTask = z.infer<typeof AccessTask>;

/** A matter that waits for what a community says to it, or for what the department says to that. */
export const CommentTask = z
  .object({
    tenant: TenantId,
    tenantName: z.string(),
    window: z.string(),
    /** What is to be done: comment for a community, or answer and close. */
    kind: z.enum(['comment', 'answer']),
    title: z.string(),
    department: z.string(),
    due: Instant,
    isOverdue: z.boolean(),
  })
  .meta({ id: 'CommentTask' });
export type CommentTask = z.infer<typeof CommentTask>;

/** A ticket of the hotline the reader has to do something about, or that went up to them. */
export const TicketTask = z
  .object({
    tenant: TenantId,
    tenantName: z.string(),
    ticket: TicketId,
    kind: z.enum(dutyKinds),
    text: z.string(),
    /** Who is to see to it now, where that is not the reader. */
    party: z.string().optional(),
    isEmergency: z.boolean(),
    /** Absent where the tenant has set no clock for it. */
    due: Instant.optional(),
    isOverdue: z.boolean(),
  })
  .meta({ id: 'TicketTask' });
export type TicketTask = z.infer<typeof TicketTask>;

export const Tasks = z
  .object({
    items: z.array(Task),
    /** Only where there is any. */
    agreed: z.array(AgreedTask).optional(),
    access: z.array(AccessTask).optional(),
    comments: z.array(CommentTask).optional(),
    hotline: z.array(TicketTask).optional(),
  })
  .meta({ id: 'Tasks' });
