import { useComputed } from '@preact/signals';
import type { PublicPurchase } from '../../../shared/contracts/notices.ts';
import type { Prefill } from '../../../shared/domain/organization/snapshot.ts';
import { Checkboxes, Radios } from '../../form/choices.tsx';
import { Field } from '../../form/field.tsx';
import type { Form } from '../../form/form.ts';
import { textAt } from '../../form/path.ts';
import { named, t } from '../../i18n.ts';
import { lazily } from '../../parts/lazily.tsx';
import { documentsOf } from './application-values.ts';
import { Budget } from './budget.tsx';
import { OwnOrganization } from './own-organization.tsx';

const Attachments = lazily(async () => (await import('./attachments.tsx')).Attachments);
const Consortium = lazily(async () => (await import('./consortium.tsx')).Consortium);
const CitedIdea = lazily(async () => (await import('./cited-idea.tsx')).CitedIdea);

type Props = { form: Form; call: PublicPurchase };

function Documents({ form, call }: Props) {
  const missing = useComputed(() => {
    const given = documentsOf(form.values.value);
    return call.requiredDocuments.filter((name) => !given.includes(name)).length;
  }).value;
  if (call.requiredDocuments.length === 0) return null;
  return (
    <section class="card">
      <h2>{t('application.documents')}</h2>
      <Checkboxes
        form={form}
        path="documents"
        legend={t('application.documentsAsked')}
        hint={t('application.documentsHint')}
        options={call.requiredDocuments.map((name) => [name, name])}
      />
      <output class={missing === 0 ? 'sum good' : 'sum off'}>
        {missing === 0 ? t('documents.complete') : t('documents.missingCount', { n: missing })}
      </output>
    </section>
  );
}

/** Somebody else's idea: only together, and in the name of a registered organization. */
function Idea({ form, call, organization }: Props & { organization: string }) {
  const hasIdea = useComputed(() => textAt(form.values.value, 'hasIdea') === 'yes').value;
  return (
    <section class="card">
      <h2>{t('application.idea')}</h2>
      <Radios
        form={form}
        path="hasIdea"
        legend={t('idea.question')}
        hint={t('idea.hint')}
        isAcross
        options={[
          ['no', t('idea.own')],
          ['yes', t('idea.other')],
        ]}
      />
      {hasIdea && (
        <>
          {organization && (
            <CitedIdea form={form} organization={organization} tenant={call.tenant.id} />
          )}
          <Field form={form} path="idea.owner" label={t('idea.owner')} />
          <Radios
            form={form}
            path="idea.agreement"
            legend={t('idea.agreement')}
            isAcross
            options={[
              ['yes', t('yes')],
              ['no', t('no')],
            ]}
          />
        </>
      )}
    </section>
  );
}

type AllProps = Props & {
  organization: string;
  prefill: Prefill | undefined;
  /** Somebody from outside: what the organization keeps of itself is not theirs. */
  isGuest: boolean;
  /** Whether the reader may ask members of a consortium to confirm; nothing for a guest. */
  mayAsk: boolean | undefined;
};

export function ApplicationFields(props: AllProps) {
  const { form, call, organization, prefill, isGuest, mayAsk } = props;
  return (
    <>
      <section class="card">
        <h2>{t('application.section.basics')}</h2>
        <Field form={form} path="title" label={t('application.title')} />
        <Radios
          form={form}
          path="category"
          legend={t('application.category')}
          isAcross
          options={call.categories.map((category) => [category, named(`category.${category}`)])}
        />
        <Field
          form={form}
          path="summary"
          kind="text"
          rows={5}
          label={t('application.summary')}
          hint={t('application.summaryHint')}
        />
      </section>
      <section class="card">
        <h2>{t('application.section.plan')}</h2>
        <Field
          form={form}
          path="approach"
          kind="text"
          rows={8}
          label={t('application.approach')}
          hint={t('application.approachHint')}
        />
      </section>
      <OwnOrganization
        form={form}
        organization={organization}
        prefill={prefill}
        isGuest={isGuest}
      />
      <Budget form={form} ceilingFen={call.ceilingFen} />
      <Documents form={form} call={call} />
      <Attachments form={form} call={call} />
      <Consortium form={form} mayAsk={mayAsk} />
      <Idea form={form} call={call} organization={isGuest ? '' : organization} />
    </>
  );
}
