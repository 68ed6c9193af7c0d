import { useMemo } from 'preact/hooks';
import type { ResourceCommand } from '../../../shared/contracts/needs.ts';
import { resourceKinds } from '../../../shared/domain/needs/matching.ts';
import { needCategories, needGroups } from '../../../shared/domain/needs/names.ts';
import { intention } from '../../api/ask.ts';
import { sendResource } from '../../api/needs.ts';
import { chosen, text } from '../../form/checks.ts';
import { Checkboxes } from '../../form/choices.tsx';
import { Field, type Option } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import { type FormValues, rowsAt, textAt } from '../../form/path.ts';
import { named, t } from '../../i18n.ts';
import { ActCard } from '../../parts/act-card.tsx';
import { Place } from './place.tsx';

const choices = (values: readonly string[], prefix: string): Option[] =>
  values.map((value) => [value, named(`${prefix}.${value}`)]);

function faultsOf(values: FormValues): Record<string, string> {
  const checked = {
    kind: chosen(textAt(values, 'kind')),
    title: text(60, 2)(textAt(values, 'title')),
    provider: text(80, 2)(textAt(values, 'provider')),
    terms: text(300, 0)(textAt(values, 'terms')),
    town: chosen(textAt(values, 'town')),
    community: chosen(textAt(values, 'community')),
    categories: chosen(rowsAt(values, 'categories').map(String).join()),
  };
  return Object.fromEntries(
    Object.entries(checked).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
}

const offerOf = (values: FormValues) =>
  ({
    type: 'offer',
    resource: {
      kind: textAt(values, 'kind'),
      title: textAt(values, 'title').trim(),
      provider: textAt(values, 'provider').trim(),
      terms: textAt(values, 'terms').trim(),
      community: textAt(values, 'community'),
      categories: rowsAt(values, 'categories'),
      forWhom: rowsAt(values, 'forWhom'),
    },
  }) as ResourceCommand;

const blank = {
  kind: '',
  title: '',
  provider: '',
  terms: '',
  town: '',
  community: '',
  categories: [],
  forWhom: [],
};

/** What a community, a unit or an organization can put in, written down by whoever deals with needs there. */
export function Offer({ tenant, onDone }: { tenant: string; onDone(): void }) {
  const { form, wish } = useMemo(
    () => ({
      form: createForm({
        initial: blank,
        faultsOf,
        prefix: '/resource',
      }),
      wish: intention(),
    }),
    [],
  );
  const send = () =>
    form.submit(async (values) => {
      await sendResource(tenant, offerOf(values), wish);
      onDone();
    });
  return (
    <ActCard
      id="act-offer"
      title={t('needs.r.offer')}
      form={form}
      send={send}
      label={t('needs.r.offer')}
    >
      <Field
        form={form}
        path="kind"
        kind="select"
        label={t('needs.r.kind')}
        options={[['', t('choose')], ...choices(resourceKinds, 'needs.r')]}
      />
      <Field form={form} path="title" label={t('needs.r.title')} hint={t('needs.r.titleHint')} />
      <Field
        form={form}
        path="provider"
        label={t('needs.r.provider')}
        hint={t('needs.r.providerHint')}
      />
      <Place form={form} />
      <Checkboxes
        form={form}
        path="categories"
        legend={t('needs.r.categories')}
        options={choices(needCategories, 'needs.c')}
        isAcross
      />
      <Checkboxes
        form={form}
        path="forWhom"
        legend={t('needs.r.forWhom')}
        hint={t('needs.r.forWhomHint')}
        options={choices(needGroups, 'needs.g')}
        isAcross
      />
      <Field
        form={form}
        path="terms"
        kind="text"
        rows={2}
        label={t('needs.r.terms')}
        hint={t('needs.r.termsHint')}
        isOptional
      />
    </ActCard>
  );
}
