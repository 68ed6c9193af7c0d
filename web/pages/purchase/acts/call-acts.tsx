import type { Act, Acts, Situation } from '../../../acts/act.ts';
import { text } from '../../../form/checks.ts';
import { Field } from '../../../form/field.tsx';
import { textAt } from '../../../form/path.ts';
import { instant, lastMinute, t } from '../../../i18n.ts';
import { amendCall } from './amend-act.tsx';

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
