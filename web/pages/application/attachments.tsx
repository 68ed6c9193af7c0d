import { type Signal, useComputed, useSignal } from '@preact/signals';
import type { PublicPurchase } from '../../../shared/contracts/notices.ts';
import { fileKinds } from '../../../shared/domain/files/kinds.ts';
import { Field } from '../../form/field.tsx';
import type { Form } from '../../form/form.ts';
import { fieldId, rowsAt, textAt } from '../../form/path.ts';
import { percent, t } from '../../i18n.ts';
import { sizeWords } from '../../parts/application/size.ts';
import { ProblemError } from '../../problem.ts';
import { sealFile, unfitness } from './seal-file.ts';

type Props = { form: Form; call: PublicPurchase };
/** A file on its way. `share` from 0 to 1. */
type Going = { name: string; share: number; problem?: string };

const mostFiles = 20;
const endings = [...Object.keys(fileKinds), 'jpeg'].map((kind) => `.${kind}`).join(',');

function Row({ form, call, row }: Props & { row: number }) {
  const path = `files.${row}`;
  const file = useComputed(() => rowsAt(form.values.value, 'files')[row] ?? '').value;
  const name = textAt(file, 'name');
  return (
    <li class="attached">
      <p>
        <span class="tag done">{t('attach.sealed')}</span>
        <strong>{name}</strong>{' '}
        <span class="small quiet">{sizeWords(Number(textAt(file, 'size')))}</span>
      </p>
      {call.requiredDocuments.length > 0 && (
        <Field
          form={form}
          path={`${path}.answers`}
          kind="select"
          label={t('attach.answers', { name })}
          options={[
            ['', t('attach.other')],
            ...call.requiredDocuments.map((one) => [one, one] as const),
          ]}
        />
      )}
      <button type="button" class="button plain" onClick={() => form.removeRow('files', row)}>
        {t('row.removeShort')} <span class="unseen">{name}</span>
      </button>
    </li>
  );
}

function OnTheWay({ going }: { going: Going }) {
  const { name, share, problem } = going;
  return (
    <li class="attached">
      <p>
        <span class={problem ? 'tag stopped' : 'tag current'}>
          {problem ? t('attach.failed') : t('attach.sending', { share: percent(share) })}
        </span>
        {name}
      </p>
      {problem ? (
        <p class="error">{problem}</p>
      ) : (
        <progress aria-label={t('attach.progress', { name })} max={1} value={share} />
      )}
    </li>
  );
}

const failureOf = (cause: unknown) =>
  (cause instanceof ProblemError && cause.title) || t('problem.unreachable');

/** Sends one after the other: each takes as much memory as it is long, twice. */
async function sendAll(form: Form, files: readonly File[], going: Signal<readonly Going[]>) {
  for (const file of files) {
    const say = (change: Partial<Going>) => {
      going.value = going.value.map((one) =>
        one.name === file.name ? { ...one, ...change } : one,
      );
    };
    const unfit = unfitness(file);
    going.value = [
      ...going.value.filter(({ name }) => name !== file.name),
      { name: file.name, share: 0, ...(unfit && { problem: t(`attach.unfit.${unfit}`) }) },
    ];
    if (unfit) continue;
    try {
      const row = await sealFile(file, (share) => say({ share }));
      form.addRow('files', row);
      going.value = going.value.filter(({ name }) => name !== file.name);
    } catch (cause) {
      say({ problem: failureOf(cause) });
    }
  }
}

/** Files of the application, sealed here before they leave. */
export function Attachments({ form, call }: Props) {
  const going = useSignal<readonly Going[]>([]);
  const count = useComputed(() => rowsAt(form.values.value, 'files').length).value;
  const id = fieldId('files');
  const isBusy = going.value.some(({ problem }) => !problem);
  return (
    <section class="card">
      <h2>{t('files.title')}</h2>
      <p class="hint" id={`${id}-hint`}>
        {t('attach.hint')}
      </p>
      <ul class="attached-list" aria-live="polite">
        {Array.from({ length: count }, (_, row) => (
          <Row
            key={textAt(rowsAt(form.values.value, 'files')[row] ?? '', 'id')}
            form={form}
            call={call}
            row={row}
          />
        ))}
        {going.value.map((one) => (
          <OnTheWay key={one.name} going={one} />
        ))}
      </ul>
      {count < mostFiles && (
        <p class="field">
          <label for={id}>{t('attach.add')}</label>
          <input
            id={id}
            type="file"
            multiple
            accept={endings}
            disabled={isBusy}
            aria-describedby={`${id}-hint`}
            onChange={({ currentTarget }) => {
              const files = [...(currentTarget.files ?? [])].slice(0, mostFiles - count);
              currentTarget.value = '';
              void sendAll(form, files, going);
            }}
          />
        </p>
      )}
    </section>
  );
}
