import { hereWith, stayHere } from '../../here.ts';
import { money, t } from '../../i18n.ts';
import { TableFrame } from '../../table/table.tsx';
import { keyOf, lookOf, nextOf, type Row, waitsFor } from './looks.ts';

export const oneHref = ({ purchase, organizationId, number }: Row, act = '') =>
  hereWith({ purchase, project: organizationId, payment: String(number), act, said: '' });

const nameOf = ({ organization, number }: Row) =>
  `${organization} ${t('pay.nth', { nth: number })}`;

function Next({ row, isChosen }: { row: Row; isChosen: boolean }) {
  const next = nextOf(row);
  if (!next) return <span class="quiet">{waitsFor(row)}</span>;
  if (next === 'sendPayments')
    return <span class={isChosen ? 'strong' : undefined}>{t('pay.do.sendPayments')}</span>;
  return (
    <a
      href={oneHref(row, next)}
      aria-label={`${t(`pay.do.${next}`)}: ${nameOf(row)}`}
      onClick={stayHere}
    >
      {t(`pay.do.${next}`)}
    </a>
  );
}

type Props = {
  rows: readonly Row[];
  /** Where some may be chosen for a batch: which are, by key. */
  chosen?: ReadonlySet<string>;
  choose?(next: ReadonlySet<string>): void;
  /** All are of one project, which need not be named again. */
  isOfOne?: boolean;
};

const canSend = (row: Row) => nextOf(row) === 'sendPayments';

const toggled = (chosen: ReadonlySet<string>, keys: readonly string[], isOn: boolean) =>
  new Set([...[...chosen].filter((key) => !keys.includes(key)), ...(isOn ? keys : [])]);

/** Payments with where each stands, and whose turn it is. */
export function List({ rows, chosen = new Set(), choose, isOfOne }: Props) {
  const sendable = rows.filter(canSend).map(keyOf);
  const hasBoxes = choose !== undefined && sendable.length > 0;
  return (
    <TableFrame label={t('pay.list')}>
      <thead>
        <tr>
          {hasBoxes && (
            <th scope="col">
              <input
                type="checkbox"
                aria-label={t('pay.chooseAll')}
                checked={sendable.every((key) => chosen.has(key))}
                onChange={(event) => choose(toggled(chosen, sendable, event.currentTarget.checked))}
              />
            </th>
          )}
          <th scope="col">{t(isOfOne ? 'pay.list' : 'pay.project')}</th>
          <th scope="col" class="num">
            {t('pay.amount')}
          </th>
          <th scope="col">{t('pay.state')}</th>
          <th scope="col">{t('pay.next')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const key = keyOf(row);
          return (
            <tr key={key}>
              {hasBoxes && (
                <td>
                  {canSend(row) && (
                    <input
                      type="checkbox"
                      aria-label={t('pay.choose', { what: nameOf(row) })}
                      checked={chosen.has(key)}
                      onChange={(event) =>
                        choose(toggled(chosen, [key], event.currentTarget.checked))
                      }
                    />
                  )}
                </td>
              )}
              <th scope="row">
                <a href={oneHref(row)} onClick={stayHere}>
                  {isOfOne ? t('pay.nth', { nth: row.number }) : nameOf(row)}
                </a>
                {!isOfOne && <span class="block small quiet">{row.title}</span>}
              </th>
              <td class="num">{money(row.amountFen)}</td>
              <td>
                <span class={`tag ${lookOf[row.standing]}`}>{t(`pay.${row.standing}`)}</span>
                {row.reason && <span class="block small quiet">{row.reason}</span>}
              </td>
              <td>
                <Next row={row} isChosen={chosen.has(key)} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </TableFrame>
  );
}
