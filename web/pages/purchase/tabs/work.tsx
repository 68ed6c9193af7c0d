import type { PurchaseView } from '../../../../shared/contracts/purchases.ts';
import type { Post } from '../../../../shared/domain/policy/posts.ts';
import type { Payment, Project } from '../../../../shared/domain/purchase/project.ts';
import { nameOf } from '../../../acts/act.ts';
import { type Bar, Bars } from '../../../charts/bars.tsx';
import { Facts } from '../../../form/facts.tsx';
import { stayHere, workPage } from '../../../here.ts';
import { day, figure, instant, money, named, percent, t } from '../../../i18n.ts';
import { ProjectPlaces } from '../../../parts/lazy-project-places.ts';
import { PaymentTag } from '../../../parts/payment-tag.tsx';
import { ProgressBars, ReportView } from '../../../parts/report-view.tsx';
import { tieName } from '../../../parts/tranches.tsx';
import { Notice } from '../../../shell/notice.tsx';
import { TableFrame } from '../../../table/table.tsx';
import { Ballots } from '../ballots.tsx';
import { actHref } from '../head.tsx';

type Props = { view: PurchaseView };
type WorkProps = Props & { posts: readonly Post[] };
type ProjectProps = Props & { project: Project };

export const projectKind: Record<Project['status'], string> = {
  awarded: 'current',
  signed: 'current',
  declined: 'stopped',
  terminated: 'stopped',
  completed: 'done',
};
const sumOf = (payments: readonly Payment[], ...statuses: Payment['status'][]) =>
  payments.reduce((sum, p) => sum + (statuses.includes(p.status) ? p.amountFen : 0), 0);

/** Money of each contract: paid, on its way, and what still waits for an acceptance. */
function Money({ view }: Props) {
  const projects = Object.values(view.purchase.projects);
  const paid = projects.reduce((sum, p) => sum + sumOf(p.payments, 'paid', 'clawedBack'), 0);
  const whole = projects.reduce((sum, p) => sum + p.amountFen, 0);
  const bars = projects.map(
    ({ organizationId, amountFen, payments }): Bar => ({
      label: nameOf({ view }, organizationId),
      value: `${money(sumOf(payments, 'paid', 'clawedBack'))} / ${money(amountFen)}`,
      parts: [
        { amount: sumOf(payments, 'paid', 'clawedBack'), look: 'good' },
        { amount: sumOf(payments, 'requested', 'approved', 'sent') },
      ],
    }),
  );
  return (
    <Bars
      title={t('money.title')}
      finding={t('money.finding', { paid: money(paid), share: percent(whole ? paid / whole : 0) })}
      bars={bars}
      whole={Math.max(1, ...projects.map(({ amountFen }) => amountFen))}
      heads={[t('organization'), t('contract.amount'), t('payment.paid'), t('money.underway')]}
      rows={projects.map(({ organizationId, amountFen, payments }) => [
        nameOf({ view }, organizationId),
        money(amountFen),
        money(sumOf(payments, 'paid', 'clawedBack')),
        money(sumOf(payments, 'requested', 'approved', 'sent')),
      ])}
    />
  );
}

function Payments({ view, project }: ProjectProps) {
  const asked = (payment: Payment) =>
    view.tasks.find(
      (task) =>
        ['requestPayment', 'recordPayment', 'recordClawBack'].includes(task.command) &&
        task.reference === `${project.organizationId}.${payment.number}`,
    );
  return (
    <TableFrame label={`${t('payments')} · ${nameOf({ view }, project.organizationId)}`}>
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
        {project.payments.map((payment) => {
          const task = asked(payment);
          return (
            <tr key={payment.number}>
              <th scope="row">{t('tranches.nth', { nth: payment.number })}</th>
              <td class="num">{money(payment.amountFen)}</td>
              <td>
                {tieName(payment.after === 'period' ? `period-${payment.period}` : payment.after)}
              </td>
              <td>
                <PaymentTag project={project} payment={payment} />
                {payment.paidAt && (
                  <span class="small quiet block">
                    {`${day(payment.paidAt)} · ${payment.voucher ?? ''}`}
                  </span>
                )}
                {task && (
                  <a
                    class="block"
                    href={actHref(view, task.command, task.reference)}
                    onClick={stayHere}
                  >
                    {named(`command.${task.command}`)}
                  </a>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </TableFrame>
  );
}

function Evaluations({ view, project }: ProjectProps) {
  if (project.evaluations.length === 0) return null;
  return (
    <>
      <h3>{t('evaluations')}</h3>
      <Facts
        facts={project.evaluations.map(({ phase, points, findings, evaluator, at }) => [
          named(`stage.${phase}Evaluation`),
          <>
            <span class="big">{t('unit.points', { points })}</span>
            <p class="prose">{findings}</p>
            <p class="quiet small">{`${nameOf({ view }, evaluator)} ${instant(at)}`}</p>
          </>,
        ])}
      />
    </>
  );
}

function ProjectCard({ view, project, posts }: ProjectProps & WorkProps) {
  const { periods } = view.purchase.plan;
  return (
    <section class="card">
      <div class="card-head">
        <h2>{nameOf({ view }, project.organizationId)}</h2>
        <span class={`tag ${projectKind[project.status]}`}>
          {named(`project.${project.status}`)}
        </span>
      </div>
      <Facts
        isTwo
        facts={[
          [t('contract.amount'), <span class="big">{money(project.amountFen)}</span>],
          [
            t('contract.signedAt'),
            project.signedAt ? instant(project.signedAt) : t('contract.unsigned'),
          ],
          ...(project.finalPoints === undefined
            ? []
            : ([
                [
                  t('evaluation.final'),
                  <span class="big">
                    {t('unit.points', { points: figure(project.finalPoints) })}
                  </span>,
                ],
              ] as const)),
        ]}
      />
      <ProjectPlaces view={view} project={project} reader={{ posts }} />
      <h3>{t('payments')}</h3>
      <Payments view={view} project={project} />
      {project.reports.length > 0 && (
        <>
          <h3>{t('progress')}</h3>
          <ProgressBars project={project} title={t('progress.title')} />
          {project.reports.map((report) => (
            <ReportView key={report.period} report={report} project={project} periods={periods} />
          ))}
        </>
      )}
      <Evaluations view={view} project={project} />
    </section>
  );
}

export function Work({ view, posts }: WorkProps) {
  const projects = Object.values(view.purchase.projects);
  const { survey, surveyResult } = view.purchase;
  if (projects.length === 0)
    return (
      <Notice kind="info" title={t('work.none')}>
        <p>{t('work.noneText')}</p>
      </Notice>
    );
  return (
    <div class="stack">
      <section class="card">
        <Money view={view} />
        <p>
          <a
            href={workPage('contract', {
              tenant: view.purchase.tenantId,
              purchase: view.purchase.id,
            })}
          >
            {t('contract.open')}
          </a>
        </p>
      </section>
      {survey && <Ballots view={view} isOpen={!surveyResult} />}
      {projects.map((project) => (
        <ProjectCard key={project.organizationId} view={view} project={project} posts={posts} />
      ))}
    </div>
  );
}
