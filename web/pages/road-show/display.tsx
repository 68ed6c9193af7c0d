import { useRef } from 'preact/hooks';
import type { PurchaseView } from '../../../shared/contracts/purchases.ts';
import { nextToPresent, presenting } from '../../../shared/domain/purchase/road-show.ts';
import { t } from '../../i18n.ts';
import { nameOf, Timer, titleOf } from './now.tsx';
import { Order } from './order.tsx';

/** For the wall of the hall: who presents, how long still, who is next, and points where the call shows them. */
export function Display({ view }: { view: PurchaseView }) {
  const wall = useRef<HTMLElement>(null);
  const { roadShow, plan } = view.purchase;
  if (!roadShow) return null;
  const running = presenting(roadShow);
  const next = nextToPresent(roadShow);
  return (
    <section class="show-wall stack" ref={wall} aria-label={t('roadShow.display')}>
      <header>
        <h1>{plan.title}</h1>
        <p class="quiet">{roadShow.place}</p>
      </header>
      <section class="card show-now">
        <h2>{running ? t('roadShow.now') : t(next ? 'roadShow.next' : 'roadShow.allDone')}</h2>
        {(running ?? next) && (
          <>
            <p class="show-name">{nameOf(view, (running ?? next)?.organizationId ?? '')}</p>
            <p class="quiet">{titleOf(view, (running ?? next)?.organizationId ?? '')}</p>
          </>
        )}
        <Timer view={view} />
        {running && next && (
          <p>{t('roadShow.then', { name: nameOf(view, next.organizationId) })}</p>
        )}
      </section>
      <Order view={view} />
      <p class="actions">
        <button
          type="button"
          class="button"
          onClick={() => void wall.current?.requestFullscreen?.()}
        >
          {t('roadShow.fullScreen')}
        </button>
      </p>
    </section>
  );
}
