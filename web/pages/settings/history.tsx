import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Comparison, SettingHead, SettingView } from '../../../shared/contracts/settings.ts';
import { intention } from '../../api/ask.ts';
import { compareSetting, getSettingVersions, restoreSetting } from '../../api/settings.ts';
import { faultsOf, text } from '../../form/checks.ts';
import { ErrorSummary } from '../../form/error-summary.tsx';
import { Field } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import { textAt } from '../../form/path.ts';
import { parameter } from '../../here.ts';
import { instant, t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Failure, Loading } from '../../shell/notice.tsx';
import { TableFrame } from '../../table/table.tsx';
import { Differences } from './differences.tsx';
import { versionInWords } from './list.tsx';
import { idInWords } from './words.ts';

type Props = { view: SettingView; restored(version: number): void };

function Origin({ head: { provenance } }: { head: SettingHead }) {
  if (!provenance) return null;
  const { kind, of, version = 0 } = provenance;
  return (
    <span class="block small quiet">
      {kind === 'file'
        ? t('set.from.file', { of, version })
        : t(kind === 'template' ? 'set.from.template' : 'set.from.version', { of: idInWords(of) })}
    </span>
  );
}

function Restore({ view, old, restored, close }: Props & { old: number; close(): void }) {
  const wish = useMemo(intention, []);
  const form = useMemo(
    () =>
      createForm({
        initial: { reason: '' },
        faultsOf: (values) => faultsOf(values, { reason: text(500, 2) }),
      }),
    [old],
  );
  const go = () =>
    form.submit(async (values) => {
      const place = { tenant: parameter('tenant'), key: view.key, version: view.current.version };
      const done = await restoreSetting({ ...place, wish }, old, textAt(values, 'reason'));
      restored((done as { version: number }).version);
    });
  return (
    <form
      noValidate
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        if (form.check()) void go();
      }}
    >
      <h2>{t('set.restoreTitle', { version: old })}</h2>
      <p class="quiet">{t('set.restoreText')}</p>
      <ErrorSummary form={form} />
      <Field form={form} path="reason" label={t('set.reason')} hint={t('set.reasonHint')} />
      <p class="actions">
        <button type="submit" class="button primary" disabled={form.isBusy.value}>
          {t('set.restoreDo')}
        </button>
        <button type="button" class="button" onClick={close}>
          {t('set.cancel')}
        </button>
      </p>
    </form>
  );
}

function Row({
  head,
  view,
  compare,
  restore,
}: {
  head: SettingHead;
  view: SettingView;
  compare(): void;
  restore(): void;
}) {
  const isCurrent = head.version === view.current.version;
  return (
    <tr>
      <th scope="row">
        {versionInWords(head.version)}
        {isCurrent && <span class="tag done">{t('set.current')}</span>}
      </th>
      <td>
        {head.by?.name ?? '–'}
        {head.at && <span class="block small quiet">{instant(head.at)}</span>}
      </td>
      <td>
        {head.reason ?? '–'}
        <Origin head={head} />
      </td>
      <td>
        {!isCurrent && (
          <button type="button" class="button plain" onClick={compare}>
            {t('set.compare')}
          </button>
        )}
        {!isCurrent && view.mayChange && (
          <button type="button" class="button plain" onClick={restore}>
            {t('set.restore')}
          </button>
        )}
      </td>
    </tr>
  );
}

/** Who changed what and why; any version can be compared with the one in force and brought back. */
export function History({ view, restored }: Props) {
  const place = { tenant: parameter('tenant'), key: view.key };
  const asked = useMemo(() => query(() => getSettingVersions(place)), [view.current.version]);
  const compared = useSignal<Comparison | undefined>(undefined);
  const old = useSignal<number | undefined>(undefined);
  const found = asked.data.value;
  const problem = asked.problem.value;
  if (!found)
    return problem ? <Failure problem={problem} again={() => void asked.load()} /> : <Loading />;
  const compare = async (version: number) => {
    old.value = undefined;
    compared.value = await compareSetting(place, version, view.current.version);
  };
  return (
    <>
      {compared.value && (
        <section class="card" aria-live="polite">
          <h2>
            {t('set.comparing', {
              from: compared.value.from.version,
              to: compared.value.to.version,
            })}
          </h2>
          <Differences all={compared.value.differences} />
        </section>
      )}
      {old.value !== undefined && (
        <Restore
          view={view}
          old={old.value}
          restored={restored}
          close={() => {
            old.value = undefined;
          }}
        />
      )}
      <section class="card">
        <h2>{t('set.history')}</h2>
        <TableFrame label={t('set.history')}>
          <thead>
            <tr>
              <th scope="col">{t('set.versionHead')}</th>
              <th scope="col">{t('set.who')}</th>
              <th scope="col">{t('set.whyHead')}</th>
              <th scope="col">{t('set.do')}</th>
            </tr>
          </thead>
          <tbody>
            {found.items.map((head) => (
              <Row
                key={head.version}
                head={head}
                view={view}
                compare={() => void compare(head.version)}
                restore={() => {
                  compared.value = undefined;
                  old.value = head.version;
                }}
              />
            ))}
          </tbody>
        </TableFrame>
      </section>
    </>
  );
}
