import { useComputed } from '@preact/signals';
import type { Position } from '../../../shared/domain/directory/position.ts';
import { Field, type Option } from '../../form/field.tsx';
import type { Form } from '../../form/form.ts';
import { textAt } from '../../form/path.ts';
import { t } from '../../i18n.ts';
import { regions } from '../../parts/regions.ts';

/** The street narrows the list of communities. */
export function PlaceFields({ form }: { form: Form }) {
  const towns = regions();
  const town = useComputed(() => textAt(form.values.value, 'town')).value;
  const children = towns.find(({ code }) => code === town)?.children ?? [];
  const all = (places: readonly { code: string; name: string }[]): Option[] => [
    ['', t('choose')],
    ...places.map(({ code, name }): Option => [code, name]),
  ];
  return (
    <div class="line">
      <Field form={form} path="town" kind="select" label={t('dir.town')} options={all(towns)} />
      <Field
        form={form}
        path="community"
        kind="select"
        label={t('dir.community')}
        options={all(children)}
      />
    </div>
  );
}

export const townOf = (community: string): string =>
  regions().find(({ children }) => children.some(({ code }) => code === community))?.code ?? '';

const pair = /^\s*(-?\d{1,3}(?:\.\d+)?)\s*[,，\s]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/;

/** `31.38, 120.98`; nothing for an empty text, `undefined` for one that is no position in China. */
export function positionIn(text: string): { place?: Position } | undefined {
  if (text.trim() === '') return {};
  const [, lat, lng] = pair.exec(text) ?? [];
  const place = { lat: Number(lat), lng: Number(lng) };
  const isThere = place.lat >= 3 && place.lat <= 54 && place.lng >= 73 && place.lng <= 136;
  return isThere ? { place } : undefined;
}

export const positionText = (place: Position | undefined): string =>
  place ? `${place.lat.toFixed(5)}, ${place.lng.toFixed(5)}` : '';

export const positionFault = (text: string): string | undefined =>
  positionIn(text) ? undefined : t('dir.position.bad');
