import { type Signal, useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { SettingPreview, SettingView } from '../../../shared/contracts/settings.ts';
import { intention } from '../../api/ask.ts';
import { previewSetting, saveSetting } from '../../api/settings.ts';
import { faultsOf, text } from '../../form/checks.ts';
import { ErrorSummary } from '../../form/error-summary.tsx';
import { Field } from '../../form/field.tsx';
import { createForm, type Form } from '../../form/form.ts';
import { type FormValue, textAt, valueAt } from '../../form/path.ts';
import { PlainForm } from '../../form/plain-form.tsx';
import { goTo, hereWith, parameter, stayHere } from '../../here.ts';
import { language, t } from '../../i18n.ts';
import { ProblemError } from '../../problem.ts';
import { Differences } from './differences.tsx';
import { Effects } from './effects.tsx';
import { Entries, Part } from './fields.tsx';
import { shapes } from './shape.ts';
import { calendarOf, fromForm, toForm, yearsOf } from './shape-values.ts';
import { standsIn } from './stands-in.ts';
import { idInWords } from './words.ts';

type Props = { view: SettingView; saved(version: number): void };

const asForm = ({ key, value, isSet }: SettingView): FormValue =>
  toForm(shapes[key], key === 'calendar' ? yearsOf(value) : isSet ? value : standsIn[key]);

function asSent(key: SettingView['key'], value: FormValue): unknown {
  const read = fromForm(shapes[key], value);
  return key === 'calendar' ? calendarOf(read) : read;
}

/** Where the calendar is kept by year the form has rows; and what has no field of its own is said at what holds it. */
function atFields(cause: unknown, form: Form): unknown {
  if (!(cause instanceof ProblemError)) return cause;
  const years = (valueAt(form.values.value, 'value') as readonly FormValue[] | undefined) ?? [];
  const faults = cause.faults.map(({ pointer, ...fault }) => {
    const steps = pointer.split('/').slice(1);
    const row = Array.isArray(years)
      ? years.findIndex((year: FormValue) => textAt(year, 'year') === steps[1])
      : -1;
    if (row >= 0) steps[1] = String(row);
    while (steps.length > 1 && !form.labels.has(steps.join('.'))) steps.pop();
    return { ...fault, pointer: `/${steps.join('/')}` };
  });
  const first = new Map(faults.map((fault) => [fault.pointer, fault]));
  return new ProblemError(cause.code, {
    title: cause.title,
    status: cause.status,
    errors: [...first.values()],
  });
}

const nameOf = (form: Form, row: number) => {
  const at = (path: string) => textAt(form.values.value, `value.${row}.${path}`);
  const name = at(language() === 'en' ? 'name.en' : 'name.zh') || at('id') || at('year');
  return name ? idInWords(name) : t('set.entry', { nth: row + 1 });
};

function Inputs({ form, view }: { form: Form; view: SettingView }) {
  const shape = shapes[view.key];
  if (shape.kind === 'list')
    return <Entries form={form} shape={shape} nameOf={(row) => nameOf(form, row)} />;
  if (shape.kind !== 'group') return null;
  return (
    <>
      {shape.fields.map((field) => (
        <Part key={field.name} form={form} shape={field} path={`value.${field.name}`} />
      ))}
    </>
  );
}

const opened = (form: Form) => {
  // A fault in a folded entry would be named above and nowhere to be seen.
  requestAnimationFrame(() => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('details'))
      if (fold.querySelector('.error')) fold.open = true;
  });
  return form;
};

type Step = { form: Form; view: SettingView; preview: Signal<SettingPreview | undefined> };

function Fill({ form, view, preview }: Step) {
  const look = () =>
    form.submit(async ({ value = '' }) => {
      try {
        const place = { tenant: parameter('tenant'), key: view.key };
        preview.value = await previewSetting(place, asSent(view.key, value));
        window.scrollTo(0, 0);
      } catch (cause) {
        throw atFields(cause, opened(form));
      }
    });
  return (
    <form
      noValidate
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        void look();
      }}
    >
      <ErrorSummary form={form} />
      <Inputs form={form} view={view} />
      <p class="actions">
        <button type="submit" class="button primary" disabled={form.isBusy.value}>
          {t('set.preview')}
        </button>
        <a class="button plain" href={hereWith({ edit: '' })} onClick={stayHere}>
          {t('set.cancel')}
        </a>
      </p>
    </form>
  );
}

function Confirm({ form, view, preview, saved }: Step & Pick<Props, 'saved'>) {
  const wish = useMemo(intention, []);
  const seen = preview.value;
  if (!seen) return null;
  const save = () =>
    form.submit(async (values) => {
      const place = { tenant: parameter('tenant'), key: view.key };
      const sent = asSent(view.key, values['value'] ?? '');
      const done = await saveSetting(
        { ...place, version: view.current.version, wish },
        sent,
        textAt(values, 'reason'),
      );
      goTo(hereWith({ edit: '' }), 'replace');
      saved((done as { version: number }).version);
    });
  return (
    <>
      <section class="card">
        <h2>{t('set.changes', { n: seen.differences.length })}</h2>
        <Differences all={seen.differences} />
      </section>
      <Effects preview={seen} />
      <PlainForm form={form} send={save} class="card">
        <Field form={form} path="reason" label={t('set.reason')} hint={t('set.reasonHint')} />
        <p class="actions">
          <button
            type="submit"
            class="button primary"
            disabled={form.isBusy.value || seen.differences.length === 0}
          >
            {t('set.save')}
          </button>
          <button
            type="button"
            class="button"
            onClick={() => {
              preview.value = undefined;
            }}
          >
            {t('set.backToEdit')}
          </button>
        </p>
      </PlainForm>
    </>
  );
}

/** Filling in, then what it would do, then the reason: only the last step changes anything. */
export function ChangeSetting({ view, saved }: Props) {
  const preview = useSignal<SettingPreview | undefined>(undefined);
  const form = useMemo(
    () =>
      createForm({
        initial: { value: asForm(view), reason: '' },
        faultsOf: (values) => (preview.peek() ? faultsOf(values, { reason: text(500, 2) }) : {}),
      }),
    [],
  );
  const step = { form, view, preview };
  return preview.value ? <Confirm {...step} saved={saved} /> : <Fill {...step} />;
}
