import type { FurtherPeriod } from '../../../../shared/domain/policy/period-names.ts';
import { noticeText } from '../../../../shared/messages/notice-text.ts';
import type { Act, Acts, Situation } from '../../../acts/act.ts';
import { beijingTime, instantOf, pickerOf, text } from '../../../form/checks.ts';
import { Field } from '../../../form/field.tsx';
import { type FormValues, textAt } from '../../../form/path.ts';
import { instant, named, t } from '../../../i18n.ts';
import {
  PublicationFields,
  publicationChecks,
  publicationFacts,
  publicationStart,
} from '../../../parts/publication.tsx';
import { hashed, PublishedText } from './published-text.tsx';
import { publishAwardNotice } from './result-notice-act.tsx';

type PeriodName = Exclude<keyof Situation['view']['purchase']['rules']['periods'], FurtherPeriod>;

const periodOf = ({ view }: Situation, name: PeriodName) => {
  const { count: n, unit, source } = view.purchase.rules.periods[name];
  return { span: t(`unit.${unit}`, { n }), source };
};

/** A closing time that keeps the period with room to spare: the server counts the days exactly. */
function likelyClosing({ view }: Situation): string {
  const { bidding, documentsOnOffer } = view.purchase.rules.periods;
  const days = [bidding, documentsOnOffer].map(({ count, unit }) =>
    unit === 'workingDays' ? Math.ceil(count * 1.6) + 3 : count + 3,
  );
  const at = new Date(Date.parse(view.now) + Math.max(...days) * 86_400_000).toISOString();
  return `${pickerOf(at).slice(0, 10)}T17:00`;
}

const closingOf = (values: FormValues, { view }: Situation) => {
  const written = textAt(values, 'closesAt');
  return beijingTime(written) ? view.now : instantOf(written);
};

const publishNotice: Act = {
  intro: (situation) => t('act.publishNotice.intro', periodOf(situation, 'bidding')),
  initial: (situation) => ({
    ...publicationStart(situation.view.now),
    closesAt: likelyClosing(situation),
  }),
  checks: () => ({ ...publicationChecks, closesAt: beijingTime }),
  Fields: ({ form, situation }) => (
    <>
      <PublicationFields form={form} />
      <Field
        form={form}
        path="closesAt"
        kind="time"
        label={t('notice.closesAt')}
        hint={t('notice.closesAtHint', periodOf(situation, 'bidding'))}
      />
      <PublishedText
        form={form}
        tenant={situation.view.purchase.tenantId}
        textOf={(tenantName) =>
          noticeText({
            plan: situation.view.purchase.plan,
            tenantName,
            closesAt: closingOf(form.values.value, situation) as Situation['view']['now'],
          })
        }
      />
    </>
  ),
  facts: (values, { view }) => [
    [t('plan.title'), <span class="big">{view.purchase.plan.title}</span>],
    ...publicationFacts(values),
    [
      t('notice.closesAt'),
      <span class="big">{instant(instantOf(textAt(values, 'closesAt')))}</span>,
    ],
  ],
  build: (values) => ({
    type: 'publishNotice',
    publication: hashed(values),
    closesAt: instantOf(textAt(values, 'closesAt')),
  }),
};

/** The same form for a moment to come: the medium has set the time, and the address is known. */
const scheduleNotice: Act = {
  ...publishNotice,
  intro: () => t('call.scheduleIntro'),
  build: (values) => ({
    type: 'scheduleNotice',
    publication: hashed(values),
    closesAt: instantOf(textAt(values, 'closesAt')),
  }),
};

const extendBidding: Act = {
  intro: ({ view }) =>
    t('act.extendBidding.intro', { at: instant(view.purchase.closesAt ?? view.now) }),
  initial: () => ({ closesAt: '', reason: '' }),
  checks: () => ({ closesAt: beijingTime, reason: text(500) }),
  Fields: ({ form }) => (
    <>
      <Field form={form} path="closesAt" kind="time" label={t('notice.newClosesAt')} />
      <Field
        form={form}
        path="reason"
        kind="text"
        label={t('reason')}
        hint={t('reason.publicHint')}
      />
    </>
  ),
  facts: (values) => [
    [
      t('notice.newClosesAt'),
      <span class="big">{instant(instantOf(textAt(values, 'closesAt')))}</span>,
    ],
    [t('reason'), textAt(values, 'reason')],
  ],
  build: (values) => ({
    type: 'extendBidding',
    closesAt: instantOf(textAt(values, 'closesAt')),
    reason: textAt(values, 'reason').trim(),
  }),
};

const confirmOpening: Act = {
  intro: () => t('act.confirmOpening.intro'),
  facts: (_values, { view }) => [
    [t('plan.title'), <span class="big">{view.purchase.plan.title}</span>],
    [t('notice.closedAt'), instant(view.purchase.closesAt ?? view.now)],
    [
      t('opening.confirmed'),
      view.purchase.openingConfirmedBy.map((id) => view.names[id] ?? id).join(t('list.comma')) ||
        t('opening.nobodyYet'),
    ],
    [t('opening.posts'), `${named('post.handler')} + ${named('post.officeHead')}`],
  ],
  build: () => ({ type: 'confirmOpening' }),
};

export const noticeActs: Acts = {
  publishNotice,
  scheduleNotice,
  extendBidding,
  publishAwardNotice,
  confirmOpening,
};
