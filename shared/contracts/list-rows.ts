import * as z from 'zod';
import { TenantId } from '../domain/ids.ts';
import { Instant } from '../domain/time.ts';

const ImportId = z.string().regex(/^[0-9a-f]{20}$/);
export const ListImportPath = z.object({ tenant: TenantId, import: ImportId });

/** A list that is taken in, known by the fingerprint of its file: chosen again, it goes on where it was. */
export const beginList = (id: string) =>
  z
    .strictObject({
      name: z.string().trim().min(1).max(150),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      /** The first row, with the names of the columns. */
      header: z.array(z.string().max(200)).min(1).max(60),
      /** Rows below it. */
      rows: z.int().positive().max(200_000),
    })
    .meta({ id });
export type BeginList = z.infer<ReturnType<typeof beginList>>;

/**
 * How far a list has come. `next`: the next row to send, one more than `rows` when all have been; the header is row 1.
 * What came of its rows is added up under each of `counts`; `skipped` are those left out because of their faults.
 */
export const listImport = <const Count extends string>(
  id: string,
  counts: readonly [...Count[], 'skipped'],
) =>
  z
    .object({
      id: ImportId,
      name: z.string(),
      header: z.array(z.string()),
      rows: z.int(),
      next: z.int(),
      ...(Object.fromEntries(counts.map((count) => [count, z.int()])) as Record<
        Count | 'skipped',
        z.ZodInt
      >),
      by: z.string(),
      at: Instant,
    })
    .meta({ id });

/** How far a list of any kind has come. */
export type ListImport<Count extends string = never> = {
  id: string;
  name: string;
  header: string[];
  rows: number;
  next: number;
  by: string;
  at: Instant;
} & Record<Count | 'skipped', number>;

/** The most rows of a list that are kept in one transaction. */
export const mostKept = 80;

type Bounds = {
  /** The name of the message in the description of the API. */
  id: string;
  /** Rows that are looked at in one request. */
  rows: number;
  /** Characters in one cell. */
  cell: number;
};

/**
 * Rows of a list, from row `from` on. With `isCheck` nothing is kept. Otherwise the good ones are kept together with how
 * far the list has come, or none; with faulty ones among them only if they are to be skipped.
 */
export const listRows = ({ id, rows, cell }: Bounds) =>
  z
    .strictObject({
      from: z.int().min(2).max(200_001),
      rows: z
        .array(z.array(z.string().max(cell)).max(60))
        .min(1)
        .max(rows),
      isCheck: z.boolean().default(false),
      skipsFaulty: z.boolean().default(false),
    })
    .refine((sent) => sent.isCheck || sent.rows.length <= mostKept, {
      path: ['rows'],
      message: 'too_big',
    })
    .meta({ id });
export type ListRows = z.infer<ReturnType<typeof listRows>>;

/** Every fault of rows, by row and column as a person counts them. */
export const listFaults = <const Column extends string>(columns: readonly Column[]) =>
  z.array(
    z.object({
      row: z.int(),
      column: z.int(),
      name: z.enum(columns),
      code: z.string(),
      message: z.string(),
    }),
  );
