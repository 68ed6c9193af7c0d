import { useSignal } from '@preact/signals';
import type { Form } from '../../form/form.ts';
import { rowsAt, textAt } from '../../form/path.ts';
import { t } from '../../i18n.ts';
import { Notice } from '../../shell/notice.tsx';
import { Opened } from './opened.tsx';
import { CopyEarlier } from './parts.tsx';
import { valuesOf } from './plan-values.ts';
import { emptyValues, templates } from './templates.ts';

type Start = keyof typeof templates | 'empty';
const starts: readonly Start[] = ['venture', 'consultation', 'empty'];

const valuesOfStart = (start: Start) =>
  start === 'empty' ? emptyValues : valuesOf({ ...templates[start], regionCodes: [] });

/** A first draft to change. It says plainly that it is an example: a plan nobody thought about helps nobody. */
export function Starter({ form, hasDraft }: { form: Form; hasDraft: boolean }) {
  const start = useSignal<Start | ''>(hasDraft ? '' : 'venture');
  const choose = (next: Start) => {
    start.value = next;
    const regionCodes = rowsAt(form.values.value, 'regionCodes');
    const needIds = textAt(form.values.value, 'needIds');
    form.replace({ ...valuesOfStart(next), regionCodes, needIds });
  };
  return (
    <Notice kind={hasDraft && start.value === '' ? 'info' : 'warn'} title={t('start.title')}>
      <p>{t(start.value === '' ? 'start.draft' : 'start.example')}</p>
      <p class="start-row">
        {starts.map((one) => (
          <button
            type="button"
            class="button"
            key={one}
            aria-pressed={start.value === one}
            onClick={() => choose(one)}
          >
            {t(`start.${one}`)}
          </button>
        ))}
      </p>
      <Opened summary={t('builder.open.copy')}>{() => <CopyEarlier form={form} />}</Opened>
    </Notice>
  );
}
