import { useSignal } from '@preact/signals';
import type { PurchaseView } from '../../../shared/contracts/purchases.ts';
import type { Project } from '../../../shared/domain/purchase/project.ts';
import { Facts } from '../../form/facts.tsx';
import { workPage } from '../../here.ts';
import { day, figure, instant, money, named, points, t } from '../../i18n.ts';
import { WholeApplication } from '../../parts/application/lazy.ts';
import { ProjectPlaces } from '../../parts/lazy-project-places.ts';
import { PaymentTag } from '../../parts/payment-tag.tsx';
import { ProgressBars, ReportView } from '../../parts/report-view.tsx';
import { tieName } from '../../parts/tranches.tsx';
import { TableFrame } from '../../table/table.tsx';

type Props = { view: PurchaseView; organization: string };

const eligibilityKind = {
  unjudged: 'current',
  eligible: 'done',
  correctionRequested: 'warn',
  corrected: 'current',
  ineligible: 'stopped',
} as const;

/** The own application, as it was sealed, and what became of it. */
export function OwnApplication({ view, organization }: Props) {
  const isOpen = useSignal(false);
  const application = view.purchase.applications[organization];
  if (!application) return null;
  const { eligibility, reason, receipt, revision, submittedAt } = application;
  return (
    <section class="card">
      <div class="card-head">
        <h2>{t('own.application')}</h2>
        <span class={`tag ${eligibilityKind[eligibility]}`}>
          {named(`eligibility.${eligibility}`)}
        </span>
      </div>
      <Facts
        facts={[
          [
            t('application.submittedAt'),
            `${instant(submittedAt)} · ${t('receipt.nth', { nth: revision })}`,
          ],
          [t('receipt.number'), <span class="code small">{receipt}</span>],
          ...(reason ? ([[t('own.reason'), reason]] as const) : []),
        ]}
      />
      <details
        onToggle={({ currentTarget }) => {
          isOpen.value ||= currentTarget.open;
        }}
      >
        <summary>{t('own.read')}</summary>
        {isOpen.value && (
          <WholeApplication
            tenant={view.purchase.tenantId}
            purchase={view.purchase.id}
            actingFor={organization}
            applicant={organization}
            required={view.purchase.plan.requiredDocuments}
          />
        )}
      </details>
    </section>
  );
}

/** The published result. Others' names come from the public page. */
export function Result({
  view,
  organization,
  names,
}: Props & { names: readonly { organization: string; rank: number }[] }) {
  const { ranking, awards } = view.purchase;
  if (ranking.length === 0) return null;
  return (
    <section class="card">
      <h2>{t('own.result')}</h2>
      <TableFrame label={t('own.result')}>
        <thead>
          <tr>
            <th scope="col">{t('rank')}</th>
            <th scope="col">{t('organization')}</th>
            <th scope="col" class="num">
              {t('points.total')}
            </th>
            <th scope="col" class="num">
              {t('award.amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {ranking.map(({ organizationId, rank, totalPoints }) => {
            const award = awards.find((a) => a.organizationId === organizationId);
            const name = names.find((one) => one.rank === rank)?.organization;
            return (
              <tr key={organizationId} class={organizationId === organization ? 'own' : undefined}>
                <td>{rank}</td>
                <th scope="row">
                  {view.names[organizationId] ?? name ?? '–'}
                  {organizationId === organization && <span class="tag current">{t('own')}</span>}
                </th>
                <td class="num">{points(totalPoints)}</td>
                <td class="num">{award ? money(award.amountFen) : '–'}</td>
              </tr>
            );
          })}
        </tbody>
      </TableFrame>
    </section>
  );
}

function Payments({ project }: { project: Project }) {
  return (
    <TableFrame label={t('payments')}>
      <thead>
        <tr>
          <th scope="col">{t('payment.nth')}</th>
          <th scope="col" class="num">
            {t('payment.amount')}
          </th>
          <th scope="col">{t('tranches.after')}</th>
          <th scope="col">{t('status')}</th>
        </tr>
      </thead>
      <tbody>
        {project.payments.map((payment) => (
          <tr key={payment.number}>
            <th scope="row">{t('tranches.nth', { nth: payment.number })}</th>
            <td class="num">{money(payment.amountFen)}</td>
            <td>
              {tieName(payment.after === 'period' ? `period-${payment.period}` : payment.after)}
            </td>
            <td>
              <PaymentTag project={project} payment={payment} />
              {payment.paidAt && <span class="small quiet block">{day(payment.paidAt)}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

/** The own contract: what is owed, what was done, what was paid. */
export function OwnContract({ view, organization }: Props) {
  const project = view.purchase.projects[organization];
  if (!project) return null;
  const { amountFen, signedAt, status, reports, evaluations, finalPoints } = project;
  return (
    <section class="card">
      <div class="card-head">
        <h2>{t('own.contract')}</h2>
        <span class={`tag ${status === 'completed' ? 'done' : 'current'}`}>
          {named(`project.${status}`)}
        </span>
      </div>
      <Facts
        isTwo
        facts={[
          [t('contract.amount'), <span class="big">{money(amountFen)}</span>],
          [t('contract.signedAt'), signedAt ? instant(signedAt) : t('contract.unsigned')],
          ...evaluations.map(
            ({ phase, points: made }) =>
              [named(`stage.${phase}Evaluation`), t('unit.points', { points: made })] as const,
          ),
          ...(finalPoints === undefined
            ? []
            : ([
                [t('evaluation.final'), t('unit.points', { points: figure(finalPoints) })],
              ] as const)),
        ]}
      />
      <p>
        <a
          href={workPage('contract', {
            organization,
            tenant: view.purchase.tenantId,
            purchase: view.purchase.id,
          })}
        >
          {t('contract.open')}
        </a>
      </p>
      <ProjectPlaces view={view} project={project} reader={{ organization }} />
      <h3>{t('payments')}</h3>
      <Payments project={project} />
      {(status === 'signed' || reports.length > 0) && (
        <>
          <h3>{t('progress')}</h3>
          <ProgressBars project={project} title={t('progress.title')} />
          {reports.map((report) => (
            <ReportView
              key={report.period}
              report={report}
              project={project}
              periods={view.purchase.plan.periods}
            />
          ))}
        </>
      )}
    </section>
  );
}

/** How many, and the way to the page where they are followed. */
export function OwnObjections({ view, organization }: Props) {
  const { objections, tenantId: tenant, id: purchase } = view.purchase;
  const n = Object.keys(objections).length;
  if (n === 0) return null;
  return (
    <section class="card">
      <h2>{t('own.objections')}</h2>
      <p>
        <a href={workPage('objection', { organization, tenant, purchase })}>
          {t('own.objectionsFollow', { n })}
        </a>
      </p>
    </section>
  );
}
