import type { ClockView } from '../../shared/contracts/clock.ts';
import { getClock } from '../api.ts';
import { parameter, workPage } from '../here.ts';
import { instant, t } from '../i18n.ts';
import { type Query, query } from '../query.ts';

const tenant = parameter('tenant');

/** The time of the tenant in the address; absent on pages of no tenant. */
export const clock: Query<ClockView> | undefined = tenant
  ? query(() => getClock(tenant))
  : undefined;

/** The tenant's time, or the world's while that is not known yet. */
export const now = (): string => clock?.data.value?.now ?? new Date().toISOString();

/** Nobody may take a rehearsal for the real thing. */
export function SandboxBanner() {
  const view = clock?.data.value;
  if (!view?.isSandbox) return null;
  return (
    <div class="sandbox-banner" role="note">
      <p class="sandbox-banner-in">
        <strong>{t('sandbox.title')}</strong>
        <span>{t('sandbox.text', { now: instant(view.now) })}</span>
        <a href={workPage('clock', { tenant })}>{t('sandbox.move')}</a>
      </p>
    </div>
  );
}
