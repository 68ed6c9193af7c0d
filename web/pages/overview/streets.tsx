import type { OverviewView } from '../../../shared/contracts/overview.ts';
import { count, money, percent, t, wan } from '../../i18n.ts';
import { resultInWords } from '../../parts/heard.ts';
import { TableFrame } from '../../table/table.tsx';

/** Street by street, where the reader follows several. */
export function Streets({ view: { streets, smallest } }: { view: OverviewView }) {
  if (streets.length === 0) return null;
  const few = t('over.few', { k: smallest });
  return (
    <section class="card">
      <h2>{t('over.streets')}</h2>
      <TableFrame label={t('over.streets')}>
        <thead>
          <tr>
            <th scope="col">{t('over.street')}</th>
            {(['projects', 'amount', 'done', 'elapsed', 'people', 'cost', 'heard'] as const).map(
              (head) => (
                <th key={head} scope="col" class="num">
                  {t(`over.${head}`)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {streets.map((one) => (
            <tr key={one.key}>
              <th scope="row">{one.name}</th>
              <td class="num">{count(one.projects)}</td>
              <td class="num">{wan(one.amountFen)}</td>
              <td class="num">{percent(one.done)}</td>
              <td class="num">{percent(one.elapsed)}</td>
              <td class="num">{one.people === undefined ? few : count(one.people)}</td>
              <td class="num">
                {one.costPerPersonFen === undefined ? few : money(one.costPerPersonFen)}
              </td>
              <td class="num">{resultInWords(one.heard)}</td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </section>
  );
}
