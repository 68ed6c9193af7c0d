import type { Act, Acts } from '../../../acts/act.ts';
import { beijingTime, instantOf, readWhole, text, whole } from '../../../form/checks.ts';
import { Field } from '../../../form/field.tsx';
import { textAt } from '../../../form/path.ts';
import { t } from '../../../i18n.ts';

const scheduleRoadShow: Act = {
  intro: () => t('act.scheduleRoadShow.intro'),
  initial: () => ({ startsAt: '', minutes: '15', place: '' }),
  checks: () => ({ startsAt: beijingTime, minutes: whole(1, 120), place: text(120) }),
  Fields: ({ form }) => (
    <>
      <Field form={form} path="startsAt" kind="time" label={t('roadShow.startsAt')} />
      <Field form={form} path="minutes" kind="number" label={t('roadShow.minutes')} isShort />
      <Field form={form} path="place" label={t('roadShow.place')} />
    </>
  ),
  facts: (values) => [
    [t('roadShow.startsAt'), textAt(values, 'startsAt').replace('T', ' ')],
    [t('roadShow.minutes'), textAt(values, 'minutes')],
    [t('roadShow.place'), textAt(values, 'place')],
  ],
  build: (values) => ({
    type: 'scheduleRoadShow',
    startsAt: instantOf(textAt(values, 'startsAt')),
    minutes: readWhole(textAt(values, 'minutes')) ?? 15,
    place: textAt(values, 'place').trim(),
  }),
};

const orderReview: Act = {
  isGrave: true,
  intro: () => t('act.orderReview.intro'),
  initial: () => ({ reason: '' }),
  checks: () => ({ reason: text(1000) }),
  Fields: ({ form }) => <Field form={form} path="reason" kind="text" label={t('reason')} />,
  facts: (values) => [[t('reason'), textAt(values, 'reason')]],
  build: (values) => ({ type: 'orderReview', reason: textAt(values, 'reason').trim() }),
};

export const reviewActs: Acts = {
  scheduleRoadShow,
  orderReview,
};
