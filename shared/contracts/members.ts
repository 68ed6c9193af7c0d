import * as z from 'zod';
import { PersonId, TenantId } from '../domain/ids.ts';
import { Appointment, appointmentFaults, Employer } from '../domain/people/appointment.ts';
import { Post } from '../domain/policy/posts.ts';
import { incompatibilities } from '../domain/policy/separation.ts';
import { AuditEntry } from './audit-entry.ts';
import { Email } from './sessions.ts';

const Reason = z.string().trim().min(2).max(300);
const Name = z.string().trim().min(1).max(60);

/** At most 20: more posts than that nobody can hold. */
const Appointments = z
  .array(Appointment)
  .max(20)
  .superRefine((all, context) => {
    for (const { path, code } of appointmentFaults(all))
      context.addIssue({ code: 'custom', path: [...path], message: code });
  });

export const MemberPath = z.object({ tenant: TenantId, person: PersonId });

/** Asks somebody in by address. The answer is the same whether the address is known or not. */
export const InviteMember = z
  .object({
    email: Email,
    name: Name,
    language: z.enum(['zh-CN', 'en']).default('zh-CN'),
    employer: Employer.optional(),
    appointments: Appointments.min(1),
    reason: Reason,
  })
  .meta({ id: 'InviteMember' });
export type InviteMember = z.infer<typeof InviteMember>;

/** The posts somebody is to hold from now on: what is left out is withdrawn. */
export const AppointMember = z
  .object({
    name: Name,
    employer: Employer.optional(),
    appointments: Appointments,
    reason: Reason,
  })
  .meta({ id: 'AppointMember' });
export type AppointMember = z.infer<typeof AppointMember>;

export const MemberDone = z
  .object({ personId: PersonId, version: z.int() })
  .meta({ id: 'MemberDone' });
export type MemberDone = z.infer<typeof MemberDone>;

const ClashView = z.object({
  id: z.string(),
  source: z.string(),
  posts: z.tuple([Post, Post]),
  verdict: z.enum(['forbidden', 'warning']),
});

export const MemberView = z
  .object({
    personId: PersonId,
    name: z.string(),
    appointments: z.array(Appointment),
    employer: Employer.optional(),
    version: z.int(),
    /** Those held today. */
    posts: z.array(Post),
    clashes: z.array(ClashView),
  })
  .meta({ id: 'Member' });
export type MemberView = z.infer<typeof MemberView>;

export const Members = z
  .object({
    items: z.array(MemberView),
    /** Lines of the table of incompatible posts that only warn by law and forbid here. */
    strictSeparation: z.array(z.string()),
    today: z.iso.date(),
  })
  .meta({ id: 'Members' });
export type Members = z.infer<typeof Members>;

export const MemberHistory = z
  .object({ items: z.array(AuditEntry), names: z.record(z.string(), z.string()) })
  .meta({ id: 'MemberHistory' });
export type MemberHistory = z.infer<typeof MemberHistory>;

export const SetSeparation = z
  .object({
    strict: z.array(z.enum(incompatibilities.map(({ id }) => id))).max(incompatibilities.length),
    reason: Reason,
  })
  .meta({ id: 'SetSeparation' });
export const SeparationSetting = z
  .object({ strict: z.array(z.string()), version: z.int() })
  .meta({ id: 'SeparationSetting' });
export type SeparationSetting = z.infer<typeof SeparationSetting>;
