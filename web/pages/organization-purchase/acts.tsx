import type { Act, Acts, Situation } from '../../acts/act.ts';
import { type Checks, readWhole, readYuan, text, whole, yuanAmount } from '../../form/checks.ts';
import { Checkboxes } from '../../form/choices.tsx';
import { Field } from '../../form/field.tsx';
import { rowsAt, textAt } from '../../form/path.ts';
import { workPage } from '../../here.ts';
import { count, lastMinute, money, t } from '../../i18n.ts';
import { tieName } from '../../parts/tranches.tsx';

const ownApplication = ({ view, organization }: Situation) =>
  view.purchase.applications[organization];
const ownProject = ({ view, organization }: Situation) => view.purchase.projects[organization];

const submitCorrection: Act = {
  intro: (situation) =>
    t('act.submitCorrection.intro', {
      reason: ownApplication(situation)?.reason ?? '',
      at: lastMinute(
        situation.view.purchase.deadlines[`correction-${situation.organization}`]?.at ??
          situation.view.now,
      ),
    }),
  initial: () => ({ documents: [], note: '' }),
  checks: () => ({ note: text(1000, 0) }),
  faults: (values, situation) => {
    const given = rowsAt(values, 'documents');
    const missing = (ownApplication(situation)?.missingDocuments ?? []).filter(
      (name) => !given.includes(name),
    );
    return missing.length > 0
      ? { documents: t('fault.stillMissing', { list: missing.join(t('list.comma')) }) }
      : {};
  },
  Fields: ({ form, situation }) => (
    <>
      <Checkboxes
        form={form}
        path="documents"
        legend={t('correction.documents')}
        hint={t('application.documentsHint')}
        options={(ownApplication(situation)?.missingDocuments ?? []).map((name) => [name, name])}
      />
      <Field form={form} path="note" kind="text" label={t('correction.note')} />
    </>
  ),
  facts: (values) => [
    [t('correction.documents'), rowsAt(values, 'documents').join(t('list.comma'))],
    [t('correction.note'), textAt(values, 'note') || t('none')],
  ],
  build: (values) => ({
    type: 'submitCorrection',
    documents: rowsAt(values, 'documents').map(String),
    note: textAt(values, 'note').trim(),
  }),
};

const askQuestion: Act = {
  isLong: true,
  intro: () => t('call.askIntro'),
  initial: () => ({ text: '' }),
  checks: () => ({ text: text(1000) }),
  Fields: ({ form }) => (
    <Field
      form={form}
      path="text"
      kind="text"
      rows={6}
      label={t('call.question')}
      hint={t('call.questionHint')}
    />
  ),
  facts: (values) => [[t('call.question'), <span class="prose">{textAt(values, 'text')}</span>]],
  build: (values) => ({ type: 'askQuestion', text: textAt(values, 'text').trim() }),
};

const signContract: Act = {
  intro: () => t('act.signContract.intro'),
  facts: (_values, situation) => {
    const project = ownProject(situation);
    return [
      [t('plan.title'), <span class="big">{situation.view.purchase.plan.title}</span>],
      [t('contract.amount'), <span class="big">{money(project?.amountFen ?? 0)}</span>],
      ...(project?.deliverables ?? []).map(
        ({ name, quantity, unit }) => [name, `${count(quantity)} ${unit}`] as const,
      ),
      ...(project?.payments ?? []).map(
        (payment) =>
          [
            t('tranches.nth', { nth: payment.number }),
            `${money(payment.amountFen)} · ${tieName(payment.after === 'period' ? `period-${payment.period}` : payment.after)}`,
          ] as const,
      ),
    ];
  },
  build: () => ({ type: 'signContract' }),
};

const declineAward: Act = {
  isGrave: true,
  intro: () => t('act.declineAward.intro'),
  initial: () => ({ reason: '' }),
  checks: () => ({ reason: text(500) }),
  Fields: ({ form }) => <Field form={form} path="reason" kind="text" label={t('reason')} />,
  facts: (values, situation) => [
    [t('contract.amount'), money(ownProject(situation)?.amountFen ?? 0)],
    [t('reason'), textAt(values, 'reason')],
  ],
  build: (values) => ({ type: 'declineAward', reason: textAt(values, 'reason').trim() }),
};

/** What is told in figures: contracts of before their work had kinds. The rest is counted from the work file. */
const toldLines = (situation: Situation) => {
  const lines = ownProject(situation)?.deliverables ?? [];
  return { told: lines.filter(({ kind }) => !kind), isTold: lines.every(({ kind }) => !kind) };
};

const submitReport: Act = {
  isLong: true,
  intro: ({ view }) =>
    t('act.submitReport.intro', {
      round: view.purchase.period,
      at: lastMinute(view.purchase.deadlines['period']?.at ?? view.now),
    }),
  initial: () => ({ delivered: {}, spentFen: '', narrative: '' }),
  checks: (situation) => {
    const { told, isTold } = toldLines(situation);
    return {
      ...Object.fromEntries(told.map(({ id }) => [`delivered.${id}`, whole(0, 1_000_000)])),
      ...(isTold && { spentFen: yuanAmount(Number.MAX_SAFE_INTEGER, 0) }),
      narrative: text(5000),
    } as Checks;
  },
  Fields: ({ form, situation }) => {
    const { told, isTold } = toldLines(situation);
    return (
      <>
        {!isTold && (
          <p>
            <a
              href={workPage('project', {
                tenant: situation.view.purchase.tenantId,
                purchase: situation.view.purchase.id,
                organization: situation.organization,
              })}
            >
              {t('report.isCounted')}
            </a>
          </p>
        )}
        {told.length > 0 && (
          <fieldset class="field">
            <legend>{t('report.counted')}</legend>
            <p class="hint">{t('report.countedHint')}</p>
            {told.map(({ id, name, unit, quantity }) => (
              <Field
                key={id}
                form={form}
                path={`delivered.${id}`}
                kind="number"
                label={name}
                hint={t('report.planned', { quantity: count(quantity), unit })}
                unit={unit}
              />
            ))}
          </fieldset>
        )}
        {isTold && (
          <Field
            form={form}
            path="spentFen"
            kind="money"
            label={t('report.spent')}
            hint={t('report.spentHint')}
            unit={t('yuan')}
          />
        )}
        <Field
          form={form}
          path="narrative"
          kind="text"
          rows={10}
          label={t('report.narrative')}
          hint={t('report.narrativeHint')}
        />
      </>
    );
  },
  facts: (values, situation) => {
    const { told, isTold } = toldLines(situation);
    return [
      ...told.map(
        ({ id, name, unit }) =>
          [
            name,
            <span class="big">{`${textAt(values, `delivered.${id}`)} ${unit}`}</span>,
          ] as const,
      ),
      ...(isTold
        ? [
            [
              t('report.spent'),
              <span class="big">{money(readYuan(textAt(values, 'spentFen')) ?? 0)}</span>,
            ] as const,
          ]
        : []),
      [t('report.narrative'), <span class="prose">{textAt(values, 'narrative')}</span>] as const,
    ];
  },
  build: (values, situation) => {
    const { told, isTold } = toldLines(situation);
    return {
      type: 'submitReport',
      ...(told.length > 0 && {
        delivered: Object.fromEntries(
          told.map(({ id }) => [id, readWhole(textAt(values, `delivered.${id}`)) ?? 0]),
        ),
      }),
      ...(isTold && { spentFen: readYuan(textAt(values, 'spentFen')) ?? 0 }),
      narrative: textAt(values, 'narrative').trim(),
    };
  },
};

export const organizationActs: Acts = {
  askQuestion,
  submitCorrection,
  signContract,
  declineAward,
  submitReport,
};
