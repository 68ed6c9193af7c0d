import type { PurchaseView } from '../../../shared/contracts/purchases.ts';
import { gradeOf, partiesTo } from '../../../shared/domain/purchase/consortium.ts';
import { hereWith, stayHere } from '../../here.ts';
import { instant, lastMinute, named, t } from '../../i18n.ts';
import { TableFrame } from '../../table/table.tsx';

type Props = { view: PurchaseView };
type Application = PurchaseView['purchase']['applications'][string];
type Check = NonNullable<Application['checks']>[number];

const kinds: Record<Application['eligibility'], string> = {
  unjudged: 'current',
  eligible: 'done',
  correctionRequested: 'warn',
  corrected: 'current',
  ineligible: 'stopped',
};
const marks: Record<Check['outcome'], string> = {
  met: 'done',
  toCorrect: 'warn',
  notMet: 'stopped',
};
const gravity: readonly Check['outcome'][] = ['met', 'toCorrect', 'notMet'];

/** Of a consortium the worst counts: one party that fails fails them all. */
function Mark({ application, item }: { application: Application; item: string }) {
  const found = (application.checks ?? [])
    .filter((one) => one.item === item)
    .sort((a, b) => gravity.indexOf(b.outcome) - gravity.indexOf(a.outcome));
  const [worst] = found;
  if (!worst) return <span class="quiet">{t('condition.open')}</span>;
  return (
    <>
      <span class={`tag ${marks[worst.outcome]}`}>{t(`condition.${worst.outcome}`)}</span>
      {worst.reason && <span class="small block">{worst.reason}</span>}
      {worst.evidence && <span class="small quiet block">{worst.evidence}</span>}
    </>
  );
}

function Registration({ application: { registration } }: { application: Application }) {
  if (!registration) return <span class="quiet">{t('bureau.notAsked')}</span>;
  if (!registration.outcome) return <span class="tag ahead">{t('bureau.waiting')}</span>;
  return (
    <>
      <span class={`tag ${registration.outcome === 'confirmed' ? 'done' : 'warn'}`}>
        {named(`bureau.${registration.outcome}`)}
      </span>
      {registration.note && <span class="small block">{registration.note}</span>}
    </>
  );
}

/** All applicants beside each other, condition by condition. */
export function Compare({ view }: Props) {
  const all = Object.values(view.purchase.applications);
  const items = [...new Set(all.flatMap(({ checks = [] }) => checks.map(({ item }) => item)))];
  if (items.length === 0) return null;
  return (
    <section class="card">
      <h2>{t('eligibility.compare')}</h2>
      <TableFrame label={t('eligibility.compare')}>
        <thead>
          <tr>
            <th scope="col">{t('eligibility.condition')}</th>
            {all.map(({ organization }) => (
              <th scope="col" key={organization.id}>
                {organization.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item}>
              <th scope="row">{item}</th>
              {all.map((application) => (
                <td key={application.organization.id}>
                  <Mark application={application} item={item} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </section>
  );
}

function Correction({ view, application }: Props & { application: Application }) {
  const { organization, eligibility: state, missingDocuments, reason } = application;
  const due = view.purchase.deadlines[`correction-${organization.id}`]?.at;
  if (state === 'correctionRequested')
    return (
      <p>
        {t('correction.asked', {
          list: missingDocuments.join(t('list.comma')) || t('none'),
          at: lastMinute(due ?? view.now),
        })}
      </p>
    );
  if (state === 'corrected')
    return <p>{t('correction.answered', { note: reason || t('none') })}</p>;
  return reason ? <p class="quiet">{reason}</p> : null;
}

function Parties({ application }: { application: Application }) {
  const parties = partiesTo(application);
  if (parties.length < 2) return null;
  const grade = gradeOf(application);
  return (
    <p class="small">
      {t('eligibility.parties', { list: parties.map(({ name }) => name).join(t('list.comma')) })}{' '}
      {grade === undefined
        ? t('eligibility.gradeOpen')
        : t('eligibility.grade', { level: grade > 0 ? `${grade}A` : t('eligibility.noLevel') })}
    </p>
  );
}

/** Each applicant: where it stands, what it was asked, and the next act. */
export function Applicants({ view }: Props) {
  const all = Object.values(view.purchase.applications);
  const mayJudge = view.commands.includes('judgeEligibility');
  return (
    <section class="card">
      <h2>{t('eligibility.applicants', { n: all.length })}</h2>
      <ul class="tasks">
        {all.map((application) => {
          const { organization, eligibility: state, submittedAt } = application;
          const isOpen = state === 'unjudged' || state === 'corrected';
          return (
            <li class="task" key={organization.id}>
              <div>
                <p>
                  <strong>{organization.name}</strong>{' '}
                  <span class={`tag ${kinds[state]}`}>{named(`eligibility.${state}`)}</span>
                </p>
                <p class="small quiet">
                  {application.body.title} · {instant(submittedAt)}
                </p>
                <Parties application={application} />
                <Correction view={view} application={application} />
                <p class="small">
                  {t('bureau.title')} <Registration application={application} />
                </p>
              </div>
              {mayJudge && (isOpen || state === 'correctionRequested') && (
                <a
                  class={isOpen ? 'button primary' : 'button'}
                  href={hereWith({
                    act: 'judgeEligibility',
                    reference: organization.id,
                    done: '',
                  })}
                  onClick={stayHere}
                >
                  {t('eligibility.judgeOne')}
                  <span class="unseen">{organization.name}</span>
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
