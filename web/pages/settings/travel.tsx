import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { ImportPreview, TemplateFile } from '../../../shared/contracts/settings.ts';
import { intention } from '../../api/ask.ts';
import {
  exportSettings,
  getReadyTemplates,
  getSettings,
  importSetting,
  previewImport,
  type Source,
} from '../../api/settings.ts';
import { faultsOf, text } from '../../form/checks.ts';
import { Checkboxes, Radios } from '../../form/choices.tsx';
import { ErrorSummary } from '../../form/error-summary.tsx';
import { Field } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import { rowsAt, textAt } from '../../form/path.ts';
import { hereWith, parameter, stayHere } from '../../here.ts';
import { language, named, t } from '../../i18n.ts';
import { ProblemError } from '../../problem.ts';
import { query } from '../../query.ts';
import { Failure, Loading, Notice } from '../../shell/notice.tsx';
import { Differences } from './differences.tsx';

const tenant = () => parameter('tenant');

function save(file: TemplateFile) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(
    new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' }),
  );
  link.download = `sanshe-settings-${file.from.tenant}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function Export({ keys }: { keys: readonly string[] }) {
  const form = useMemo(
    () => createForm({ initial: { keys: [...keys] }, faultsOf: () => ({}) }),
    [],
  );
  const chosen = rowsAt(form.values.value, 'keys');
  return (
    <form
      noValidate
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        void form.submit(async (values) =>
          save(await exportSettings(tenant(), rowsAt(values, 'keys').map(String))),
        );
      }}
    >
      <h2>{t('set.export')}</h2>
      <p class="quiet">{t('set.exportText')}</p>
      <ErrorSummary form={form} />
      <Checkboxes
        form={form}
        path="keys"
        legend={t('set.exportWhich')}
        options={keys.map((key) => [key, named(`set.${key}`)])}
        isAcross
      />
      <p class="actions">
        <button type="submit" class="button" disabled={chosen.length === 0 || form.isBusy.value}>
          {t('set.exportDo')}
        </button>
      </p>
    </form>
  );
}

type Chosen = { source: Source; preview: ImportPreview };

/** Which of the settings that come in to take over, with what each would change. */
function Choose({ chosen: { source, preview }, done }: { chosen: Chosen; done(n: number): void }) {
  const wish = useMemo(intention, []);
  const takeable = preview.items.filter(
    ({ differences, faults }) => differences.length > 0 && faults.length === 0,
  );
  const form = useMemo(
    () =>
      createForm({
        initial: { keys: takeable.map(({ key }) => key), reason: '' },
        faultsOf: (values) => faultsOf(values, { reason: text(500, 2) }),
      }),
    [preview],
  );
  const take = () =>
    form.submit(async (values) => {
      const wanted = takeable.filter(({ key }) => rowsAt(values, 'keys').includes(key));
      for (const { key, current } of wanted)
        await importSetting(
          { tenant: tenant(), key, version: current, wish: (body) => wish({ body, key }) },
          source,
          textAt(values, 'reason'),
        );
      done(wanted.length);
    });
  return (
    <form
      noValidate
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        if (form.check()) void take();
      }}
    >
      <h2>{t('set.importWhat', { from: preview.from })}</h2>
      <p class="quiet">{t('set.importMerge')}</p>
      <ErrorSummary form={form} />
      {preview.items.map(({ key, differences, faults }) => (
        <details key={key} class="set-fold">
          <summary>
            {named(`set.${key}`)}
            {' · '}
            {differences.length === 0
              ? t('set.importSame')
              : t('set.changes', { n: differences.length })}
          </summary>
          {faults.map(({ pointer, message }) => (
            <p class="error" key={pointer}>
              {t('set.importCannot', { fault: message })}
            </p>
          ))}
          <Differences all={differences} />
        </details>
      ))}
      {takeable.length > 0 && (
        <>
          <Checkboxes
            form={form}
            path="keys"
            legend={t('set.importWhich')}
            options={takeable.map(({ key }) => [key, named(`set.${key}`)])}
            isAcross
          />
          <Field form={form} path="reason" label={t('set.reason')} hint={t('set.reasonHint')} />
          <p class="actions">
            <button type="submit" class="button primary" disabled={form.isBusy.value}>
              {t('set.importDo')}
            </button>
          </p>
        </>
      )}
    </form>
  );
}

const notOurs = () =>
  new ProblemError('wrong-template', { title: t('set.importFileHint'), status: 422 });

async function sourceOf(template: string, file: File | undefined): Promise<Source> {
  if (template !== 'file') return { template };
  if (!file) throw notOurs();
  try {
    return { file: JSON.parse(await file.text()) as TemplateFile };
  } catch {
    throw notOurs();
  }
}

function Import({ mayChange }: { mayChange: boolean }) {
  const templates = useMemo(() => query(() => getReadyTemplates(tenant())), []);
  const chosen = useSignal<Chosen | undefined>(undefined);
  const taken = useSignal(0);
  const file = useSignal<File | undefined>(undefined);
  const form = useMemo(() => createForm({ initial: { from: '' }, faultsOf: () => ({}) }), []);
  const found = templates.data.value?.items ?? [];
  const lang = language() === 'en' ? 'en' : 'zh';
  const from = textAt(form.values.value, 'from');
  const see = () =>
    form.submit(async (values) => {
      taken.value = 0;
      const source = await sourceOf(textAt(values, 'from'), file.value);
      chosen.value = { source, preview: await previewImport(tenant(), source) };
    });
  return (
    <>
      {taken.value > 0 && (
        <div role="status">
          <Notice kind="good" title={t('set.importDone', { n: taken.value })}>
            <p>{t('set.savedText')}</p>
          </Notice>
        </div>
      )}
      <form
        noValidate
        class="card"
        onSubmit={(event) => {
          event.preventDefault();
          void see();
        }}
      >
        <h2>{t('set.import')}</h2>
        <ErrorSummary form={form} />
        <Radios
          form={form}
          path="from"
          legend={t('set.importFrom')}
          options={[
            ...found.map(({ id, name }) => [id, name[lang]] as const),
            ['file', t('set.importFile')],
          ]}
          notes={Object.fromEntries(found.map(({ id, summary }) => [id, summary[lang]]))}
        />
        {from === 'file' && (
          <p class="field">
            <label for="import-file">{t('set.importFile')}</label>
            <span class="hint" id="import-file-hint">
              {t('set.importFileHint')}
            </span>
            <input
              id="import-file"
              class="input"
              type="file"
              accept="application/json,.json"
              aria-describedby="import-file-hint"
              onChange={(event) => {
                file.value = event.currentTarget.files?.[0];
              }}
            />
          </p>
        )}
        <p class="actions">
          <button type="submit" class="button" disabled={from === '' || form.isBusy.value}>
            {t('set.importSee')}
          </button>
        </p>
      </form>
      {chosen.value && mayChange && (
        <Choose
          chosen={chosen.value}
          done={(n) => {
            chosen.value = undefined;
            taken.value = n;
            window.scrollTo(0, 0);
          }}
        />
      )}
    </>
  );
}

/** Settings out as a file, and in from a file or a ready template. */
export function Travel() {
  const asked = useMemo(() => query(() => getSettings(tenant())), []);
  const list = asked.data.value;
  const problem = asked.problem.value;
  return (
    <div class="stack">
      <header class="page-title">
        <p>
          <a href={hereWith({ tab: '' })} onClick={stayHere}>
            {t('set.back')}
          </a>
        </p>
        <h1>{t('set.travel')}</h1>
        <p class="lead">{t('set.travelLead')}</p>
      </header>
      {list && (
        <>
          {list.mayChange ? <Import mayChange /> : <Notice kind="info" title={t('set.readOnly')} />}
          <Export keys={list.items.flatMap(({ key, current }) => (current ? [key] : []))} />
        </>
      )}
      {!list && problem && <Failure problem={problem} again={() => void asked.load()} />}
      {!list && !problem && <Loading />}
    </div>
  );
}
