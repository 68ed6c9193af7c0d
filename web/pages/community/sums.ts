import type { Registry } from '../../../shared/contracts/communities.ts';
import type { Column } from '../../../shared/domain/communities/row.ts';

export type Sums = Registry['sums'];

export const figureOf = ({ figures }: Sums, column: Column): number => figures[column] ?? 0;

export const residentsOf = (sums: Sums): number =>
  figureOf(sums, 'registered') + figureOf(sums, 'floating');

/** A share in percent to a tenth; 0 of nothing. */
export const shareOf = (part: number, whole: number): number =>
  whole > 0 ? Math.round((part / whole) * 1000) / 10 : 0;

/** A quotient to a tenth; 0 where there is nothing to divide by. */
export const perOf = (amount: number, by: number): number =>
  by > 0 ? Math.round((amount / by) * 10) / 10 : 0;

/** `20281231` as it is written. */
export const dayOfNumber = (day: number): string =>
  String(day).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
