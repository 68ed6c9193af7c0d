import { address, beijingTime, type Checks, instantOf, pickerOf, text } from '../form/checks.ts';
import type { Fact } from '../form/facts.tsx';
import { Field } from '../form/field.tsx';
import type { Form } from '../form/form.ts';
import { type FormValues, textAt } from '../form/path.ts';
import { instant, t } from '../i18n.ts';

/** Where and when a notice appeared in the statutory medium. Periods count from there, not from here. */
export const publicationStart = (now: string): FormValues => ({
  publication: { medium: '', url: '', publishedAt: pickerOf(now) },
});

export const publicationChecks: Checks = {
  'publication.medium': text(100, 2),
  'publication.url': address,
  'publication.publishedAt': beijingTime,
};

export function PublicationFields({ form }: { form: Form }) {
  return (
    <>
      <Field
        form={form}
        path="publication.medium"
        label={t('publication.medium')}
        hint={t('publication.mediumHint')}
      />
      <Field
        form={form}
        path="publication.url"
        label={t('publication.url')}
        hint={t('publication.urlHint')}
      />
      <Field
        form={form}
        path="publication.publishedAt"
        kind="time"
        label={t('publication.at')}
        hint={t('publication.atHint')}
      />
    </>
  );
}

export const publicationFacts = (values: FormValues): Fact[] => [
  [t('publication.medium'), textAt(values, 'publication.medium')],
  [t('publication.url'), <span class="code">{textAt(values, 'publication.url')}</span>],
  [t('publication.at'), instant(instantOf(textAt(values, 'publication.publishedAt')))],
];

export const publicationOf = (values: FormValues) => ({
  medium: textAt(values, 'publication.medium').trim(),
  url: textAt(values, 'publication.url').trim(),
  publishedAt: instantOf(textAt(values, 'publication.publishedAt')),
});
