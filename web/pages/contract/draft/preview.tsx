import { useSignal } from '@preact/signals';
import { previewContract } from '../../../api/contracts.ts';
import { t } from '../../../i18n.ts';
import { tranchesOf } from '../../../parts/tranches.tsx';
import { ProblemError } from '../../../problem.ts';
import { type Parts, termsOf } from './values.ts';

/** Sets the contract with the first winner as it stands in the form; nothing is kept. */
export function Preview({ form, situation }: Parts) {
  const href = useSignal('');
  const isBusy = useSignal(false);
  const problem = useSignal('');
  const { purchase } = situation.view;
  const set = async () => {
    isBusy.value = true;
    problem.value = '';
    try {
      const [first] = purchase.awards;
      const values = form.values.value;
      const blob = await previewContract(
        { tenant: purchase.tenantId, purchase: purchase.id },
        {
          organizationId: first?.organizationId ?? '',
          tranches: tranchesOf(values),
          terms: termsOf(values, situation),
        },
      );
      href.value = URL.createObjectURL(blob);
    } catch (cause) {
      if (!(cause instanceof ProblemError)) throw cause;
      problem.value = cause.title || t('problem.unreachable');
    } finally {
      isBusy.value = false;
    }
  };
  return (
    <div>
      <p class="actions">
        <button
          type="button"
          class="button"
          disabled={isBusy.value}
          onClick={() => {
            if (form.check()) {
              form.back();
              void set();
            }
          }}
        >
          {isBusy.value ? t('draft.preview.busy') : t('draft.preview')}
        </button>
        {href.value && (
          <a class="button plain" href={href.value} target="_blank" rel="noopener">
            {t('draft.preview.open')}
          </a>
        )}
      </p>
      <p role="status" class={problem.value ? 'error' : 'unseen'}>
        {problem.value}
      </p>
    </div>
  );
}
