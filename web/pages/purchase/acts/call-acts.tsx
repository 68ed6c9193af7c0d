import type { Act, Acts, Situation } from '../../../acts/act.ts';
import {
  beijingTime,
  type Check,
  type Checks,
  instantOf,
  pickerOf,
  readWhole,
  readYuan,
  text,
  whole,
  writeYuan,
  yuanAmount,
} from '../../../form/checks.ts';
import { Field } from '../../../form/field.tsx';
import { type FormValues, textAt } from '../../../form/path.ts';
import { instant, lastMinute, money, t } from '../../../i18n.ts';
import {
  PublicationFields,
  publicationChecks,
  publicationFacts,
  publicationOf,
  publicationStart,
} from '../../../parts/publication.tsx';

const questionOf = ({ view, reference }: Situation) => view.purchase.questions?.[reference];

const answerQuestion: Act = {
  isLong: true,
  intro: (situation) => questionOf(situation)?.text ?? '',
  initial: () => ({ answer: '' }),
  checks: () => ({ answer: text(3000) }),
  Fields: ({ form }) => (
    <Field
      form={form}
      path="answer"
      kind="text"
      rows={6}
      label={t('call.answer')}
      hint={t('call.answerHint')}
    />
  ),
  facts: (values, situation) => [
    [t('call.question'), <span class="prose">{questionOf(situation)?.text}</span>],
    [t('call.answer'), <span class="prose">{textAt(values, 'answer')}</span>],
  ],
  build: (values, { reference }) => ({
    type: 'answerQuestion',
    questionId: reference,
    answer: textAt(values, 'answer').trim(),
  }),
};

const lines = (values: FormValues, path: string) =>
  textAt(values, path)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const dayMillis = 86_400_000;

/** As late as the clarification period asks, with room to spare: the server counts the days exactly. */
function likelyClosing({ view }: Situation): string {
  const { clarification } = view.purchase.rules.periods;
  const days = clarification
    ? clarification.unit === 'workingDays'
      ? Math.ceil(clarification.count * 1.6) + 3
      : clarification.count + 2
    : 0;
  const now = Date.parse(view.now) + days * dayMillis;
  const closes = Date.parse(view.purchase.closesAt ?? view.now);
  return `${pickerOf(new Date(Math.max(now, closes)).toISOString()).slice(0, 10)}T17:00`;
}

const months: Check = (value) => (value.trim() === '' ? undefined : whole(1, 36)(value));

const amendCall: Act = {
  isLong: true,
  intro: ({ view }) => t('call.amendIntro', { at: instant(view.purchase.closesAt ?? view.now) }),
  initial: (situation) => {
    const { plan } = situation.view.purchase;
    return {
      goals: plan.goals,
      requiredDocuments: plan.requiredDocuments.join('\n'),
      quantities: plan.deliverables.map(({ quantity }) => ({ quantity: String(quantity) })),
      ceilingFen: writeYuan(plan.ceilingFen),
      contractMonths: plan.contractMonths === undefined ? '' : String(plan.contractMonths),
      closesAt: likelyClosing(situation),
      reason: '',
      ...publicationStart(situation.view.now),
    };
  },
  checks: (): Checks => ({
    goals: text(2000),
    'quantities.*.quantity': whole(1, 1_000_000),
    ceilingFen: yuanAmount(),
    contractMonths: months,
    closesAt: beijingTime,
    reason: text(500),
    ...publicationChecks,
  }),
  Fields: ({ form, situation }) => (
    <>
      <Field form={form} path="goals" kind="text" rows={4} label={t('plan.goals')} />
      {situation.view.purchase.plan.deliverables.map(({ id, name, unit }, at) => (
        <Field
          form={form}
          key={id}
          path={`quantities.${at}.quantity`}
          kind="number"
          label={name}
          unit={unit}
        />
      ))}
      <Field
        form={form}
        path="requiredDocuments"
        kind="text"
        rows={4}
        label={t('plan.requiredDocuments')}
        hint={t('plan.documentsHint')}
      />
      <Field
        form={form}
        path="ceilingFen"
        kind="money"
        label={t('plan.ceilingFen')}
        unit={t('yuan')}
      />
      <Field
        form={form}
        path="contractMonths"
        kind="number"
        label={t('call.contractMonths')}
        unit={t('months')}
        isOptional
      />
      <Field
        form={form}
        path="closesAt"
        kind="time"
        label={t('notice.newClosesAt')}
        hint={t('call.amendClosingHint')}
      />
      <Field
        form={form}
        path="reason"
        kind="text"
        label={t('reason')}
        hint={t('reason.publicHint')}
      />
      <PublicationFields form={form} />
    </>
  ),
  facts: (values, { view }) => [
    ...changedFacts(values, view.purchase.plan),
    [
      t('notice.newClosesAt'),
      <span class="big">{instant(instantOf(textAt(values, 'closesAt')))}</span>,
    ],
    [t('reason'), textAt(values, 'reason')],
    ...publicationFacts(values),
  ],
  build: (values, { view }) => ({
    type: 'amendCall',
    changes: changesOf(values, view.purchase.plan),
    reason: textAt(values, 'reason').trim(),
    closesAt: instantOf(textAt(values, 'closesAt')),
    publication: publicationOf(values),
  }),
};

type PlanOf = Situation['view']['purchase']['plan'];

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Only what is different is sent. */
function changesOf(values: FormValues, plan: PlanOf) {
  const goals = textAt(values, 'goals').trim();
  const requiredDocuments = lines(values, 'requiredDocuments');
  const ceilingFen = readYuan(textAt(values, 'ceilingFen')) ?? plan.ceilingFen;
  const contractMonths = readWhole(textAt(values, 'contractMonths'));
  const deliverables = plan.deliverables.map((one, at) => ({
    ...one,
    quantity: readWhole(textAt(values, `quantities.${at}.quantity`)) ?? one.quantity,
  }));
  return {
    ...(goals !== plan.goals && { goals }),
    ...(!same(requiredDocuments, plan.requiredDocuments) && { requiredDocuments }),
    ...(ceilingFen !== plan.ceilingFen && { ceilingFen }),
    ...(contractMonths !== undefined &&
      contractMonths !== plan.contractMonths && { contractMonths }),
    ...(!same(deliverables, plan.deliverables) && { deliverables }),
  };
}

const arrow = (before: string, after: string) => (
  <>
    <del>{before}</del> → <ins>{after}</ins>
  </>
);

function changedFacts(values: FormValues, plan: PlanOf): ReturnType<Act['facts']> {
  const { goals, requiredDocuments, ceilingFen, contractMonths, deliverables } = changesOf(
    values,
    plan,
  );
  const comma = t('list.comma');
  const quantities = (rows: PlanOf['deliverables']) =>
    rows.map(({ name, quantity, unit }) => `${name} ${quantity}${unit}`).join(comma);
  return [
    ...(goals ? [[t('plan.goals'), arrow(plan.goals, goals)] as const] : []),
    ...(deliverables
      ? [
          [
            t('deliverables'),
            arrow(quantities(plan.deliverables), quantities(deliverables)),
          ] as const,
        ]
      : []),
    ...(requiredDocuments
      ? [
          [
            t('plan.requiredDocuments'),
            arrow(plan.requiredDocuments.join(comma), requiredDocuments.join(comma)),
          ] as const,
        ]
      : []),
    ...(ceilingFen
      ? [[t('plan.ceilingFen'), arrow(money(plan.ceilingFen), money(ceilingFen))] as const]
      : []),
    ...(contractMonths
      ? [
          [
            t('call.contractMonths'),
            arrow(String(plan.contractMonths ?? t('none')), String(contractMonths)),
          ] as const,
        ]
      : []),
  ];
}

const unscheduleNotice: Act = {
  intro: () => t('call.unscheduleIntro'),
  facts: (_values, { view }) => [
    [t('plan.title'), <span class="big">{view.purchase.plan.title}</span>],
    [
      t('call.scheduledFor'),
      <span class="big">
        {instant(view.purchase.scheduled?.publication.publishedAt ?? view.now)}
      </span>,
    ],
    [t('notice.closesAt'), lastMinute(view.purchase.scheduled?.closesAt ?? view.now)],
  ],
  build: () => ({ type: 'unscheduleNotice' }),
};

export const callActs: Acts = { answerQuestion, amendCall, unscheduleNotice };
