import * as z from 'zod';
import { CreditCode } from '../domain/credit-code.ts';
import { OrganizationId, PersonId, TenantId } from '../domain/ids.ts';
import { foldCode } from '../domain/organization/code-meaning.ts';
import { expiringKinds } from '../domain/organization/expiry.ts';
import { type Section, sections } from '../domain/organization/lists.ts';
import {
  Passport,
  PublicProfile,
  Registration,
  sectionSchemas,
} from '../domain/organization/passport.ts';
import { OrganizationRole } from '../domain/policy/posts.ts';
import { Instant } from '../domain/time.ts';
import { Email } from './sessions.ts';

export const OrganizationPath = z.object({ organization: OrganizationId });
export const OrganizationTenantPath = OrganizationPath.extend({ tenant: TenantId });
export const InvitationPath = OrganizationPath.extend({ invitation: z.string() });
export const OrganizationMemberPath = OrganizationPath.extend({ person: PersonId });

/** Codes come as people type them: small letters and full-width digits are no fault. */
const TypedCode = z.string().max(60).transform(foldCode).pipe(CreditCode);

export const RegisterOrganization = z
  .object({
    creditCode: TypedCode,
    name: z.string().trim().min(2).max(100),
    email: Email,
    registration: Registration,
  })
  .meta({ id: 'RegisterOrganization' });
export const OrganizationRegistered = z
  .object({ id: OrganizationId, mustBeChecked: z.boolean() })
  .meta({ id: 'OrganizationRegistered' });

/** An account as it is typed; of what arrives only the last four digits are kept. */
const BankInput = z.object({
  bank: z.string().trim().min(1).max(60),
  holder: z.string().trim().min(1).max(100),
  account: z
    .string()
    .max(60)
    .transform((typed) => typed.normalize('NFKC').replace(/[\s-]/g, ''))
    .pipe(z.string().regex(/^\d{8,30}$/, { error: 'account-format' })),
});

const of = <S extends Section, T extends z.ZodType>(section: S, value: T) =>
  z.object({ section: z.literal(section), value: value.nullable() });

/** One part of the passport as it is to be from now on; `null` takes it out. */
export const SavePassport = z
  .discriminatedUnion('section', [
    of('registration', sectionSchemas.registration),
    of('scale', sectionSchemas.scale),
    of('assessment', sectionSchemas.assessment),
    of('qualifications', sectionSchemas.qualifications),
    of('charter', sectionSchemas.charter),
    of('inspections', sectionSchemas.inspections),
    of('sanctions', sectionSchemas.sanctions),
    of('governance', sectionSchemas.governance),
    of('bank', BankInput),
    of('documents', sectionSchemas.documents),
    of('workers', sectionSchemas.workers),
    of('capability', sectionSchemas.capability),
    of('consents', sectionSchemas.consents),
  ])
  .meta({ id: 'SavePassport' });
export type SavePassport = z.infer<typeof SavePassport>;

export const PassportView = z
  .object({
    organization: z.object({
      id: OrganizationId,
      name: z.string(),
      creditCode: z.string(),
      email: z.string(),
    }),
    role: OrganizationRole,
    mustBeChecked: z.boolean(),
    passport: Passport,
    version: z.int().nonnegative(),
    missing: z.array(z.enum(sections)),
    /** Whole percent of the expected parts that are there. */
    completeness: z.int(),
    expiring: z.array(
      z.object({
        kind: z.enum(expiringKinds),
        title: z.string(),
        validUntil: z.string(),
        daysLeft: z.int(),
      }),
    ),
    growth: z.enum(['startUp', 'small', 'grown']),
    record: PublicProfile.shape.record.unwrap(),
  })
  .meta({ id: 'PassportView' });
export type PassportView = z.infer<typeof PassportView>;

export const OrganizationMembers = z
  .object({
    version: z.int(),
    members: z.array(z.object({ personId: PersonId, name: z.string(), role: OrganizationRole })),
    invitations: z.array(
      z.object({ id: z.string(), email: z.string(), role: OrganizationRole, expiresAt: Instant }),
    ),
  })
  .meta({ id: 'OrganizationMembers' });
export type OrganizationMembers = z.infer<typeof OrganizationMembers>;

export const InviteMember = z
  .object({ email: Email, name: z.string().trim().min(1).max(60), role: OrganizationRole })
  .meta({ id: 'InviteMember' });
export const ChangeRole = z.object({ role: OrganizationRole }).meta({ id: 'ChangeRole' });
export const AcceptInvitation = z
  .object({ accepts: z.literal(true) })
  .meta({ id: 'AcceptInvitation' });
export const OpenInvitation = z
  .object({ organization: z.string(), role: OrganizationRole, expiresAt: Instant })
  .meta({ id: 'OpenInvitation' });

/** Parts that can be shown to a tenant; the account and what it thinks of itself are not among them. */
export const shownSections = [
  'registration',
  'scale',
  'assessment',
  'qualifications',
  'charter',
  'inspections',
  'sanctions',
  'governance',
  'documents',
  'workers',
] as const satisfies Section[];
const ShownSection = z.enum(shownSections);

export const RequestVerification = z
  .object({ shows: z.array(ShownSection).min(1).max(10), consents: z.boolean() })
  .meta({ id: 'RequestVerification' });
export const DecideVerification = z
  .object({
    decision: z.enum(['verified', 'rejected']),
    reason: z.string().trim().min(4).max(500),
  })
  .meta({ id: 'DecideVerification' });

export const verificationStates = ['requested', 'verified', 'rejected', 'withdrawn'] as const;
/** Where a verification stands, as both sides see it. */
export const VerificationSummary = z
  .object({
    tenant: TenantId,
    tenantName: z.string(),
    organization: z.object({ id: OrganizationId, name: z.string(), creditCode: z.string() }),
    status: z.enum(verificationStates),
    requestedAt: Instant,
    decidedAt: Instant.optional(),
    reason: z.string().optional(),
  })
  .meta({ id: 'VerificationSummary' });
export type VerificationSummary = z.infer<typeof VerificationSummary>;
export const Verifications = z
  .object({ items: z.array(VerificationSummary) })
  .meta({ id: 'Verifications' });

/** What an organization chose to show, copied when it asked. */
export const Verification = VerificationSummary.extend({
  revision: z.int().positive(),
  shows: z.array(ShownSection),
  shown: Passport,
}).meta({ id: 'Verification' });
export type Verification = z.infer<typeof Verification>;
