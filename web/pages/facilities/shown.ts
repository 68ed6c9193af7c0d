import type {
  FacilitiesView,
  FacilityCommand,
  FacilityView,
} from '../../../shared/contracts/facility.ts';
import { count, language } from '../../i18n.ts';

export const percent = (share: number | undefined): string =>
  share === undefined ? '—' : `${(share * 100).toFixed(1)} %`;
export const hours = (minutes: number): string => count(Math.round(minutes / 6) / 10);

export type Rules = FacilitiesView['rules'];
export const kindName = ({ kinds }: Rules, id: string): string => {
  const kind = kinds.find((one) => one.id === id);
  return (language() === 'en' ? kind?.name.en : kind?.name.zh) ?? id;
};

/** What the parts of one facility's page are given. */
export type Shown = { tenant: string; view: FacilityView; reload(): void };
export type Of<T extends FacilityCommand['type']> = Extract<FacilityCommand, { type: T }>;
