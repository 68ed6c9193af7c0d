import type { NeedImport, RowsRead } from '../../../shared/contracts/needs.ts';
import { beginImport, getImports, sendRows } from '../../api/needs.ts';
import { count, t } from '../../i18n.ts';
import { saveCsv } from '../../parts/csv.ts';
import { ListImporting, type ListTexts } from '../../parts/list-import.tsx';

const Receipts = ({ list, kept }: { list: NeedImport; kept: readonly RowsRead[] }) => (
  <p>
    <button
      type="button"
      class="button"
      onClick={() =>
        saveCsv(
          list.name,
          kept.flatMap(({ receipts }) =>
            receipts.map(({ row, receipt }) => [String(row), receipt]),
          ),
        )
      }
    >
      {t('needs.import.codes')}
    </button>
  </p>
);

/** Forms of needs from a list; those that are kept get a receipt each. */
export function Import({ tenant }: { tenant: string }) {
  const texts: ListTexts<NeedImport, RowsRead> = {
    title: t('needs.tab.import'),
    lead: t('needs.import.lead'),
    begin: (list) => beginImport(tenant, list),
    send: (list, rows) => sendRows({ tenant, import: list }, rows),
    earlier: () => getImports(tenant),
    progress: ({ next, rows, kept }) =>
      t('needs.import.progress', { next: count(next), rows: count(rows), kept: count(kept) }),
    end: ({ kept, skipped }) => t('needs.import.end', { kept, skipped }),
    Kept: Receipts,
  };
  return <ListImporting texts={texts} />;
}
