import { useMemo } from 'preact/hooks';
import { getPartnerships } from '../../api/ideas.ts';
import { Field } from '../../form/field.tsx';
import type { Form } from '../../form/form.ts';
import { moreWords, t } from '../../i18n.ts';
import { query } from '../../query.ts';

type Props = { form: Form; organization: string; tenant: string };

async function accepted({ organization, tenant }: Props) {
  const [{ items }] = await Promise.all([
    getPartnerships(organization),
    moreWords({
      'zh-CN': () => import('../../words/ideas.zh.ts'),
      en: () => import('../../words/ideas.en.ts'),
    }),
  ]);
  return items
    .filter((one) => one.tenant.id === tenant && one.match.state === 'accepted')
    .map(({ match }) => [match.idea.id, `${match.idea.title} · ${match.collectionTitle}`] as const);
}

/** Ideas of this place's collections that the organization has become the partner of. */
export function CitedIdea(props: Props) {
  const asked = useMemo(() => query(() => accepted(props)), []);
  const ideas = asked.data.value ?? [];
  if (ideas.length === 0) return null;
  return (
    <Field
      form={props.form}
      path="idea.cites"
      kind="select"
      label={t('partner.from')}
      hint={t('partner.fromHint')}
      options={[['', t('partner.fromNone')], ...ideas]}
      isOptional
    />
  );
}
