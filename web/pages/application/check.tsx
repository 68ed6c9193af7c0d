import type { PublicPurchase } from '../../../shared/contracts/notices.ts';
import { ErrorSummary } from '../../form/error-summary.tsx';
import type { Form } from '../../form/form.ts';
import { lastMinute, t } from '../../i18n.ts';
import { ApplicationView } from '../../parts/application/lazy.ts';
import { sizeWords } from '../../parts/application/size.ts';
import { Notice } from '../../shell/notice.tsx';
import { bodyOf } from './application-values.ts';

type Props = { form: Form; call: PublicPurchase; sendNow(): void };

/** What was written, once more and whole, before it is sealed. */
export function Check({ form, call, sendNow }: Props) {
  const body = bodyOf(form.values.value);
  const missing = call.requiredDocuments.filter((name) => !body.documents.includes(name));
  return (
    <>
      <ErrorSummary form={form} />
      <p class="lead">{t('application.checkLead')}</p>
      {missing.length > 0 && (
        <Notice kind="warn" title={t('documents.missingCount', { n: missing.length })}>
          <p>{t('application.missingText', { list: missing.join(t('list.comma')) })}</p>
        </Notice>
      )}
      <section class="card">
        <ApplicationView application={{ body }} required={call.requiredDocuments} />
        {body.files && (
          <>
            <h3>{t('files.title')}</h3>
            <ul>
              {body.files.map(({ id, name, size }) => (
                <li key={id}>
                  {name} <span class="small quiet">{sizeWords(size)}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <Notice kind="info">
        <p>{t('application.sealText', { at: lastMinute(call.closesAt) })}</p>
      </Notice>
      <p class="actions">
        <button type="button" class="button primary" disabled={form.isBusy.value} onClick={sendNow}>
          {form.isBusy.value ? t('act.busy') : t('application.submit')}
        </button>
        <button type="button" class="button" onClick={form.back}>
          {t('act.change')}
        </button>
      </p>
    </>
  );
}
