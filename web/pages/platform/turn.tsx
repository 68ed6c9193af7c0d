import { useMemo } from 'preact/hooks';
import type { PlatformTenants, TenantStanding } from '../../../shared/contracts/platform.ts';
import { intention } from '../../api/ask.ts';
import { turnTenant } from '../../api/platform.ts';
import { type Check, faultsOf, text } from '../../form/checks.ts';
import { ErrorSummary } from '../../form/error-summary.tsx';
import { Field } from '../../form/field.tsx';
import { createForm } from '../../form/form.ts';
import { textAt } from '../../form/path.ts';
import { goTo, hereWith, stayHere } from '../../here.ts';
import { t } from '../../i18n.ts';
import { Notice } from '../../shell/notice.tsx';

type Props = {
  tenant: TenantStanding;
  turn: 'suspension' | 'resumption' | 'deletion';
  retention: PlatformTenants['retention'];
  done(): Promise<void>;
};

const aDay: Check = (value) =>
  /^\d{4}-\d\d-\d\d$/.test(value) ? undefined : t('pf.keepUntil.fault');

/** The day the installation's own rule leads to; without one, somebody has to name it. */
function keptUntil({ years }: Props['retention']): string {
  if (years === undefined) return '';
  const today = new Date();
  return `${today.getFullYear() + years}-12-31`;
}

/** Suspending, resuming, or asking for deletion: what it means, why, and the last word. */
export function Turn({ tenant, turn, retention, done }: Props) {
  const isDeletion = turn === 'deletion';
  const wish = useMemo(intention, []);
  const form = useMemo(
    () =>
      createForm({
        initial: { reason: '', keepUntil: keptUntil(retention) },
        faultsOf: (values) =>
          faultsOf(values, { reason: text(300, 2), ...(isDeletion && { keepUntil: aDay }) }),
      }),
    [],
  );
  const send = () => {
    if (!form.check()) return;
    void form.submit(async (values) => {
      const reason = textAt(values, 'reason');
      const keepUntil = textAt(values, 'keepUntil');
      const { id, version } = tenant;
      await turnTenant({ id, version, turn, wish }, { reason, ...(isDeletion && { keepUntil }) });
      await done();
      goTo(hereWith({ act: '', one: '' }), 'replace');
    });
  };
  return (
    <form
      noValidate
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h2>{t(`pf.${turn}.of`, { name: tenant.name })}</h2>
      <ErrorSummary form={form} />
      <Notice kind={isDeletion ? 'danger' : 'info'}>
        <p>{t(`pf.${turn}.means`)}</p>
      </Notice>
      {isDeletion && (
        <Field
          form={form}
          path="keepUntil"
          label={t('pf.keepUntil')}
          hint={t(retention.years === undefined ? 'pf.keepUntil.unset' : 'pf.keepUntil.set', {
            years: retention.years ?? retention.leastYears,
            source: retention.source,
          })}
          isShort
        />
      )}
      <Field
        form={form}
        path="reason"
        kind="text"
        rows={2}
        label={t('pf.reason')}
        hint={t('pf.reason.hint')}
      />
      <p class="actions">
        <button
          type="submit"
          class={isDeletion ? 'button danger' : 'button primary'}
          disabled={form.isBusy.value}
        >
          {t(`pf.${turn}`)}
        </button>
        <a class="button plain" href={hereWith({ act: '', one: '' })} onClick={stayHere}>
          {t('pf.cancel')}
        </a>
      </p>
    </form>
  );
}
