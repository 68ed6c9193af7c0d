import type {
  PositionImport,
  PositionRowsRead,
} from '../../../shared/contracts/directory-imports.ts';
import { beginPositionImport, getPositionImports, sendPositionRows } from '../../api/directory.ts';
import { hereWith, stayHere } from '../../here.ts';
import { count, t } from '../../i18n.ts';
import { saveCsv } from '../../parts/csv.ts';
import { ListImporting, type ListTexts } from '../../parts/list-import.tsx';
import { regions } from '../../parts/regions.ts';

const toFill = () =>
  saveCsv(t('dir.pos.file'), [
    ['社区代码', '名称', '纬度', '经度'],
    ...regions().flatMap(({ children }) => children.map(({ code, name }) => [code, name, '', ''])),
  ]);

/** Where communities are, from a list; a list of all of them is there to be filled in. */
export function PositionImporting({ tenant }: { tenant: string }) {
  const texts: ListTexts<PositionImport, PositionRowsRead> = {
    title: t('dir.pos.title'),
    lead: t('dir.pos.lead'),
    begin: (list) => beginPositionImport(tenant, list),
    send: (list, rows) => sendPositionRows({ tenant, import: list }, rows),
    earlier: () => getPositionImports(tenant),
    progress: ({ next, rows, placed }) =>
      t('dir.pos.progress', { next: count(next), rows: count(rows), placed }),
    end: ({ placed, same, skipped }) => t('dir.pos.end', { placed, same, skipped }),
  };
  return (
    <>
      <p class="actions">
        <a class="button plain" href={hereWith({ act: '', done: '' })} onClick={stayHere}>
          {t('dir.pos.back')}
        </a>
        <button type="button" class="button" disabled={regions().length === 0} onClick={toFill}>
          {t('dir.pos.blank')}
        </button>
      </p>
      <ListImporting texts={texts} />
    </>
  );
}
