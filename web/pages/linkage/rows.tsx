import { useSignal } from '@preact/signals';
import type { LinkageView } from '../../../shared/contracts/linkage.ts';
import { hereWith, stayHere } from '../../here.ts';
import { t, wan } from '../../i18n.ts';
import { ProblemError } from '../../problem.ts';
import { Notice } from '../../shell/notice.tsx';
import { carryOut } from './acting.ts';

type Row = LinkageView['rows'][number];

function Name({ row }: { row: Row }) {
  if (!row.purchase) return <span>{row.title}</span>;
  return (
    <a href={hereWith({ purchase: row.purchase, act: '' })} onClick={stayHere}>
      {row.title}
    </a>
  );
}

function State({ row: { mode, proposed, purchase } }: { row: Row }) {
  if (mode)
    return (
      <>
        <span class="tag good">{t(`lk.mode.${mode}`)}</span>
        {!purchase && <span class="small">{t('lk.earlier')}</span>}
      </>
    );
  return (
    <>
      <span class="tag warn">{t('lk.undecided')}</span>
      {proposed && (
        <span class="small">{t('lk.proposed', { mode: t(`lk.mode.${proposed}`) })}</span>
      )}
    </>
  );
}

/** What was bought in the year, those nobody has decided first. */
export function Rows({ view, onDone }: { view: LinkageView; onDone(): void }) {
  const failed = useSignal('');
  const sure = useSignal('');
  const open = view.shares.undecided.n;
  const mayDecide = view.may.includes('attribute');
  /** Taken out at the second press: the first asks. */
  const ask = (row: Row) => {
    if (sure.value === row.id) void drop(row);
    else sure.value = row.id;
  };
  const drop = async ({ id }: Row) => {
    failed.value = '';
    try {
      const because = t('lk.drop');
      await carryOut({ type: 'dropEarlier', id, year: view.year, because });
      onDone();
    } catch (cause) {
      if (!(cause instanceof ProblemError)) throw cause;
      failed.value = cause.title;
    }
  };
  return (
    <section class="card">
      <h2>{t('lk.rows', { year: view.year })}</h2>
      {failed.value && <Notice kind="danger" title={failed.value} />}
      {view.rows.length === 0 ? (
        <p class="quiet">{t('lk.rows.none', { year: view.year })}</p>
      ) : (
        <p>{open > 0 ? t('lk.rows.open', { n: open }) : t('lk.rows.done')}</p>
      )}
      <ul class="pay-rows">
        {view.rows.map((row) => (
          <li key={row.id}>
            <span class="pay-name">
              <Name row={row} />
            </span>
            <span class="link-state in-row">
              <State row={row} />
            </span>
            <span class="pay-sum">{wan(row.fen)}</span>
            {mayDecide && (
              <span class="actions">
                {row.purchase ? (
                  <a
                    class="button"
                    href={hereWith({ purchase: row.purchase, act: 'decide' })}
                    onClick={stayHere}
                  >
                    {t(row.mode ? 'lk.change' : 'lk.decide')}
                  </a>
                ) : (
                  <button type="button" class="button plain" onClick={() => ask(row)}>
                    {t(sure.value === row.id ? 'lk.drop.sure' : 'lk.drop')}
                  </button>
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
      {view.more > 0 && <p class="hint">{t('lk.rows.more', { n: view.more })}</p>}
      {mayDecide && (
        <p class="actions">
          <a class="button plain" href={hereWith({ act: 'earlier' })} onClick={stayHere}>
            {t('lk.stateEarlier')}
          </a>
        </p>
      )}
    </section>
  );
}
