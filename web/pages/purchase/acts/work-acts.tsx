import type { Project } from '../../../../shared/domain/purchase/project.ts';
import { reckoningOf } from '../../../../shared/domain/purchase/reckoning.ts';
import { type Act, type Acts, nameOf, type Situation } from '../../../acts/act.ts';
import { chosen, readWhole, text, whole } from '../../../form/checks.ts';
import { Radios } from '../../../form/choices.tsx';
import type { Fact } from '../../../form/facts.tsx';
import { Field } from '../../../form/field.tsx';
import { textAt } from '../../../form/path.ts';
import { count, figure, money, named, t } from '../../../i18n.ts';
import { ReportView } from '../../../parts/report-view.tsx';
import { tieName } from '../../../parts/tranches.tsx';

const projectOf = ({ view }: Situation, id: string) => view.purchase.projects[id];

const judgeReport: Act = {
  intro: () => t('act.judgeReport.intro'),
  initial: () => ({ verdict: '', reason: '' }),
  checks: () => ({ verdict: chosen, reason: text(1000, 0) }),
  faults: (values) =>
    textAt(values, 'verdict') === 'returned' && textAt(values, 'reason').trim().length < 4
      ? { reason: t('fault.reason') }
      : {},
  Fields: ({ form, situation }) => {
    const project = projectOf(situation, situation.reference);
    const { period, plan } = situation.view.purchase;
    const report = project?.reports.find((r) => r.period === period);
    return (
      <>
        <h3>{nameOf(situation, situation.reference)}</h3>
        {project && report && (
          <ReportView report={report} project={project} periods={plan.periods} />
        )}
        <Radios
          form={form}
          path="verdict"
          legend={t('report.verdict')}
          options={[
            ['accepted', t('report.accepted')],
            ['returned', t('report.returned')],
          ]}
          notes={{ accepted: t('report.acceptedNote') }}
        />
        <Field
          form={form}
          path="reason"
          kind="text"
          label={t('reason')}
          hint={t('report.reasonHint')}
        />
      </>
    );
  },
  facts: (values, situation) => [
    [t('organization'), <span class="big">{nameOf(situation, situation.reference)}</span>],
    [t('report.period'), t('unit.round', { round: situation.view.purchase.period })],
    [t('report.verdict'), <span class="big">{named(`report.${textAt(values, 'verdict')}`)}</span>],
    [t('reason'), textAt(values, 'reason') || t('none')],
  ],
  build: (values, { reference }) => ({
    type: 'judgeReport',
    organizationId: reference,
    verdict: textAt(values, 'verdict') === 'accepted' ? 'accepted' : 'returned',
    reason: textAt(values, 'reason').trim(),
  }),
};

/** `reference` of a payment is `<organization>.<number>`. */
function paymentOf(situation: Situation) {
  const [organizationId = '', number = ''] = situation.reference.split('.');
  const project = projectOf(situation, organizationId);
  const payment = project?.payments.find((p) => p.number === Number(number));
  return { organizationId: organizationId, number: Number(number), payment };
}

const paymentFacts = (situation: Situation) => {
  const { organizationId, number, payment } = paymentOf(situation);
  const tie = payment?.after === 'period' ? `period-${payment.period}` : (payment?.after ?? '');
  return [
    [t('organization'), <span class="big">{nameOf(situation, organizationId)}</span>],
    [t('payment.nth'), t('tranches.nth', { nth: number })],
    [t('payment.amount'), <span class="big">{money(payment?.amountFen ?? 0)}</span>],
    [t('tranches.after'), tieName(tie)],
  ] as const;
};

const requestPayment: Act = {
  intro: () => t('act.requestPayment.intro'),
  facts: (_values, situation) => [...paymentFacts(situation)],
  build: (_values, situation) => {
    const { organizationId, number } = paymentOf(situation);
    return { type: 'requestPayment', organizationId, number };
  },
};

/** What went over the bank, by the number under which it did. */
const byVoucher = (
  type: 'recordPayment' | 'recordClawBack',
  { intro, facts }: { intro(): string; facts(situation: Situation): readonly Fact[] },
): Act => ({
  intro,
  initial: () => ({ voucher: '' }),
  checks: () => ({ voucher: text(60) }),
  Fields: ({ form }) => (
    <Field
      form={form}
      path="voucher"
      label={t('payment.voucher')}
      hint={t('payment.voucherHint')}
    />
  ),
  facts: (values, situation) => [
    ...facts(situation),
    [t('payment.voucher'), textAt(values, 'voucher')],
  ],
  build: (values, situation) => {
    const { organizationId, number } = paymentOf(situation);
    return { type, organizationId, number, voucher: textAt(values, 'voucher').trim() };
  },
});

const recordPayment = byVoucher('recordPayment', {
  intro: () => t('act.recordPayment.intro'),
  facts: paymentFacts,
});

const recordClawBack = byVoucher('recordClawBack', {
  intro: () => t('act.recordClawBack.intro'),
  facts: (situation) => {
    const { organizationId, payment } = paymentOf(situation);
    return [
      [t('organization'), nameOf(situation, organizationId)],
      [t('payment.back'), <span class="big">{money(payment?.clawBack?.amountFen ?? 0)}</span>],
    ];
  },
});

const submitEvaluation: Act = {
  isLong: true,
  intro: ({ view }) =>
    t('act.submitEvaluation.intro', { mark: view.purchase.rules.passMark.value }),
  initial: () => ({ points: '', findings: '' }),
  checks: () => ({ points: whole(0, 100), findings: text(3000) }),
  Fields: ({ form, situation }) => {
    const project = projectOf(situation, situation.reference);
    const { periods } = situation.view.purchase.plan;
    return (
      <>
        <h3>{nameOf(situation, situation.reference)}</h3>
        {project?.reports.map((report) => (
          <ReportView
            key={report.period}
            isOpen
            report={report}
            project={project}
            periods={periods}
          />
        ))}
        <Field
          form={form}
          path="points"
          kind="number"
          label={t('evaluation.points')}
          hint={t('evaluation.pointsHint')}
        />
        <Field
          form={form}
          path="findings"
          kind="text"
          rows={8}
          label={t('evaluation.findings')}
          hint={t('evaluation.findingsHint')}
        />
      </>
    );
  },
  facts: (values, situation) => [
    [t('organization'), <span class="big">{nameOf(situation, situation.reference)}</span>],
    [t('evaluation.points'), <span class="big">{textAt(values, 'points')}</span>],
    [t('evaluation.findings'), <span class="prose">{textAt(values, 'findings')}</span>],
  ],
  build: (values, { reference }) => ({
    type: 'submitEvaluation',
    organizationId: reference,
    points: readWhole(textAt(values, 'points')) ?? 0,
    findings: textAt(values, 'findings').trim(),
  }),
};

const evaluations = ({ view }: Situation, phase: 'midTerm' | 'final') =>
  Object.values(view.purchase.projects).flatMap(({ organizationId, evaluations: made }) => {
    const found = made.find((e) => e.phase === phase);
    return found
      ? [
          [
            view.names[organizationId] ?? organizationId,
            <span class="big">{t('unit.points', { points: found.points })}</span>,
          ] as const,
        ]
      : [];
  });

const concludeMidTerm: Act = {
  intro: ({ view }) => t('act.concludeMidTerm.intro', { mark: view.purchase.rules.passMark.value }),
  facts: (_values, situation) => evaluations(situation, 'midTerm'),
  build: () => ({ type: 'concludeMidTerm' }),
};

const requestAcceptance: Act = {
  intro: () => t('act.requestAcceptance.intro'),
  facts: (_values, situation) => {
    const survey = situation.view.purchase.surveyResult;
    return [
      ...evaluations(situation, 'final'),
      [t('survey.responses'), count(survey?.responses ?? 0)],
      [
        t('survey.mean'),
        survey && survey.responses > 0 ? `${figure(survey.meanScore)} / 5` : t('none'),
      ],
    ];
  },
  build: () => ({ type: 'requestAcceptance' }),
};

const settled = [
  'contractFen',
  'changesFen',
  'paidFen',
  'clawedBackFen',
  'withheldFen',
  'lapsedFen',
  'openFen',
] as const;

/** The final settlement of one contract, as it will be kept; what is still open keeps the file from closing. */
function Settled({ project }: { project: Project }) {
  const reckoning = reckoningOf(project);
  return (
    <ul>
      {settled
        .filter((name) => name === 'contractFen' || name === 'paidFen' || reckoning[name] !== 0)
        .map((name) => (
          <li key={name} class={name === 'openFen' ? 'pressing' : undefined}>
            {t(`settled.${name}`, { sum: money(reckoning[name]) })}
          </li>
        ))}
    </ul>
  );
}

const disclose: Act = {
  intro: () => t('act.disclose.intro'),
  facts: (_values, { view }) =>
    Object.values(view.purchase.projects).map((project) => [
      view.names[project.organizationId] ?? project.organizationId,
      <>
        {[
          named(`project.${project.status}`),
          project.finalPoints === undefined
            ? ''
            : t('unit.points', { points: figure(project.finalPoints) }),
        ]
          .filter(Boolean)
          .join(' · ')}
        {project.signedAt && <Settled project={project} />}
      </>,
    ]),
  build: () => ({ type: 'disclose' }),
};

export const workActs: Acts = {
  judgeReport,
  requestPayment,
  recordPayment,
  recordClawBack,
  submitEvaluation,
  concludeMidTerm,
  requestAcceptance,
  disclose,
};
