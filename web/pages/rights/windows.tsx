import type { RightsView } from '../../../shared/contracts/rights.ts';
import { Bars } from '../../charts/bars.tsx';
import { hereWith, stayHere } from '../../here.ts';
import { count, lastMinute, t } from '../../i18n.ts';
import type { Shown } from './deed.tsx';

type Row = RightsView['windows'][number];

function Standing({ row, now }: { row: Row; now: string }) {
  const objecting = row.communities.filter(({ said }) => said && said !== 'agree');
  const waiting = objecting.filter(({ isAnswered }) => !isAnswered).length;
  if (row.closedAt) return <span class="tag done">{t('rt.state.closed')}</span>;
  if (row.escalatedAt) return <span class="tag stopped">{t('rt.state.escalated')}</span>;
  if (now < row.due) return <span class="tag current">{t('rt.state.open')}</span>;
  return waiting > 0 ? (
    <span class="tag warn">{t('rt.state.answering', { n: waiting })}</span>
  ) : (
    <span class="tag warn">{t('rt.state.closing')}</span>
  );
}

const One = ({ row, now }: { row: Row; now: string }) => {
  const said = row.communities.filter((one) => one.said).length;
  const due = now < row.due ? row.due : row.answerDue;
  return (
    <li class="row">
      <div>
        <h3>
          <a class="row-link" href={hereWith({ window: row.id, act: '' })} onClick={stayHere}>
            <span lang="zh-CN">{row.title}</span>
          </a>
        </h3>
        <p class="small quiet">
          <span lang="zh-CN">{row.department}</span> · {t(`rt.matter.${row.matter}`)} ·{' '}
          {t('rt.said', { said, all: row.communities.length })}
          {!row.closedAt &&
            ` · ${t(now < row.due ? 'rt.due' : 'rt.answerDue', { at: lastMinute(due) })}`}
        </p>
      </div>
      <p class="row-facts">
        <Standing row={row} now={now} />
      </p>
    </li>
  );
};

const Group = ({ title, rows, now }: { title: string; rows: readonly Row[]; now: string }) =>
  rows.length === 0 ? null : (
    <section class="card">
      <h2>{title}</h2>
      <ul class="rows">
        {rows.map((row) => (
          <One key={row.id} row={row} now={now} />
        ))}
      </ul>
    </section>
  );

/** How communities are heard: of those asked, who answered, who kept silent, and whose objection was answered. */
function Heard({ sums }: { sums: RightsView['sums'] }) {
  if (sums.opened === 0) return null;
  const waiting = sums.asked - sums.answered - sums.silent;
  const rows = (
    [
      ['answered', sums.answered],
      ['silent', sums.silent],
      ['waiting', waiting],
      ['objected', sums.objected],
      ['objectionsAnswered', sums.objectionsAnswered],
    ] as const
  ).map(([name, amount]) => ({ label: t(`rt.sum.${name}`), amount }));
  return (
    <section class="card">
      <Bars
        title={t('rt.sums')}
        finding={t('rt.sums.finding', {
          opened: count(sums.opened),
          asked: count(sums.asked),
          answered: count(sums.answered),
          escalated: count(sums.escalated),
        })}
        bars={rows.map(({ label, amount }) => ({
          label,
          value: count(amount),
          parts: [{ amount }],
        }))}
        whole={Math.max(1, sums.asked)}
        heads={[t('rt.sums'), t('rt.sum.times')]}
        rows={rows.map(({ label, amount }) => [label, count(amount)])}
      />
    </section>
  );
}

/** What is open to communities by its day, then what was closed, and how they were heard. */
export function Windows({ view }: Shown) {
  const { windows, now, sums } = view;
  if (windows.length === 0)
    return (
      <section class="card">
        <div class="empty">
          <p class="empty-title">{t('rt.none')}</p>
          <p class="quiet">{t('rt.none.do')}</p>
        </div>
      </section>
    );
  return (
    <>
      <Group title={t('rt.open')} rows={windows.filter((row) => !row.closedAt)} now={now} />
      <Group title={t('rt.closed')} rows={windows.filter((row) => row.closedAt)} now={now} />
      <Heard sums={sums} />
    </>
  );
}
