import { useEffect } from 'preact/hooks';
import { comparable } from '../../../../shared/messages/notice-text.ts';
import { getTenants } from '../../../api/purchasing.ts';
import { Field } from '../../../form/field.tsx';
import type { Form } from '../../../form/form.ts';
import { type FormValues, textAt } from '../../../form/path.ts';
import { t } from '../../../i18n.ts';
import { publicationOf } from '../../../parts/publication.tsx';
import { query } from '../../../query.ts';

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Where it was published, with the hash of the text once that was compared. */
export const hashed = (values: FormValues) => {
  const contentHash = textAt(values, 'contentHash');
  return { ...publicationOf(values), ...(contentHash && { contentHash }) };
};

type Props = { form: Form; tenant: string; textOf(tenantName: string): string };

const tenants = query(() => getTenants());

/** The notice to hand in outside, and the text that appeared there: the server takes it only where both are the same. */
export function PublishedText({ form, tenant, textOf }: Props) {
  const tenantName = tenants.data.value?.items.find(({ id }) => id === tenant)?.name ?? '';
  const ours = textOf(tenantName);
  const theirs = textAt(form.values.value, 'publishedText');
  useEffect(() => {
    if (theirs.trim() === '') form.set('contentHash', '');
    else void sha256(comparable(theirs)).then((hash) => form.set('contentHash', hash));
  }, [theirs]);
  const isSame = comparable(theirs) === comparable(ours);
  return (
    <>
      <details class="field">
        <summary>{t('call.ourText')}</summary>
        <p class="hint">{t('call.ourTextHint')}</p>
        <pre class="notice-text" lang="zh-CN">
          {ours}
        </pre>
        <button
          type="button"
          class="button"
          onClick={() => void navigator.clipboard?.writeText(ours)}
        >
          {t('call.copy')}
        </button>
      </details>
      <Field
        form={form}
        path="publishedText"
        kind="text"
        rows={6}
        label={t('call.theirText')}
        hint={t('call.theirTextHint')}
        isOptional
      />
      {theirs.trim() !== '' && (
        <output class={isSame ? 'sum good' : 'sum off'}>
          {t(isSame ? 'call.sameText' : 'call.otherText')}
        </output>
      )}
    </>
  );
}
