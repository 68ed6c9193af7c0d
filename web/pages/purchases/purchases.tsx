import type { PurchaseSummary } from '../../../shared/contracts/purchases.ts';
import { stages } from '../../../shared/domain/purchase/lifecycle.ts';
import { workPage } from '../../here.ts';
import { isPressing, lastMinute, money, named, remaining, t } from '../../i18n.ts';
import { StateTag } from '../../progress/state-tag.tsx';
import type { Columns, TableState } from '../../table/table.ts';
import { SortHead, TableFrame } from '../../table/table.tsx';

export const columns: Columns<PurchaseSummary> = {
  title: ({ title }) => title,
  stage: ({ stage }) => stages.indexOf(stage),
  budget: ({ budgetFen }) => budgetFen,
  due: ({ due }) => due,
};

const hrefOf = ({ tenant, id: purchase }: PurchaseSummary) =>
  workPage('purchase', { tenant, purchase });

/** Whom the purchase waits for, in words. */
function waitsFor({ waiting }: PurchaseSummary): string {
  const whom = waiting.map(({ who }) =>
    'post' in who
      ? named(`post.${who.post}`)
      : t('organizationId' in who ? 'organization' : 'waits.person'),
  );
  return [...new Set(whom)].join(t('list.comma')) || '–';
}

type Props = { rows: readonly PurchaseSummary[]; state: TableState; now: string };

function Due({ row, now }: { row: PurchaseSummary; now: string }) {
  if (!row.due) return <>–</>;
  const isLate = row.due <= now;
  return (
    <>
      {lastMinute(row.due)}
      <span
        class={isLate || isPressing(now, row.due) ? 'block small pressing' : 'block small quiet'}
      >
        {remaining(now, row.due)}
      </span>
    </>
  );
}

/** On a phone a table of six columns is a puzzle: there each purchase is a card. */
function Cards({ rows, now }: Omit<Props, 'state'>) {
  return (
    <ul class="purchase-cards">
      {rows.map((row) => (
        <li key={row.id}>
          <a class="task-link" href={hrefOf(row)}>
            {row.title}
          </a>
          <p>
            <StateTag state={row.state} />
          </p>
          <p class="small quiet">{`${named(`track.${row.track}`)} · ${money(row.budgetFen)}`}</p>
          {row.due && (
            <p class="small">
              <Due row={row} now={now} />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

export function Purchases({ rows, state, now }: Props) {
  return (
    <>
      <div class="wide-only">
        <TableFrame label={t('purchases.title')}>
          <thead>
            <tr>
              <SortHead name="title" label={t('plan.title')} state={state} />
              <th scope="col">{t('filter.track')}</th>
              <SortHead name="stage" label={t('purchases.state')} state={state} />
              <SortHead name="budget" label={t('plan.budgetFen')} state={state} isFigure />
              <th scope="col">{t('purchases.waitsFor')}</th>
              <SortHead name="due" label={t('purchases.due')} state={state} isFigure />
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <a href={hrefOf(row)}>{row.title}</a>
                </th>
                <td class="nowrap">{named(`track.${row.track}`)}</td>
                <td>
                  <StateTag state={row.state} />
                </td>
                <td class="num">{money(row.budgetFen)}</td>
                <td>{waitsFor(row)}</td>
                <td class="num">
                  <Due row={row} now={now} />
                </td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      </div>
      <div class="narrow-only">
        <Cards rows={rows} now={now} />
      </div>
    </>
  );
}
