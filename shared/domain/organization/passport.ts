import * as z from 'zod';
import { OrganizationId } from '../ids.ts';
import { Category } from '../purchase/plan.ts';
import {
  capabilityAreas,
  certificateLevels,
  inspectionResults,
  organizationTypes,
  type Section,
  sanctionKinds,
} from './lists.ts';

const line = (max: number) => z.string().trim().min(1).max(max);
const day = z.iso.date();
const ref = z.string().regex(/^[a-z0-9-]{1,40}$/);
const people = z.int().min(0).max(100_000);

export const Registration = z.object({
  type: z.enum(organizationTypes),
  registrar: line(60),
  registeredOn: day,
  address: line(120),
  legalRepresentative: line(60),
  /** How it introduces itself, in its own words. */
  description: z.string().trim().max(1000),
});

export const Scale = z.object({
  fullTime: people,
  partTime: people,
  volunteers: people,
  /** Income of the last closed year, in fen. */
  incomeFen: z.int().min(0),
});

/** 1A to 5A; valid five years from the grant (社会组织评估管理办法). */
export const Assessment = z
  .object({ level: z.int().min(1).max(5), grantedOn: day, validUntil: day, issuer: line(60) })
  .refine(({ grantedOn, validUntil }) => grantedOn <= validUntil, {
    path: ['validUntil'],
    message: 'ends-before-it-begins',
  });

export const Qualification = z.object({
  id: ref,
  name: line(80),
  issuer: line(60),
  number: z.string().trim().max(60),
  validFrom: day.optional(),
  validUntil: day.optional(),
});

export const Charter = z.object({
  /** The scope of business (业务范围) as the charter has it. */
  scope: line(2000),
  categories: z.array(Category).max(5),
});

export const Inspection = z.object({
  year: z.int().min(1990).max(2100),
  result: z.enum(inspectionResults),
});

export const Sanction = z.object({
  id: ref,
  kind: z.enum(sanctionKinds),
  on: day,
  /** Until when it stood; open where it still stands. */
  liftedOn: day.optional(),
  by: line(60),
  reason: line(300),
  /** A criminal penalty, a suspension, a revoked licence or a larger fine (REG §19). */
  isMajor: z.boolean(),
});

export const Governance = z.object({
  council: people,
  supervisors: people,
  /** Keeps 《民间非营利组织会计制度》 books. */
  keepsNonprofitBooks: z.boolean(),
  isAuditedYearly: z.boolean(),
  /** Declares no major violation in the last three years (REG §17). */
  declaresNoViolation: z.boolean(),
});

/** Of an account nothing is kept but its last four digits. */
export const Bank = z.object({
  bank: line(60),
  holder: line(100),
  masked: z.string().regex(/^[*]{4,26}\d{4}$/),
});

export const PassportDocument = z.object({
  id: ref,
  title: line(60),
  number: z.string().trim().max(60),
  issuer: z.string().trim().max(60),
  validUntil: day.optional(),
  /** SHA-256 of the file, in hexadecimal. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});

export const Worker = z.object({
  id: ref,
  name: line(60),
  duty: z.string().trim().max(60),
  certificate: z
    .object({
      level: z.enum(certificateLevels),
      number: line(60),
      /** Registration is renewed every three years; open where it is not kept. */
      validUntil: day.optional(),
    })
    .optional(),
});

export const Capability = z.object({
  levels: z.record(z.enum(capabilityAreas), z.int().min(1).max(5)),
  goal: z.string().trim().max(500),
});

/** What it agrees to show to everybody; nothing unless it says so. */
export const Consents = z.object({
  profile: z.boolean(),
  record: z.boolean(),
});

const many = <T extends z.ZodType>(one: T, most: number) => z.array(one).max(most);

/** Each part of a passport, edited and saved by itself. */
export const sectionSchemas = {
  registration: Registration,
  scale: Scale,
  assessment: Assessment,
  qualifications: many(Qualification, 40),
  charter: Charter,
  inspections: many(Inspection, 15),
  sanctions: many(Sanction, 40),
  governance: Governance,
  bank: Bank,
  documents: many(PassportDocument, 60),
  workers: many(Worker, 200),
  capability: Capability,
  consents: Consents,
} as const satisfies Record<Section, z.ZodType>;

/** What an organization is and can show: kept once, by itself, for wherever it bids. */
export const Passport = z.object(sectionSchemas).partial();
export type Passport = z.infer<typeof Passport>;
export type Worker = z.infer<typeof Worker>;
export type PassportDocument = z.infer<typeof PassportDocument>;

/** Parts a bid can lean on. An assessment, qualifications and a capability profile are its own affair. */
export const expectedSections = [
  'registration',
  'scale',
  'charter',
  'inspections',
  'governance',
  'bank',
  'documents',
  'workers',
] as const satisfies Section[];

const isThere = (value: unknown) => (Array.isArray(value) ? value.length > 0 : value !== undefined);

/** Which of the expected parts are still empty. */
export const missingSections = (passport: Passport): Section[] =>
  expectedSections.filter((section) => !isThere(passport[section]));

/** The share of the expected parts that are there, 0 to 1. */
export const completeness = (passport: Passport): number =>
  1 - missingSections(passport).length / expectedSections.length;

/** All but the last four digits of an account as asterisks. */
export function maskAccount(account: string): string {
  const digits = account.replace(/\D/g, '');
  return `${'*'.repeat(Math.max(4, digits.length - 4))}${digits.slice(-4)}`;
}

/** Start-up: registered less than three years ago (seed 3-05); small: fewer than ten people at work. */
export function growthStage(passport: Passport, today: string): 'startUp' | 'small' | 'grown' {
  const since = passport.registration?.registeredOn;
  const threeYearsAgo = `${Number(today.slice(0, 4)) - 3}${today.slice(4)}`;
  if (since && since > threeYearsAgo) return 'startUp';
  return passport.scale && passport.scale.fullTime + passport.scale.partTime < 10
    ? 'small'
    : 'grown';
}

/** What everybody may see of an organization that agreed to it. The register publishes the first four anyway. */
export const PublicProfile = z
  .object({
    id: OrganizationId,
    name: z.string(),
    creditCode: z.string(),
    type: z.enum(organizationTypes).optional(),
    registrar: z.string().optional(),
    description: z.string().optional(),
    registeredOn: z.string().optional(),
    assessmentLevel: z.int().optional(),
    scope: z.string().optional(),
    categories: z.array(Category),
    certifiedWorkers: z.int(),
    record: z
      .array(
        z.object({
          tenant: z.string(),
          tenantId: z.string(),
          purchaseId: z.string(),
          title: z.string(),
          state: z.string(),
          awardFen: z.int(),
          year: z.string(),
          /** Hundredths of a point, of the final evaluation. */
          evaluation: z.int().optional(),
        }),
      )
      .optional(),
  })
  .meta({ id: 'PublicProfile' });
export type PublicProfile = z.infer<typeof PublicProfile>;
export type RecordLine = NonNullable<PublicProfile['record']>[number];
