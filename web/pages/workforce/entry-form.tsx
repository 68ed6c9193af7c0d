import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { KeptEntry } from '../../../shared/contracts/workforce.ts';
import type { EntryKind } from '../../../shared/domain/workforce/lists.ts';
import { intention } from '../../api/ask.ts';
import { addEntry, changeEntry, removeEntry } from '../../api/people.ts';
import { createForm } from '../../form/form.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { hereWith, stayHere } from '../../here.ts';
import { named, t } from '../../i18n.ts';
import { Notice } from '../../shell/notice.tsx';
import { fieldsOf } from './entry-fields.tsx';
import { entryFaults, entryOf, valuesOf } from './entry-values.ts';

type Props = {
  tenant: string;
  kind: EntryKind;
  kept: KeptEntry | undefined;
  onDone(said: 'saved' | 'removed'): void;
};

function Remove({ send, isBusy }: { send(): void; isBusy: boolean }) {
  const isAsked = useSignal(false);
  if (!isAsked.value)
    return (
      <p class="actions">
        <button
          type="button"
          class="button plain"
          onClick={() => {
            isAsked.value = true;
          }}
        >
          {t('entry.remove')}
        </button>
      </p>
    );
  return (
    <Notice kind="warn" title={t('entry.remove')}>
      <p>{t('entry.removeText')}</p>
      <p class="actions">
        <button type="button" class="button danger" disabled={isBusy} onClick={send}>
          {t('entry.removeSure')}
        </button>
      </p>
    </Notice>
  );
}

/** One entry of the register, new or changed. */
export function EntryForm({ tenant, kind, kept, onDone }: Props) {
  const { form, wish } = useMemo(
    () => ({
      form: createForm({
        initial: valuesOf(kept?.entry),
        faultsOf: (values) => entryFaults(kind, values),
        prefix: '/entry',
      }),
      wish: intention(),
    }),
    [],
  );
  const place = kept && { tenant, entry: kept.id, version: kept.version };
  const save = () =>
    form.submit(async (values) => {
      const entry = entryOf(kind, values);
      if (place) await changeEntry(place, entry, wish);
      else await addEntry(tenant, entry, wish);
      onDone('saved');
    });
  const remove = () =>
    form.submit(async () => {
      if (place) await removeEntry(place, wish);
      onDone('removed');
    });
  const Fields = fieldsOf[kind];
  const title = { kind: named(`kind.${kind}`) };
  return (
    <section class="card act" aria-labelledby="entry-title">
      <h2 id="entry-title">{kept ? t('entry.change', title) : t('entry.new', title)}</h2>
      <p class="hint">{t('workforce.privacy')}</p>
      <PlainForm form={form} send={save}>
        <Fields form={form} />
        <p class="actions">
          <button type="submit" class="button primary" disabled={form.isBusy.value}>
            {form.isBusy.value ? t('act.busy') : t('entry.save')}
          </button>
          <a
            class="button plain"
            href={hereWith({ act: '', kind: '', entry: '' })}
            onClick={stayHere}
          >
            {t('act.leave')}
          </a>
        </p>
      </PlainForm>
      {kept && <Remove send={() => void remove()} isBusy={form.isBusy.value} />}
    </section>
  );
}
