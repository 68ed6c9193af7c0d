import { count, t } from '../i18n.ts';
import { type FormValue, type FormValues, rowsAt, textAt } from './path.ts';

/** Sentences by field path. */
export type Faults = Readonly<Record<string, string>>;

/** What is wrong with one text, as a sentence; nothing when it will do. */
export type Check = (value: string) => string | undefined;

const chinese = /[\u4e00-\u9fff]/;
/** An amount in yuan as people type it: `120,000`, `120000.5`, `120 000.50`. */
const yuanPattern = /^\d{1,12}(\.\d{1,2})?$/;
const plain = (value: string) => value.replace(/[,，\s]/g, '');

/** Fen of a text in yuan; `undefined` when it is no amount. Digits are moved, nothing is multiplied. */
export function readYuan(value: string): number | undefined {
  const text = plain(value);
  if (!yuanPattern.test(text)) return undefined;
  const [whole = '', part = ''] = text.split('.');
  return Number(whole + part.padEnd(2, '0'));
}

/** Fen as a text to edit: `120000` or `120000.50`. */
export const writeYuan = (fen: number): string =>
  fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2);

export const readWhole = (value: string): number | undefined =>
  /^\d{1,9}$/.test(plain(value)) ? Number(plain(value)) : undefined;

/** Some text, at most `max` characters once the blanks around it are gone. */
export const text =
  (max: number, min = 1): Check =>
  (value) => {
    const { length } = value.trim();
    if (length === 0) return min > 0 ? t('fault.required') : undefined;
    if (length > max) return t('fault.tooLong', { max, length });
    return length < min ? t('fault.tooShort', { min }) : undefined;
  };

export const whole =
  (min: number, max: number): Check =>
  (value) => {
    if (value.trim() === '') return t('fault.required');
    const number = readWhole(value);
    if (number === undefined) return t('fault.whole');
    return number < min || number > max
      ? t('fault.range', { min: count(min), max: count(max) })
      : undefined;
  };

/** @param max - fen */
export const yuanAmount =
  (max = Number.MAX_SAFE_INTEGER, min = 1): Check =>
  (value) => {
    if (value.trim() === '') return t('fault.required');
    const fen = readYuan(value);
    if (fen === undefined) return t('fault.yuan');
    if (fen < min) return t('fault.yuanZero');
    return fen > max ? t('fault.yuanMax', { max: writeYuan(max) }) : undefined;
  };

export const chosen: Check = (value) => (value === '' ? t('fault.choose') : undefined);

/** A local time as the browser's picker writes it, `2026-11-21T14:32`. */
export const beijingTime: Check = (value) => {
  if (value === '') return t('fault.required');
  return Number.isNaN(Date.parse(`${value}:00+08:00`)) ? t('fault.time') : undefined;
};

/** A web address with a name that has a dot: the place of a notice everybody can open. */
export const address: Check = (value) => {
  if (value.trim() === '') return t('fault.required');
  if (chinese.test(value) || value.length > 500) return t('fault.address');
  return /^https?:\/\/([a-z0-9-]+\.)+[a-z]{2,}(:\d+)?([/?#]\S*)?$/i.test(value.trim())
    ? undefined
    : t('fault.address');
};

export const instantOf = (value: string): string => new Date(`${value}:00+08:00`).toISOString();
/** An instant for the browser's picker, in Beijing time. */
export const pickerOf = (instant: string): string =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16);

/** Checks by path; `*` stands for every row: `{ 'criteria.*.name': text(100) }`. */
export type Checks = Readonly<Record<string, Check>>;

const pathsOf = (values: FormValue, pattern: string): string[] => {
  const star = pattern.indexOf('.*');
  if (star < 0) return [pattern];
  const list = pattern.slice(0, star);
  return rowsAt(values, list).map((_, row) => `${list}.${row}${pattern.slice(star + 2)}`);
};

export function faultsOf(values: FormValues, checks: Checks): Faults {
  const faults: Record<string, string> = {};
  for (const [pattern, check] of Object.entries(checks)) {
    for (const path of pathsOf(values, pattern)) {
      const fault = check(textAt(values, path));
      if (fault) faults[path] = fault;
    }
  }
  return faults;
}
