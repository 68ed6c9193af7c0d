import type { HearingView } from '../../../shared/contracts/hearing.ts';
import type { Remedy } from '../../../shared/domain/purchase/objection.ts';
import { type Act, type Acts, nameOf, type Situation } from '../../acts/act.ts';
import { chosen, readWhole, text, whole } from '../../form/checks.ts';
import { Checkboxes, Radios } from '../../form/choices.tsx';
import type { Fact } from '../../form/facts.tsx';
import { Field, type Option } from '../../form/field.tsx';
import type { Form } from '../../form/form.ts';
import { type FormValues, rowsAt, textAt } from '../../form/path.ts';
import { named, t } from '../../i18n.ts';
import { Said } from '../../parts/hearing/case-view.tsx';

type Outlook = NonNullable<HearingView['cases'][string]['outlooks']>[number];

/** What was raised, above the form that deals with it. */
function Quoted({ situation }: { situation: Situation }) {
  const objection = situation.view.purchase.objections[situation.reference];
  if (!objection) return null;
  return (
    <details class="quote" open>
      <summary>{`${t('hear.said')} · ${nameOf(situation, objection.organizationId)}`}</summary>
      <Said objection={objection} />
      {objection.statement && (
        <p class="prose small">{`${t('hear.given.statement')}：${objection.statement.text}`}</p>
      )}
    </details>
  );
}

const findingOf = ({ isUpheld, remedy }: Outlook) => (isUpheld ? (remedy ?? 'none') : 'no');
const labelOf = (one: Outlook) =>
  one.isUpheld
    ? `${named('objection.upheld')}：${named(`remedy.${one.remedy}`)}`
    : t('hear.finding.no');

/** Where a decision leads, said before it is made. */
const leadsOf = (one: Outlook, state: string) => {
  if (one.isHeldByOthers) return t('hear.leadsOthers');
  return one.state === state
    ? t('hear.leadsSame')
    : t('hear.leads', { state: named(`state.${one.state}`) });
};

const chosenOf = (values: FormValues, outlooks: readonly Outlook[]) =>
  outlooks.find((one) => findingOf(one) === textAt(values, 'finding'));

const winners = ({ view }: Situation): Option[] =>
  view.purchase.awards.map(({ organizationId }) => [
    organizationId,
    nameOf({ view }, organizationId),
  ]);

const isNextRank = (values: FormValues) => textAt(values, 'finding') === 'nextRank';

function saidOf(values: FormValues) {
  const finding = textAt(values, 'finding');
  const isUpheld = finding !== 'no';
  return {
    isUpheld,
    ...(isUpheld && { remedy: finding as Remedy }),
    ...(isNextRank(values) && { against: rowsAt(values, 'against').map(String) as never }),
  };
}

type Label = 'hear.reply' | 'hear.decision';
type Shown = { outlooks: readonly Outlook[]; label: Label };

function DecidingFields({
  form,
  situation,
  outlooks,
  label,
}: { form: Form; situation: Situation } & Shown) {
  const { state } = situation.view.purchase;
  return (
    <>
      <Quoted situation={situation} />
      {outlooks.length > 0 && (
        <Radios
          form={form}
          path="finding"
          legend={t('hear.finding')}
          options={outlooks.map((one) => [findingOf(one), labelOf(one)])}
          notes={Object.fromEntries(outlooks.map((one) => [findingOf(one), leadsOf(one, state)]))}
        />
      )}
      {isNextRank(form.values.value) && (
        <Checkboxes
          form={form}
          path="against"
          legend={t('hear.against')}
          hint={t('hear.againstHint')}
          options={winners(situation)}
        />
      )}
      <Field
        form={form}
        path="text"
        kind="text"
        rows={10}
        label={t(label)}
        hint={t(`${label}Hint`)}
      />
    </>
  );
}

function decidingFacts(
  values: FormValues,
  situation: Situation,
  { outlooks, label }: Shown,
): Fact[] {
  const one = chosenOf(values, outlooks);
  const all: (Fact | false | undefined)[] = [
    one && [
      t('hear.finding'),
      <>
        <span class="big">{labelOf(one)}</span>
        <p>{leadsOf(one, situation.view.purchase.state)}</p>
      </>,
    ],
    isNextRank(values) && [
      t('hear.against'),
      rowsAt(values, 'against')
        .map((id) => nameOf(situation, String(id)))
        .join(t('list.comma')),
    ],
    [t(label), <span class="prose">{textAt(values, 'text')}</span>],
  ];
  return all.filter((fact) => fact !== false && fact !== undefined);
}

type Deciding = { type: 'answerObjection' | 'decideComplaint'; outlooks: readonly Outlook[] };

/** Answering a challenge, or deciding a complaint: the same choice, of what is lawful here. */
function decidingAct({ type, outlooks }: Deciding): Act {
  const isComplaint = type === 'decideComplaint';
  const label = isComplaint ? ('hear.decision' as const) : ('hear.reply' as const);
  const isInquiry = outlooks.length === 0;
  return {
    isLong: true,
    isGrave: !isInquiry,
    intro: () => t(`hear.intro.${type}`),
    initial: () => ({ finding: '', against: [], text: '' }),
    checks: () => ({
      text: text(isComplaint ? 5000 : 3000),
      ...(!isInquiry && { finding: chosen }),
    }),
    faults: (values) =>
      isNextRank(values) && rowsAt(values, 'against').length === 0
        ? { against: t('hear.fault.against') }
        : {},
    Fields: ({ form, situation }) => (
      <DecidingFields form={form} situation={situation} outlooks={outlooks} label={label} />
    ),
    facts: (values, situation) => decidingFacts(values, situation, { outlooks, label }),
    build: (values, { reference }) => {
      const said = isInquiry ? { isUpheld: false } : saidOf(values);
      const words = textAt(values, 'text').trim();
      return isComplaint
        ? { type: 'decideComplaint', objectionId: reference, decision: words, ...said }
        : { type: 'answerObjection', objectionId: reference, reply: words, ...said };
    },
  };
}

const verdicts = ['admitted', 'notOurs', 'inadmissible'] as const;

const judgeAdmission: Act = {
  isLong: true,
  intro: () => t('hear.intro.judgeAdmission'),
  initial: () => ({ verdict: '', reason: '' }),
  checks: () => ({ verdict: chosen, reason: text(2000) }),
  Fields: ({ form, situation }) => (
    <>
      <Quoted situation={situation} />
      <Radios
        form={form}
        path="verdict"
        legend={t('hear.verdict')}
        options={verdicts.map((verdict) => [verdict, t(`hear.verdict.${verdict}`)])}
        notes={Object.fromEntries(
          verdicts.map((verdict) => [verdict, t(`hear.verdictNote.${verdict}`)]),
        )}
      />
      <Field form={form} path="reason" kind="text" label={t('hear.reason')} />
    </>
  ),
  facts: (values) => [
    [
      t('hear.verdict'),
      <>
        <span class="big">{t(`hear.verdict.${textAt(values, 'verdict') as 'admitted'}`)}</span>
        <p>{t(`hear.verdictNote.${textAt(values, 'verdict') as 'admitted'}`)}</p>
      </>,
    ],
    [t('hear.reason'), textAt(values, 'reason')],
  ],
  build: (values, { reference }) => ({
    type: 'judgeAdmission',
    objectionId: reference,
    verdict: textAt(values, 'verdict') as 'admitted',
    reason: textAt(values, 'reason').trim(),
  }),
};

const answerComplaint: Act = {
  isLong: true,
  intro: () => t('hear.intro.answerComplaint'),
  initial: () => ({ statement: '' }),
  checks: () => ({ statement: text(5000) }),
  Fields: ({ form, situation }) => (
    <>
      <Quoted situation={situation} />
      <Field
        form={form}
        path="statement"
        kind="text"
        rows={10}
        label={t('hear.statement')}
        hint={t('hear.statementHint')}
      />
    </>
  ),
  facts: (values) => [
    [t('hear.statement'), <span class="prose">{textAt(values, 'statement')}</span>],
  ],
  build: (values, { reference }) => ({
    type: 'answerComplaint',
    objectionId: reference,
    statement: textAt(values, 'statement').trim(),
  }),
};

const isPaused = ({ view, reference }: Situation) =>
  view.purchase.objections[reference]?.paused !== undefined;

/** Stops the clock for some days with a reason, or lets it go on before they are over. */
const pauseComplaint: Act = {
  intro: () => t('hear.intro.pauseComplaint'),
  initial: () => ({ reason: '', days: '' }),
  checks: (situation) => ({
    reason: text(500),
    ...(!isPaused(situation) && { days: whole(1, 180) }),
  }),
  Fields: ({ form, situation }) => (
    <>
      <Field
        form={form}
        path="reason"
        kind="text"
        label={t(isPaused(situation) ? 'hear.reason' : 'hear.pauseReason')}
        hint={t('hear.pauseReasonHint')}
      />
      {!isPaused(situation) && (
        <Field
          form={form}
          path="days"
          kind="number"
          label={t('hear.pauseDays')}
          hint={t('hear.pauseDaysHint')}
        />
      )}
    </>
  ),
  facts: (values, situation) => [
    [t('hear.reason'), textAt(values, 'reason')],
    ...(isPaused(situation)
      ? []
      : ([[t('hear.pauseDays'), <span class="big">{textAt(values, 'days')}</span>]] as const)),
  ],
  build: (values, situation) => {
    const days = readWhole(textAt(values, 'days'));
    const paused = isPaused(situation);
    return {
      type: 'pauseComplaint',
      objectionId: situation.reference,
      isPaused: !paused,
      reason: textAt(values, 'reason').trim(),
      ...(!paused && days !== undefined && { days }),
    };
  },
};

/** What officials do about one case, with what is lawful where it stands. */
export const actsFor = (hearing: HearingView, reference: string): Acts => {
  const outlooks = hearing.cases[reference]?.outlooks ?? [];
  return {
    judgeAdmission,
    answerComplaint,
    pauseComplaint,
    answerObjection: decidingAct({ type: 'answerObjection', outlooks }),
    decideComplaint: decidingAct({ type: 'decideComplaint', outlooks }),
  };
};
