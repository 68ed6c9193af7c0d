import type {
  DirectoryImport,
  DirectoryRowsRead,
} from '../../../shared/contracts/directory-imports.ts';
import {
  beginDirectoryImport,
  getDirectoryImports,
  sendDirectoryRows,
} from '../../api/directory.ts';
import { count, t } from '../../i18n.ts';
import { ListImporting, type ListTexts } from '../../parts/list-import.tsx';

/** Outlets from a list, put over those of the same name. */
export function Import({ tenant }: { tenant: string }) {
  const texts: ListTexts<DirectoryImport, DirectoryRowsRead> = {
    title: t('dir.tab.import'),
    lead: t('dir.import.lead'),
    begin: (list) => beginDirectoryImport(tenant, list),
    send: (list, rows) => sendDirectoryRows({ tenant, import: list }, rows),
    earlier: () => getDirectoryImports(tenant),
    progress: ({ next, rows, added, changed }) =>
      t('dir.import.progress', { next: count(next), rows: count(rows), added, changed }),
    end: ({ added, changed, same, skipped }) =>
      t('dir.import.end', { added, changed, same, skipped }),
  };
  return <ListImporting texts={texts} />;
}
