import { useMemo } from 'preact/hooks';
import type { PurchaseView } from '../../../shared/contracts/purchases.ts';
import { presenting } from '../../../shared/domain/purchase/road-show.ts';
import { t } from '../../i18n.ts';
import { aheadBy, useSeconds } from '../../parts/clock.ts';

const twoDigits = (n: number) => String(n).padStart(2, '0');

/** Minutes and seconds that are left of a presentation, or by how much it is over. */
export function Timer({ view }: { view: PurchaseView }) {
  const { roadShow } = view.purchase;
  const ahead = useMemo(() => aheadBy(view.now), [view.now]);
  const now = useSeconds() + ahead;
  const running = roadShow && presenting(roadShow);
  if (!roadShow || !running?.startedAt) return null;
  const left = Math.round((Date.parse(running.startedAt) + roadShow.minutes * 60_000 - now) / 1000);
  const size = Math.abs(left);
  const time = `${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
  return (
    <p class={left < 0 ? 'show-timer over' : 'show-timer'} role="timer">
      {left < 0 ? t('roadShow.over', { time }) : t('roadShow.left', { time })}
    </p>
  );
}

export const nameOf = ({ names, purchase }: PurchaseView, id: string): string =>
  purchase.applications[id]?.organization.name ?? names[id] ?? '';

export const titleOf = ({ purchase }: PurchaseView, id: string): string =>
  purchase.applications[id]?.body.title ?? '';
