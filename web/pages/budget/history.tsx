import type { BudgetView } from '../../../shared/contracts/budget.ts';
import { count, instant, money, named, t } from '../../i18n.ts';
import { TableFrame } from '../../table/table.tsx';

type Round = BudgetView['rounds'][number];
const looks = { open: 'ahead', approved: 'good', returned: 'warn', withdrawn: '' } as const;

const stepWord = ({ decision, isOpen }: Round['steps'][number]) =>
  decision ?? (isOpen ? 'waiting' : 'ahead');

function RoundShown({ round }: { round: Round }) {
  return (
    <article class="approval">
      <h3>
        {t('history.round', { at: instant(round.submittedAt), by: round.submittedBy })}{' '}
        <span class={`tag ${looks[round.status]}`}>{t(`history.status.${round.status}`)}</span>
      </h3>
      {round.reason && <p>{t('history.reason', { reason: round.reason })}</p>}
      <ol class="steps">
        {round.steps.map((step) => (
          <li key={step.personId}>
            {`${named(`post.${step.post}`)} ${step.name}: ${t(`history.step.${stepWord(step)}`)}`}
            {step.decidedAt && <span class="small quiet"> {instant(step.decidedAt)}</span>}
            {step.opinion && <p class="prose">{step.opinion}</p>}
          </li>
        ))}
      </ol>
    </article>
  );
}

/** Each time the plan went up, newest first, and every version that was approved. */
export function History({ view }: { view: BudgetView }) {
  const { rounds, versions } = view;
  return (
    <>
      <section class="card">
        <h2>{t('history.rounds')}</h2>
        {rounds.length === 0 && <p class="quiet">{t('history.none')}</p>}
        {[...rounds].reverse().map((round) => (
          <RoundShown key={round.submittedAt} round={round} />
        ))}
      </section>
      {versions.length > 0 && (
        <section class="card">
          <h2>{t('history.versions')}</h2>
          <TableFrame label={t('history.versions')}>
            <thead>
              <tr>
                <th scope="col">{t('history.versions')}</th>
                <th scope="col">{t('history.version.at')}</th>
                <th scope="col">{t('history.version.why')}</th>
                <th scope="col" class="num">
                  {t('history.version.lines')}
                </th>
                <th scope="col" class="num">
                  {t('budget.total')}
                </th>
              </tr>
            </thead>
            <tbody>
              {[...versions].reverse().map((one) => (
                <tr key={one.version}>
                  <th scope="row">{t('history.version', { version: one.version })}</th>
                  <td>{instant(one.approvedAt)}</td>
                  <td>{one.reason ?? t('history.version.first')}</td>
                  <td class="num">{count(one.lineCount)}</td>
                  <td class="num">{money(one.totalFen)}</td>
                </tr>
              ))}
            </tbody>
          </TableFrame>
        </section>
      )}
    </>
  );
}
