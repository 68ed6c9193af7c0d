import { signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { askRecovery } from '../../api/account.ts';
import { faultsOf, text } from '../../form/checks.ts';
import { Field } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import { textAt } from '../../form/path.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { parameter } from '../../here.ts';
import { t } from '../../i18n.ts';
import { Prove } from '../../parts/prove.tsx';
import { Notice } from '../../shell/notice.tsx';
import { startOpenPage } from '../../shell/start.tsx';

const isAsked = signal(false);

/** Only a page of our own, as the sign-in letter sees it. */
function next(): string {
  const wanted = parameter('next');
  return /^\/(?![/\\])[\w\-./?=&%]*$/.test(wanted) ? wanted : '/work/';
}

function Lost() {
  const form = useMemo(
    () =>
      createForm({
        initial: { reason: '' },
        faultsOf: (values) => faultsOf(values, { reason: text(300, 4) }),
      }),
    [],
  );
  const ask = () =>
    form.submit(async (values) => {
      await askRecovery(textAt(values, 'reason').trim());
      isAsked.value = true;
    });
  return (
    <section class="card own">
      <h2>{t('step.lost')}</h2>
      <p>{t('step.lost.text')}</p>
      <div role="status">{isAsked.value && <Notice kind="good" title={t('step.asked')} />}</div>
      {!isAsked.value && (
        <PlainForm form={form} send={ask}>
          <Field form={form} path="reason" label={t('step.reason')} hint={t('step.reason.hint')} />
          <p class="actions">
            <button type="submit" class="button" disabled={form.isBusy.value}>
              {t('step.ask')}
            </button>
          </p>
        </PlainForm>
      )}
    </section>
  );
}

/** Finishes a sign-in with a passkey, which a letter without a script cannot ask for. */
const SecondStepPage = () => (
  <div class="stack">
    <header class="page-title">
      <h1>{t('step.title')}</h1>
      <p class="lead">{t('step.lead')}</p>
    </header>
    <Prove onDone={() => window.location.assign(next())} />
    <p>
      <a href={`/sign-in/factor?next=${encodeURIComponent(next())}`}>{t('step.letter')}</a>
    </p>
    <Lost />
  </div>
);

void startOpenPage('step.title', SecondStepPage, {
  'zh-CN': () => import('../../words/account.zh.ts'),
  en: () => import('../../words/account.en.ts'),
});
