import { useMemo, useState } from 'preact/hooks';
import { askAddress, takeAddress } from '../../api/account.ts';
import { type Check, faultsOf, text } from '../../form/checks.ts';
import { ErrorSummary } from '../../form/error-summary.tsx';
import { Field } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import { textAt } from '../../form/path.ts';
import { t } from '../../i18n.ts';
import { createDoing } from './doing.ts';
import { Said } from './said.tsx';

const doing = createDoing();
const address: Check = (value) => text(200, 3)(value.trim());

type Step = 'shown' | 'asking' | 'typing';

/** Changes the address one signs in with: a code goes to the new one, and is typed here. */
export function Address({ email, onChanged }: { email: string; onChanged(): Promise<void> }) {
  const [step, setStep] = useState<Step>('shown');
  const form = useMemo(
    () =>
      createForm({
        initial: { email: '', code: '' },
        faultsOf: (values) =>
          faultsOf(values, step === 'typing' ? { code: text(6, 6) } : { email: address }),
      }),
    [step === 'shown'],
  );
  const to = () => textAt(form.values.value, 'email').trim();
  const ask = () =>
    form.submit(async () => {
      await askAddress(to());
      setStep('typing');
    });
  const take = () =>
    doing.run(async () => {
      await takeAddress(to(), textAt(form.values.value, 'code').trim());
      await onChanged();
      setStep('shown');
      return t('acc.email.done');
    });
  return (
    <section class="card own">
      <h2>{t('acc.email')}</h2>
      <p>{t('acc.email.now', { email })}</p>
      <Said doing={doing} />
      {step === 'shown' ? (
        <p class="actions">
          <button type="button" class="button" onClick={() => setStep('asking')}>
            {t('acc.email.change')}
          </button>
        </p>
      ) : (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (form.check()) void (step === 'asking' ? ask() : take());
          }}
        >
          <ErrorSummary form={form} />
          {step === 'asking' ? (
            <Field form={form} path="email" label={t('acc.email.new')} hint={t('acc.email.hint')} />
          ) : (
            <>
              <p role="status">{t('acc.email.sent', { email: to() })}</p>
              <Field
                form={form}
                path="code"
                label={t('acc.code')}
                hint={t('acc.code.hint')}
                isShort
              />
            </>
          )}
          <p class="actions">
            <button type="submit" class="button primary" disabled={form.isBusy.value}>
              {t(step === 'asking' ? 'acc.email.send' : 'acc.email.take')}
            </button>
            <button type="button" class="button quiet" onClick={() => setStep('shown')}>
              {t('acc.cancel')}
            </button>
          </p>
        </form>
      )}
    </section>
  );
}
