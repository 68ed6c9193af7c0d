import type { ClockView } from '../../shared/contracts/clock.ts';
import { parameter, workPage } from '../here.ts';
import { instant, t } from '../i18n.ts';

/** Nobody may take a rehearsal for the real thing. */
export const SandboxWords = ({ view }: { view: ClockView | undefined }) => (
  <aside class="sandbox-banner" aria-label={t('sandbox.title')}>
    <p>
      <strong>{t('sandbox.title')}</strong>
      <span>{view ? t('sandbox.text', { now: instant(view.now) }) : t('sandbox.textPlain')}</span>
      {view && <a href={workPage('clock', { tenant: parameter('tenant') })}>{t('sandbox.move')}</a>}
    </p>
  </aside>
);
