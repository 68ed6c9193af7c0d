import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { LineageView } from '../../../shared/contracts/paying.ts';
import { getLineage, type ProjectAt } from '../../api/payments.ts';
import { workPage } from '../../here.ts';
import { count, day, money, t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';
import { acceptanceInWords, type Row } from './looks.ts';

type StepProps = { name: string; isReached: boolean; children: ComponentChildren };

/** One stop on the way from the money to the need. */
const Step = ({ name, isReached, children }: StepProps) => (
  <li class={`step ${isReached ? 'done' : 'ahead'}`}>
    <span class="step-name">{name}</span>
    {children}
  </li>
);

const shown = 5;

function Work({ line, at }: { line: LineageView; at: ProjectAt }) {
  const { deliverables, activities, attendances } = line;
  const { tenant, purchase, organization } = at;
  return (
    <>
      <Step
        name={t('pay.path.work')}
        isReached={deliverables.some(({ delivered }) => delivered > 0)}
      >
        <ul>
          {deliverables.map(({ id, name, unit, planned, delivered }) => (
            <li key={id}>
              {t('pay.path.unit', {
                name,
                unit,
                done: count(delivered),
                planned: count(planned),
              })}
            </li>
          ))}
        </ul>
      </Step>
      <Step name={t('pay.path.people')} isReached={attendances > 0}>
        <p>
          {activities.length > 0
            ? t('pay.path.times', { n: count(activities.length), people: count(attendances) })
            : t('pay.path.noTimes')}
        </p>
        {activities.length > 0 && (
          <ul class="small quiet">
            {activities.slice(0, shown).map(({ id, startedAt, place, attended }) => (
              <li key={id}>
                {t('pay.path.activity', { at: day(startedAt), place, n: count(attended) })}
              </li>
            ))}
            {activities.length > shown && (
              <li>{t('pay.path.more', { n: count(activities.length - shown) })}</li>
            )}
          </ul>
        )}
        <p>
          <a href={workPage('project', { tenant, purchase, organization })}>{t('pay.path.log')}</a>
        </p>
      </Step>
    </>
  );
}

function Need({ line: { needs }, at }: { line: LineageView; at: ProjectAt }) {
  const { tenant, purchase, organization, isOwn } = at;
  const place = { tenant, purchase };
  return (
    <Step name={t('pay.path.need')} isReached={needs.summary !== ''}>
      <p class="prose">{needs.summary}</p>
      <p class="small quiet">
        {[
          t('pay.path.affected', { n: count(needs.affectedResidents) }),
          ...(needs.ids.length > 0 ? [t('pay.path.needs', { n: count(needs.ids.length) })] : []),
        ].join(' · ')}
      </p>
      <p>
        <a
          href={
            isOwn
              ? workPage('organization-purchase', { organization, ...place })
              : workPage('purchase', place)
          }
        >
          {t('pay.toPurchase')}
        </a>
      </p>
    </Step>
  );
}

function Line({ line, at, row }: { line: LineageView; at: ProjectAt; row: Row }) {
  const { payment, acceptance, reports } = line;
  const name = acceptanceInWords(acceptance.name);
  return (
    <ol class="timeline">
      <Step name={t('pay.path.payment')} isReached={row.paidAt !== undefined}>
        <p>
          {money(payment.amountFen)} <span class="quiet">{t(`pay.${row.standing}`)}</span>
        </p>
      </Step>
      <Step name={t('pay.path.acceptance')} isReached={acceptance.isGiven}>
        <p>
          {t(acceptance.isGiven ? 'pay.path.given' : 'pay.path.notGiven', { acceptance: name })}
        </p>
      </Step>
      <Step name={t('pay.path.reports')} isReached={reports.length > 0}>
        {reports.length === 0 ? (
          <p>{t('pay.path.noReport')}</p>
        ) : (
          <ul>
            {reports.map(({ period, submittedAt, verdict }) => (
              <li key={period}>
                {t('pay.path.report', { period, at: day(submittedAt) })}{' '}
                <span class={`tag ${verdict === 'accepted' ? 'done' : 'ahead'}`}>
                  {t(`pay.verdict.${verdict ?? 'none'}`)}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Step>
      <Work line={line} at={at} />
      <Need line={line} at={at} />
    </ol>
  );
}

/** From the money back to what residents asked for, drawn as the way it is. */
export function Path({ at, row }: { at: ProjectAt; row: Row }) {
  const asked = useMemo(() => query(() => getLineage(at, row.number)), []);
  const line = asked.data.value;
  const problem = asked.problem.value;
  return (
    <section class="card" aria-labelledby="path">
      <h2 id="path">{t('pay.path')}</h2>
      <p class="lead">{t('pay.path.lead')}</p>
      {line && <Line line={line} at={at} row={row} />}
      {!line && problem && <Failure problem={problem} again={() => void asked.load()} />}
      {!line && !problem && <Loading />}
    </section>
  );
}
