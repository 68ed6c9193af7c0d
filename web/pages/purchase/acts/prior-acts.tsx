import { intentionText, singleSourceText } from '../../../../shared/messages/prior-notice-text.ts';
import type { Act, Acts, Situation } from '../../../acts/act.ts';
import { type Check, chosen, text } from '../../../form/checks.ts';
import { Radios } from '../../../form/choices.tsx';
import { Field } from '../../../form/field.tsx';
import { textAt } from '../../../form/path.ts';
import { instant, t } from '../../../i18n.ts';
import {
  PublicationFields,
  publicationChecks,
  publicationFacts,
  publicationStart,
} from '../../../parts/publication.tsx';
import { hashed, PublishedText } from './published-text.tsx';

const month: Check = (value) =>
  /^20\d{2}-(0[1-9]|1[0-2])$/.test(value.trim()) ? undefined : t('prior.monthFault');

const periodOf = ({ view }: Situation, name: 'intention' | 'singleSourceNotice') => {
  const period = view.purchase.rules.periods[name];
  return {
    span: period ? t(`unit.${period.unit}`, { n: period.count }) : '',
    source: period?.source ?? '',
  };
};

const publishIntention: Act = {
  intro: (situation) => t('prior.intentionIntro', periodOf(situation, 'intention')),
  initial: ({ view }) => ({ ...publicationStart(view.now), expected: view.now.slice(0, 7) }),
  checks: () => ({ ...publicationChecks, expected: month }),
  Fields: ({ form, situation: { view } }) => (
    <>
      <Field
        form={form}
        path="expected"
        label={t('prior.expected')}
        hint={t('prior.expectedHint')}
        isShort
      />
      <PublicationFields form={form} />
      <PublishedText
        form={form}
        tenant={view.purchase.tenantId}
        textOf={(tenantName) =>
          intentionText({
            plan: view.purchase.plan,
            tenantName,
            expected: textAt(form.values.value, 'expected').trim(),
          })
        }
      />
    </>
  ),
  facts: (values) => [
    [t('prior.expected'), <span class="big">{textAt(values, 'expected')}</span>],
    ...publicationFacts(values),
  ],
  build: (values) => ({
    type: 'publishIntention',
    publication: hashed(values),
    expected: textAt(values, 'expected').trim(),
  }),
};

const publishSingleSourceNotice: Act = {
  intro: (situation) => t('prior.singleIntro', periodOf(situation, 'singleSourceNotice')),
  initial: (situation) => {
    const [only = ''] = situation.view.purchase.plan.invitees ?? [];
    const { names } = situation.view;
    return { ...publicationStart(situation.view.now), supplier: names[only] ?? '' };
  },
  checks: () => ({ ...publicationChecks, supplier: text(100) }),
  Fields: ({ form, situation: { view } }) => (
    <>
      <Field form={form} path="supplier" label={t('prior.supplier')} />
      <PublicationFields form={form} />
      <PublishedText
        form={form}
        tenant={view.purchase.tenantId}
        textOf={(tenantName) =>
          singleSourceText({
            plan: view.purchase.plan,
            tenantName,
            supplier: textAt(form.values.value, 'supplier').trim(),
          })
        }
      />
    </>
  ),
  facts: (values) => [
    [t('prior.supplier'), <span class="big">{textAt(values, 'supplier')}</span>],
    ...publicationFacts(values),
  ],
  build: (values) => ({
    type: 'publishSingleSourceNotice',
    publication: hashed(values),
    supplier: textAt(values, 'supplier').trim(),
  }),
};

const recordNoticeObjection: Act = {
  isLong: true,
  intro: () => t('prior.objectionIntro'),
  initial: () => ({ from: '', text: '' }),
  checks: () => ({ from: text(100), text: text(3000) }),
  Fields: ({ form }) => (
    <>
      <Field form={form} path="from" label={t('prior.from')} />
      <Field form={form} path="text" kind="text" rows={6} label={t('prior.objection')} />
    </>
  ),
  facts: (values) => [
    [t('prior.from'), textAt(values, 'from')],
    [t('prior.objection'), <span class="prose">{textAt(values, 'text')}</span>],
  ],
  build: (values) => ({
    type: 'recordNoticeObjection',
    from: textAt(values, 'from').trim(),
    text: textAt(values, 'text').trim(),
  }),
};

const objectionOf = ({ view, reference }: Situation) =>
  view.purchase.priorNotices?.singleSource?.objections?.find(({ id }) => id === reference);

const judgeNoticeObjection: Act = {
  isLong: true,
  isGrave: true,
  intro: () => t('prior.judgeIntro'),
  initial: () => ({ isUpheld: '', reason: '' }),
  checks: () => ({ isUpheld: chosen, reason: text(2000) }),
  Fields: ({ form, situation }) => {
    const objection = objectionOf(situation);
    return (
      <>
        {objection && (
          <blockquote class="quote">
            <p class="prose">{objection.text}</p>
            <p class="quiet">
              {objection.from} · {instant(objection.recordedAt)}
            </p>
          </blockquote>
        )}
        <Radios
          form={form}
          path="isUpheld"
          legend={t('prior.finding')}
          options={[
            ['no', t('prior.dismissed')],
            ['yes', t('prior.upheld')],
          ]}
          notes={{ yes: t('prior.upheldNote') }}
        />
        <Field
          form={form}
          path="reason"
          kind="text"
          rows={5}
          label={t('reason')}
          hint={t('reason.publicHint')}
        />
      </>
    );
  },
  facts: (values) => [
    [
      t('prior.finding'),
      <span class="big">
        {t(textAt(values, 'isUpheld') === 'yes' ? 'prior.upheld' : 'prior.dismissed')}
      </span>,
    ],
    [t('reason'), textAt(values, 'reason')],
  ],
  build: (values, { reference }) => ({
    type: 'judgeNoticeObjection',
    objectionId: reference,
    isUpheld: textAt(values, 'isUpheld') === 'yes',
    reason: textAt(values, 'reason').trim(),
  }),
};

export const priorActs: Acts = {
  publishIntention,
  publishSingleSourceNotice,
  recordNoticeObjection,
  judgeNoticeObjection,
};
