import { useSignal } from '@preact/signals';
import type { PurchaseView } from '../../../../shared/contracts/purchases.ts';
import type { ApplicationSummary } from '../../../../shared/domain/purchase/in-short.ts';
import { type Bar, Bars } from '../../../charts/bars.tsx';
import { count, instant, money, named, percent, t, wan } from '../../../i18n.ts';
import { OpeningMinutes, WholeApplication } from '../../../parts/application/lazy.ts';
import { Notice } from '../../../shell/notice.tsx';
import { TableFrame } from '../../../table/table.tsx';
import { actHref } from '../head.tsx';

export const eligibilityKind: Record<ApplicationSummary['eligibility'], string> = {
  unjudged: 'current',
  eligible: 'done',
  correctionRequested: 'warn',
  corrected: 'current',
  ineligible: 'stopped',
};

type Props = { view: PurchaseView };

function Requested({ view }: Props) {
  const all = Object.values(view.purchase.applications);
  const { ceilingFen } = view.purchase.plan;
  const sum = all.reduce((total, a) => total + a.body.requestedFen, 0);
  const bars = all.map(
    ({ organization, body }): Bar => ({
      label: organization.name,
      value: money(body.requestedFen),
      parts: [{ amount: body.requestedFen }],
    }),
  );
  return (
    <Bars
      title={t('applications.requested')}
      finding={t('applications.finding', {
        n: all.length,
        sum: wan(sum),
        budget: wan(view.purchase.plan.budgetFen),
      })}
      bars={bars}
      whole={ceilingFen}
      heads={[t('organization'), t('application.requested'), t('applications.ofCeiling')]}
      rows={all.map(({ organization, body }) => [
        organization.name,
        money(body.requestedFen),
        percent(body.requestedFen / ceilingFen),
      ])}
    />
  );
}

/** What applicants have in common by their papers: for a person to weigh, no verdict (REG §18 and §74). */
function Linked({ view: { linked = [], names } }: Props) {
  if (linked.length === 0) return null;
  return (
    <Notice kind="warn" title={t('linked.title')}>
      <p>{t('linked.text')}</p>
      <ul>
        {linked.map(({ a, b, kinds }) => (
          <li key={`${a}.${b}`}>
            {t('linked.pair', {
              a: names[a] ?? a,
              b: names[b] ?? b,
              what: kinds.map((kind) => named(`linked.${kind}`)).join(t('list.comma')),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Row({ view, application }: Props & { application: ApplicationSummary }) {
  const { organization, body, eligibility, missingDocuments, submittedAt } = application;
  const isAsked = view.tasks.some(
    (task) => task.command === 'judgeEligibility' && task.reference === organization.id,
  );
  return (
    <tr>
      <th scope="row">
        {organization.name}
        <span class="code small quiet block">{organization.creditCode}</span>
      </th>
      <td>
        {body.title}
        <span class="small quiet block">{named(`category.${body.category}`)}</span>
      </td>
      <td class="num">{money(body.requestedFen)}</td>
      <td class="num">{instant(submittedAt)}</td>
      <td>
        <span class={`tag ${eligibilityKind[eligibility]}`}>
          {named(`eligibility.${eligibility}`)}
        </span>
        {missingDocuments.length > 0 && (
          <span class="small block">
            {t('documents.missingList', { list: missingDocuments.join(t('list.comma')) })}
          </span>
        )}
        {isAsked && (
          <a class="block" href={actHref(view, 'judgeEligibility', organization.id)}>
            {t('eligibility.judge')}
            <span class="unseen">{organization.name}</span>
          </a>
        )}
      </td>
    </tr>
  );
}

/** A whole application, fetched when it is unfolded. */
function Read({
  view,
  application: { organization },
}: Props & { application: ApplicationSummary }) {
  const isOpen = useSignal(false);
  const { id, tenantId, plan } = view.purchase;
  return (
    <details
      class="card"
      onToggle={({ currentTarget }) => {
        isOpen.value ||= currentTarget.open;
      }}
    >
      <summary>{t('applications.read', { name: organization.name })}</summary>
      {isOpen.value && (
        <WholeApplication
          tenant={tenantId}
          purchase={id}
          actingFor=""
          applicant={organization.id}
          required={plan.requiredDocuments}
        />
      )}
    </details>
  );
}

export function Applications({ view }: Props) {
  const all = Object.values(view.purchase.applications);
  if (!view.purchase.openedAt)
    return (
      <Notice kind="info" title={t('applications.sealed')}>
        <p>{t('applications.sealedText')}</p>
      </Notice>
    );
  return (
    <div class="stack">
      <Linked view={view} />
      <section class="card">
        <h2>{t('applications.title', { count: count(all.length) })}</h2>
        <TableFrame label={t('applications.table')}>
          <thead>
            <tr>
              <th scope="col">{t('organization')}</th>
              <th scope="col">{t('application.title')}</th>
              <th scope="col" class="num">
                {t('application.requested')}
              </th>
              <th scope="col" class="num">
                {t('application.submittedAt')}
              </th>
              <th scope="col">{t('stage.eligibility')}</th>
            </tr>
          </thead>
          <tbody>
            {all.map((application) => (
              <Row key={application.organization.id} view={view} application={application} />
            ))}
          </tbody>
        </TableFrame>
      </section>
      <OpeningMinutes tenant={view.purchase.tenantId} purchase={view.purchase.id} actingFor="" />
      {all.length > 0 && (
        <section class="card">
          <Requested view={view} />
        </section>
      )}
      {all.map((application) => (
        <Read key={application.organization.id} view={view} application={application} />
      ))}
    </div>
  );
}
