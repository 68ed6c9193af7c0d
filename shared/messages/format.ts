import type { Language } from './translate.ts';

/** Formats are made when first needed: Intl takes 16 ms for these, and most requests write no figure. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const time = once(
  () =>
    new Intl.DateTimeFormat('en-CA', {
      timeZone: 'Asia/Shanghai',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }),
);

const timeParts = (iso: string) =>
  Object.fromEntries(
    time()
      .formatToParts(new Date(iso))
      .map(({ type, value }) => [type, value]),
  );

/** The day in Shanghai, `2026-11-21`. */
export function day(iso: string): string {
  const { year, month, day: date } = timeParts(iso);
  return `${year}-${month}-${date}`;
}

/** The minute in Shanghai, `2026-11-21 14:32`, in every language. */
export function instant(iso: string): string {
  const { hour, minute } = timeParts(iso);
  return `${day(iso)} ${hour}:${minute}`;
}

const minuteMillis = 60_000;

/**
 * A deadline, to be read after "before": stored is the first moment that is too late. One at midnight belongs to the
 * day that ends then, as notices write it: `2026-11-30 24:00`.
 */
export function lastMinute(iso: string): string {
  const shown = instant(iso);
  if (!shown.endsWith(' 00:00')) return shown;
  return `${day(new Date(Date.parse(iso) - minuteMillis).toISOString())} 24:00`;
}

const decimals = (digits: number) =>
  once(
    () =>
      new Intl.NumberFormat('zh-CN', {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }),
  );
const cents = decimals(2);
const whole = decimals(0);
const shortest = once(() => new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 }));

/** A count with separators: `12,400`. */
export const count = (n: number): string => whole().format(n);

/** A number with at most two decimals and no idle zeros: `86.5`. */
export const figure = (n: number): string => shortest().format(n);

/** Fen as yuan: `120,000.00 元`, `CNY 120,000.00`. */
export const money = (fen: number, language: Language): string =>
  language === 'en' ? `CNY ${cents().format(fen / 100)}` : `${cents().format(fen / 100)} 元`;

/** Fen as yuan without the unit, for a column whose head names it. */
export const yuan = (fen: number): string => cents().format(fen / 100);

/** Fen in ten thousand yuan, for headings and charts: `12 万元`. English has no such unit and keeps whole yuan. */
export const wan = (fen: number, language: Language): string =>
  language === 'en'
    ? `CNY ${whole().format(fen / 100)}`
    : `${shortest().format(fen / 1_000_000)} 万元`;

/** Hundredths of a point as points: `8650` is `86.50`. */
export const points = (hundredths: number): string => cents().format(hundredths / 100);

/** A share of 0 to 1 as whole percent, rounded down, so that only all of it is 100 %. */
export const percent = (share: number): string => `${Math.floor(share * 100 + 1e-9)}%`;

const dayMillis = 86_400_000;
const hourMillis = 3_600_000;

const spans = {
  'zh-CN': {
    days: (n: number) => `${n} 天`,
    hours: (n: number) => `${n} 小时`,
    minutes: (n: number) => `${n} 分钟`,
    left: (span: string) => `还剩 ${span}`,
    past: (span: string) => `已超期 ${span}`,
  },
  en: {
    days: (n: number) => `${n} day${n === 1 ? '' : 's'}`,
    hours: (n: number) => `${n} hour${n === 1 ? '' : 's'}`,
    minutes: (n: number) => `${n} minute${n === 1 ? '' : 's'}`,
    left: (span: string) => `${span} left`,
    past: (span: string) => `overdue by ${span}`,
  },
};

/**
 * How long it is from `now` to `due`, in the largest unit that fits, rounded down.
 *
 * @example remaining('2026-11-18T06:00:00.000Z', '2026-11-21T06:32:00.000Z', 'zh-CN') // '还剩 3 天'
 */
export function remaining(now: string, due: string, language: Language): string {
  const words = spans[language];
  const millis = Math.abs(Date.parse(due) - Date.parse(now));
  const span =
    millis >= dayMillis
      ? words.days(Math.floor(millis / dayMillis))
      : millis >= hourMillis
        ? words.hours(Math.floor(millis / hourMillis))
        : words.minutes(Math.floor(millis / minuteMillis));
  return due > now ? words.left(span) : words.past(span);
}
