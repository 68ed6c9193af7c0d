import type { Act } from '../../../acts/act.ts';
import { beijingTime, instantOf, pickerOf, readWhole, text, whole } from '../../../form/checks.ts';
import { Field } from '../../../form/field.tsx';
import { instant, t } from '../../../i18n.ts';
import {
  PublicationFields,
  publicationChecks,
  publicationFacts,
  publicationOf,
  publicationStart,
} from '../../../parts/publication.tsx';
import { at, idOf } from './about.ts';

export const recordContractPublication: Act = {
  intro: () => t('publish.intro'),
  initial: ({ view }) => publicationStart(view.now),
  checks: () => publicationChecks,
  Fields: ({ form }) => <PublicationFields form={form} />,
  facts: (values) => publicationFacts(values),
  build: (values, { reference }) => ({
    type: 'recordContractPublication',
    organizationId: idOf(reference),
    publication: publicationOf(values),
  }),
};

export const recordContractFiling: Act = {
  intro: () => t('file.intro'),
  initial: ({ view }) => ({ number: '', filedAt: pickerOf(view.now) }),
  checks: () => ({ number: text(60), filedAt: beijingTime }),
  Fields: ({ form }) => (
    <>
      <Field form={form} path="number" label={t('file.number')} />
      <Field form={form} path="filedAt" kind="time" label={t('file.at')} />
    </>
  ),
  facts: (values) => [
    [t('file.number'), at(values, 'number')],
    [t('file.at'), instant(instantOf(at(values, 'filedAt')))],
  ],
  build: (values, { reference }) => ({
    type: 'recordContractFiling',
    organizationId: idOf(reference),
    number: at(values, 'number'),
    filedAt: instantOf(at(values, 'filedAt')),
  }),
};

export const consentSubcontract: Act = {
  isGrave: true,
  intro: () => t('subcontract.intro'),
  initial: () => ({ what: '', share: '', to: '' }),
  checks: () => ({ what: text(500), share: whole(1, 99), to: text(100) }),
  Fields: ({ form }) => (
    <>
      <Field form={form} path="what" label={t('subcontract.what')} />
      <Field form={form} path="share" kind="number" label={t('subcontract.share')} unit="%" />
      <Field form={form} path="to" label={t('subcontract.to')} />
    </>
  ),
  facts: (values) => [
    [t('subcontract.what'), at(values, 'what')],
    [t('subcontract.share'), `${at(values, 'share')}%`],
    [t('subcontract.to'), at(values, 'to')],
  ],
  build: (values, { reference }) => ({
    type: 'consentSubcontract',
    organizationId: idOf(reference),
    what: at(values, 'what'),
    share: readWhole(at(values, 'share')) ?? 1,
    to: at(values, 'to'),
  }),
};
