import * as z from 'zod';
import { expertFields, restrictions } from '../domain/experts/lists.ts';
import { ExpertRecord, OwnDeclaration } from '../domain/experts/profile.ts';
import { sheetColumns, sheetFaults } from '../domain/experts/sheet-columns.ts';
import { PersonId, TenantId } from '../domain/ids.ts';

export const ExpertPath = z.object({ tenant: TenantId, person: PersonId });

/** Somebody in the pool, as those who keep it see them: of what they declared only that they did, and how much. */
export const PoolEntry = z
  .object({
    personId: PersonId,
    name: z.string(),
    /** What `If-Match` names. */
    version: z.int(),
    record: ExpertRecord.partial(),
    declaredOn: z.string().optional(),
    employers: z.int(),
    relations: z.int(),
  })
  .meta({ id: 'PoolEntry' });
export type PoolEntry = z.infer<typeof PoolEntry>;

export const ExpertPool = z
  .object({ items: z.array(PoolEntry), mayKeep: z.boolean() })
  .meta({ id: 'ExpertPool' });
export type ExpertPool = z.infer<typeof ExpertPool>;

const reason = z.string().trim().min(2).max(300);
export const KeepExpert = z.object({ record: ExpertRecord, reason }).meta({ id: 'KeepExpert' });
export type KeepExpert = z.infer<typeof KeepExpert>;

/** What an expert declares about themselves, and how the tenant keeps them. */
export const DeclarationView = z
  .object({
    declaration: OwnDeclaration,
    declaredOn: z.string().optional(),
    record: z.object({
      fields: z.array(z.enum(expertFields)).optional(),
      validUntil: z.string().optional(),
      restriction: z.enum(restrictions).optional(),
    }),
    version: z.int(),
  })
  .meta({ id: 'DeclarationView' });
export type DeclarationView = z.infer<typeof DeclarationView>;

export const Declare = z.object({ declaration: OwnDeclaration }).meta({ id: 'Declare' });
export type Declare = z.infer<typeof Declare>;

/** A list of experts as a file: CSV, or a workbook whose first sheet it is. */
export const ImportExperts = z
  .object({
    /** Base64, at most 180 KB of file. */
    content: z.base64().max(240_000),
    /** Without it nothing is kept: the rows are only looked at. */
    reason: reason.optional(),
    /** The lines to keep; every good one, where it is left out. */
    lines: z.array(z.int().min(2)).max(500).optional(),
  })
  .meta({ id: 'ImportExperts' });
export type ImportExperts = z.infer<typeof ImportExperts>;

export const ImportedExperts = z
  .object({
    lacks: z.array(z.enum(sheetColumns)),
    rows: z.array(
      z.object({
        line: z.int(),
        name: z.string(),
        faults: z.array(z.object({ column: z.enum(sheetColumns), code: z.enum(sheetFaults) })),
        isKept: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'ImportedExperts' });
export type ImportedExperts = z.infer<typeof ImportedExperts>;

export const Versioned = z.object({ version: z.int() }).meta({ id: 'Versioned' });
