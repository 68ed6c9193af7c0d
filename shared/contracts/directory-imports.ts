import * as z from 'zod';
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
