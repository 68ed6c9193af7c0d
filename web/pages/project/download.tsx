import { t } from '../../i18n.ts';
import { csvOf, xlsxOf } from '../../table/xlsx.ts';

type Rows = readonly (readonly (string | number)[])[];

function save(content: BlobPart, type: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** What is on the page, to take along; printed, the page is set for paper. */
export const Downloads = ({ name, rows }: { name: string; rows: () => Rows }) => (
  <p class="actions">
    <button
      type="button"
      class="button"
      onClick={() => save(csvOf(rows()), 'text/csv;charset=utf-8', `${name}.csv`)}
    >
      {t('pj.export.csv')}
    </button>
    <button
      type="button"
      class="button"
      onClick={() =>
        save(
          xlsxOf(name, rows()) as BlobPart,
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          `${name}.xlsx`,
        )
      }
    >
      {t('pj.export.xlsx')}
    </button>
    <button type="button" class="button" onClick={() => window.print()}>
      {t('pj.export.print')}
    </button>
  </p>
);
