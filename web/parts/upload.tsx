import { useComputed, useSignal } from '@preact/signals';
import { type About, type Place, upload } from '../api/uploads.ts';
import type { Form } from '../form/form.ts';
import { fieldId, textAt } from '../form/path.ts';
import { named, t } from '../i18n.ts';
import { ProblemError } from '../problem.ts';

type Props = {
  form: Form;
  /** Holds the id of the clean file; its name stands beside it under `<path>Name`. */
  path: string;
  label: string;
  hint: string;
  accept: string;
  place: Place;
  about: About;
};

/** What was refused, in the reader's words; anything else is our own fault and goes on. */
function sentenceOf(cause: unknown): string {
  if (!(cause instanceof ProblemError)) throw cause;
  return cause.title || t('problem.unreachable');
}

type Stage = '' | 'sending' | 'looking';

/**
 * One file, sent as soon as it is chosen and looked at before it counts. Pages that use it have the words
 * `upload.*` in theirs.
 */
export function Upload({ form, path, label, hint, accept, place, about }: Props) {
  const stage = useSignal<Stage>('');
  const problem = useSignal('');
  const id = fieldId(path);
  form.labels.set(path, label);
  const name = useComputed(() => textAt(form.values.value, `${path}Name`)).value;
  const fault = useComputed(() => form.shown.value[path]).value;
  const wrong = problem.value || fault;
  const take = async (file: File | undefined) => {
    if (!file) return;
    stage.value = 'sending';
    problem.value = '';
    form.set(path, '');
    form.set(`${path}Name`, '');
    try {
      const found = await upload(place, about, file, () => {
        stage.value = 'looking';
      });
      if (found.state === 'clean') {
        form.set(path, found.id);
        form.set(`${path}Name`, found.name);
      } else
        problem.value = found.refusal ? named(`upload.refused.${found.refusal}`) : t('upload.slow');
    } catch (cause) {
      problem.value = sentenceOf(cause);
    } finally {
      stage.value = '';
    }
  };
  return (
    <div class={wrong ? 'field has-error' : 'field'}>
      <label for={id}>{label}</label>
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
      {wrong && (
        <p class="error" id={`${id}-fault`}>
          {wrong}
        </p>
      )}
      <input
        id={id}
        name={path}
        type="file"
        class="input"
        accept={accept}
        disabled={stage.value !== ''}
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={[`${id}-hint`, wrong && `${id}-fault`].filter(Boolean).join(' ')}
        onChange={(event) => void take(event.currentTarget.files?.[0])}
      />
      <p role="status" class={stage.value || name ? 'small' : 'unseen'}>
        {stage.value && t(stage.value === 'sending' ? 'upload.sending' : 'upload.looking')}
        {!stage.value && name && (
          <>
            <span class="tag done">{t('upload.clean')}</span> {name}
          </>
        )}
      </p>
    </div>
  );
}
