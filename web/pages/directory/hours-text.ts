import { type Hours, hoursIn } from '../../../shared/domain/directory/hours.ts';
import { t } from '../../i18n.ts';

const names = '一二三四五六日';

/** Hours as they are typed, so that they can be changed. */
export const hoursText = (hours: Hours | undefined): string =>
  (hours?.spans ?? [])
    .map(({ days, from, to }) => {
      const all = days.length === 7 ? '每天' : days.map((day) => `周${names[day - 1]}`).join('、');
      return `${all} ${from}-${to}`;
    })
    .join('；');

export const hoursFault = (text: string): string | undefined =>
  text.trim() === '' || hoursIn(text) ? undefined : t('dir.hours.bad');

export const hoursOf = (text: string, onHolidays: string): { hours?: Hours } => {
  const hours = hoursIn(text, onHolidays as Hours['onHolidays']);
  return hours ? { hours } : {};
};
