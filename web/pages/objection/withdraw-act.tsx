import type { Act } from '../../acts/act.ts';
import { text } from '../../form/checks.ts';
import { Field } from '../../form/field.tsx';
import { textAt } from '../../form/path.ts';
import { t } from '../../i18n.ts';

export const withdrawAct: Act = {
  isGrave: true,
  intro: () => t('hear.intro.withdraw'),
  initial: () => ({ reason: '' }),
  checks: () => ({ reason: text(1000) }),
  Fields: ({ form }) => <Field form={form} path="reason" kind="text" label={t('hear.reason')} />,
  facts: (values) => [[t('hear.reason'), textAt(values, 'reason')]],
  build: (values, { reference }) => ({
    type: 'withdrawObjection',
    objectionId: reference,
    reason: textAt(values, 'reason').trim(),
  }),
};
