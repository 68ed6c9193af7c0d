import { hereWith, stayHere } from '../../here.ts';
import { money, t } from '../../i18n.ts';
import { keyOf, lookOf, nextOf, type Row, waitsFor } from './looks.ts';

const oneHref = ({ purchase, organizationId, number }: Row, act = '') =>
  hereWith({ purchase, project: organizationId, payment: String(number), act, said: '' });

const nameOf = ({ organization, number }: Row) =>
  `${organization} ${t('pay.nth', { nth: number })}`;

function Next({ row }: { row: Row }) {
  const next = nextOf(row);
  if (!next) return <span class="quiet">{waitsFor(row)}</span>;
  if (next === 'sendPayments') return <span>{t('pay.do.sendPayments')}</span>;
  return (
    <a
      class="button"
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

export const canSend = (row: Row) => nextOf(row) === 'sendPayments';

const toggled = (chosen: ReadonlySet<string>, keys: readonly string[], isOn: boolean) =>
  new Set([...[...chosen].filter((key) => !keys.includes(key)), ...(isOn ? keys : [])]);

/** Payments with where each stands, and whose turn it is. */
export function List({ rows, chosen = new Set(), choose, isOfOne }: Props) {
  const sendable = rows.filter(canSend).map(keyOf);
  const hasBoxes = choose !== undefined && sendable.length > 0;
  return (
    <>
      {hasBoxes && sendable.length > 1 && (
        <p>
          <label class="choice">
            <input
              type="checkbox"
              checked={sendable.every((key) => chosen.has(key))}
              onChange={(event) => choose(toggled(chosen, sendable, event.currentTarget.checked))}
            />
            <span>{t('pay.chooseAll')}</span>
          </label>
        </p>
      )}
      <ul class={hasBoxes ? 'pay-rows boxed' : 'pay-rows'} aria-label={t('pay.list')}>
        {rows.map((row) => {
          const key = keyOf(row);
          return (
            <li key={key}>
              {hasBoxes && (
                <span class="pay-box">
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
                </span>
              )}
              <span class="pay-name">
                <a href={oneHref(row)} onClick={stayHere}>
                  {isOfOne ? t('pay.nth', { nth: row.number }) : nameOf(row)}
                </a>
                {!isOfOne && <span class="block small quiet">{row.title}</span>}
                {row.reason && <span class="block small">{row.reason}</span>}
              </span>
              <span class="pay-sum">{money(row.amountFen)}</span>
              <span class="pay-state">
                <span class={`tag ${lookOf[row.standing]}`}>{t(`pay.${row.standing}`)}</span>
              </span>
              <span class="pay-next">
                <Next row={row} />
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
