import { useMemo } from 'preact/hooks';
import { prove } from '../api/account.ts';
import { faultsOf, text } from '../form/checks.ts';
import { ErrorSummary } from '../form/error-summary.tsx';
import { Field } from '../form/field.tsx';
import { createForm } from '../form/form.ts';
import { textAt } from '../form/path.ts';
import { t } from '../i18n.ts';
import { ProblemError } from '../problem.ts';
import { hasPasskeys, provePasskey } from './passkey.ts';

type Props = { onDone(): void; onCancel?(): void };

/** Six digits are an authenticator's; anything else may be a recovery code. */
const proofOf = (typed: string) => {
  const code = typed.replace(/\s/g, '');
  return /^\d{6}$/.test(code) ? { totp: code } : { recoveryCode: code };
};

/** What a browser refuses is told like what the server refuses: as a sentence above the form. */
async function byPasskey(): Promise<void> {
  try {
    await provePasskey();
  } catch (cause) {
    if (cause instanceof ProblemError) throw cause;
    throw new ProblemError('passkey', { title: t('acc.passkey.failed') });
  }
}

/** Asks for a second factor, before a weighty step. */
export function Prove({ onDone, onCancel }: Props) {
  const form = useMemo(
    () =>
      createForm({
        initial: { code: '' },
        faultsOf: (values) => faultsOf(values, { code: text(20, 6) }),
      }),
    [],
  );
  const send = (way: () => Promise<unknown>) =>
    form.submit(async () => {
      await way();
      onDone();
    });
  return (
    <section class={onCancel ? 'notice own' : 'card own'} aria-labelledby="prove-title">
      <h2 id="prove-title">{t('prove.title')}</h2>
      {onCancel && <p>{t('prove.text')}</p>}
      <ErrorSummary form={form} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (form.check()) void send(() => prove(proofOf(textAt(form.values.value, 'code'))));
        }}
      >
        <Field
          form={form}
          path="code"
          label={t('prove.code')}
          hint={t('prove.code.hint')}
          isShort
        />
        <p class="actions">
          <button type="submit" class="button primary" disabled={form.isBusy.value}>
            {t('prove.do')}
          </button>
          {hasPasskeys() && (
            <button
              type="button"
              class="button"
              disabled={form.isBusy.value}
              onClick={() => void send(byPasskey)}
            >
              {t('prove.passkey')}
            </button>
          )}
          {onCancel && (
            <button type="button" class="button quiet" onClick={onCancel}>
              {t('acc.cancel')}
            </button>
          )}
        </p>
      </form>
    </section>
  );
}
