import * as z from 'zod';

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
