import type { Act, Acts, Situation } from '../../../acts/act.ts';
import { nameOf } from '../../../acts/act.ts';
import { chosen, text } from '../../../form/checks.ts';
import { Radios } from '../../../form/choices.tsx';
import { Field } from '../../../form/field.tsx';
import { textAt } from '../../../form/path.ts';
import { t } from '../../../i18n.ts';

/** What was complained about, in the complainant's words, above the form that deals with it. */
function Quoted({ situation }: { situation: Situation }) {
  const complaint = situation.view.purchase.objections[situation.reference];
  return (
    <blockquote class="quote">
      <p class="prose">{complaint?.grounds}</p>
      <p class="quiet">{nameOf(situation, complaint?.organizationId ?? '')}</p>
      {complaint?.statement && (
        <p class="prose small">{`${t('complaint.statement')}：${complaint.statement.text}`}</p>
      )}
    </blockquote>
  );
}

const verdicts = ['admitted', 'notOurs', 'inadmissible'] as const;

const judgeAdmission: Act = {
  intro: () => t('act.judgeAdmission.intro'),
  initial: () => ({ verdict: '', reason: '' }),
  checks: () => ({ verdict: chosen, reason: text(2000) }),
  Fields: ({ form, situation }) => (
    <>
      <Quoted situation={situation} />
      <Radios
        form={form}
        path="verdict"
        legend={t('complaint.verdict')}
        options={verdicts.map((verdict) => [verdict, t(`complaint.${verdict}`)])}
      />
      <Field form={form} path="reason" kind="text" label={t('reason')} />
    </>
  ),
  facts: (values) => [
    [
      t('complaint.verdict'),
      <span class="big">{t(`complaint.${textAt(values, 'verdict') as 'admitted'}`)}</span>,
    ],
    [t('reason'), textAt(values, 'reason')],
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
  intro: () => t('act.answerComplaint.intro'),
  initial: () => ({ statement: '' }),
  checks: () => ({ statement: text(5000) }),
  Fields: ({ form, situation }) => (
    <>
      <Quoted situation={situation} />
      <Field form={form} path="statement" kind="text" rows={10} label={t('complaint.statement')} />
    </>
  ),
  facts: (values) => [
    [t('complaint.statement'), <span class="prose">{textAt(values, 'statement')}</span>],
  ],
  build: (values, { reference }) => ({
    type: 'answerComplaint',
    objectionId: reference,
    statement: textAt(values, 'statement').trim(),
  }),
};

const decideComplaint: Act = {
  isLong: true,
  isGrave: true,
  intro: () => t('act.decideComplaint.intro'),
  initial: () => ({ isUpheld: '', decision: '' }),
  checks: () => ({ isUpheld: chosen, decision: text(5000) }),
  Fields: ({ form, situation }) => (
    <>
      <Quoted situation={situation} />
      <Radios
        form={form}
        path="isUpheld"
        legend={t('complaint.decision')}
        options={[
          ['no', t('complaint.dismissed')],
          ['yes', t('complaint.upheld')],
        ]}
        notes={{ yes: t('complaint.upheldNote') }}
      />
      <Field form={form} path="decision" kind="text" rows={10} label={t('complaint.text')} />
    </>
  ),
  facts: (values) => [
    [
      t('complaint.decision'),
      <span class="big">
        {t(textAt(values, 'isUpheld') === 'yes' ? 'complaint.upheld' : 'complaint.dismissed')}
      </span>,
    ],
    [t('complaint.text'), <span class="prose">{textAt(values, 'decision')}</span>],
  ],
  build: (values, { reference }) => ({
    type: 'decideComplaint',
    objectionId: reference,
    decision: textAt(values, 'decision').trim(),
    isUpheld: textAt(values, 'isUpheld') === 'yes',
  }),
};

export const complaintActs: Acts = { judgeAdmission, answerComplaint, decideComplaint };
