import type { Estimate } from '../charts/intervals.tsx';
import { figure, t } from '../i18n.ts';

type Result =
  | { n: number; suppressed: true }
  | { n: number; suppressed: false; mean: number; interval: { from: number; to: number } };

const tenth = (value: number) => figure(Math.round(value * 10) / 10);

/** `4.6 (4.3–4.8)`: never the mean without its interval. */
export const meanInWords = (mean: number, { from, to }: { from: number; to: number }): string =>
  t('say.mean', { mean: tenth(mean), from: tenth(from), to: tenth(to) });

export const resultInWords = (result: Result): string =>
  result.suppressed
    ? t(result.n === 0 ? 'say.none' : 'say.few')
    : meanInWords(result.mean, result.interval);

/** A result as a line of a chart. */
export const estimateOf = (label: string, result: Result): Estimate => ({
  label,
  value: resultInWords(result),
  n: t('say.n', { n: result.n }),
  ...(!result.suppressed && { at: { mean: result.mean, ...result.interval } }),
});
