import * as z from 'zod';
import { positionTitles } from '../domain/directory/position-sheet.ts';
import { columns } from '../domain/directory/sheet.ts';
import { beginList, listFaults, listImport, listRows } from './list-rows.ts';

export const BeginDirectoryImport = beginList('BeginDirectoryImport');
export type BeginDirectoryImport = z.infer<typeof BeginDirectoryImport>;

/** `changed`: rows of outlets that were there and are different now. */
export const DirectoryImport = listImport('DirectoryImport', [
  'added',
  'changed',
  'same',
  'skipped',
]);
export type DirectoryImport = z.infer<typeof DirectoryImport>;
export const DirectoryImports = z
  .object({ items: z.array(DirectoryImport) })
  .meta({ id: 'DirectoryImports' });

/** The most rows that are looked at in one request. */
export const mostChecked = 500;

export const DirectoryRows = listRows({ id: 'DirectoryRows', rows: mostChecked, cell: 2_000 });
export type DirectoryRows = z.infer<typeof DirectoryRows>;

export const DirectoryRowsRead = z
  .object({
    import: DirectoryImport,
    good: z.int(),
    faults: listFaults(columns),
  })
  .meta({ id: 'DirectoryRowsRead' });
export type DirectoryRowsRead = z.infer<typeof DirectoryRowsRead>;

export const BeginPositionImport = beginList('BeginPositionImport');
export type BeginPositionImport = z.infer<typeof BeginPositionImport>;

/** `placed`: communities that were nowhere, or elsewhere, before. */
export const PositionImport = listImport('PositionImport', ['placed', 'same', 'skipped']);
export type PositionImport = z.infer<typeof PositionImport>;
export const PositionImports = z
  .object({ items: z.array(PositionImport) })
  .meta({ id: 'PositionImports' });

export const PositionRows = listRows({ id: 'PositionRows', rows: mostChecked, cell: 200 });
export type PositionRows = z.infer<typeof PositionRows>;

export const PositionRowsRead = z
  .object({ import: PositionImport, good: z.int(), faults: listFaults(positionTitles) })
  .meta({ id: 'PositionRowsRead' });
export type PositionRowsRead = z.infer<typeof PositionRowsRead>;
