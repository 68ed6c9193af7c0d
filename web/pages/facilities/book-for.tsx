import { useMemo } from 'preact/hooks';
import { getUnits, sendDesk } from '../../api/facilities.ts';
import { chosen, text, whole } from '../../form/checks.ts';
import { t } from '../../i18n.ts';
import { query } from '../../query.ts';
import { Deed, numberAt, said } from './deed.tsx';
import type { Shown } from './shown.ts';

const isAhead = (start: string, now: string) => Date.parse(`${start}:00+08:00`) > Date.parse(now);

/** Books for the committee, or for a unit: what a unit uses elsewhere is what it gets for what it opens. */
export function BookFor({ tenant, view, reload }: Shown) {
  const units = useMemo(() => query(() => getUnits(tenant)), []).data.value?.items;
  const slots = view.days
    .flatMap(({ slots: all }) => all)
    .filter(({ taken, capacity, start }) => taken < capacity && isAhead(start, view.now));
  if (!units) return null;
  return (
    <Deed
      act="bookFor"
      title={t('fc.b.for')}
      reload={reload}
      send={(values) =>
        sendDesk(
          { tenant, facility: view.facility.id },
          {
            type: 'book',
            start: said(values, 'start'),
            seats: numberAt(values, 'seats'),
            title: said(values, 'title'),
            ...(said(values, 'unit') && { unit: said(values, 'unit') }),
          },
        )
      }
      initial={{ start: slots[0]?.start ?? '', unit: '', title: '', seats: '1' }}
      lines={[
        {
          path: 'start',
          label: t('fc.b.for.when'),
          kind: 'select',
          check: chosen,
          options: slots.map(({ start, until }) => [start, `${start.replace('T', ' ')}–${until}`]),
        },
        {
          path: 'unit',
          label: t('fc.b.for.unit'),
          hint: t('fc.b.for.hint'),
          kind: 'select',
          options: [
            ['', t('fc.b.for.none')],
            ...units
              .filter(({ id }) => id !== view.facility.unit)
              .map(({ id, name }) => [id, name] as const),
          ],
        },
        { path: 'title', label: t('fc.b.for.what'), check: text(30, 2) },
        { path: 'seats', label: t('fc.b.for.seats'), kind: 'number', check: whole(1, 500) },
      ]}
    />
  );
}
