import { eligible } from '../eligible.ts';
import type { Purchase } from '../purchase.ts';
import { sheetKey } from '../score-sheet.ts';

export type Seat = NonNullable<Purchase['panel']>['seats'][number];

export const seatsOf = (purchase: Purchase): Seat[] => purchase.panel?.seats ?? [];

export const isLeft = ({ conflict }: Seat) =>
  conflict === 'conflict' || conflict === 'silent' || conflict === 'replaced';

export const sitting = (purchase: Purchase): Seat[] =>
  seatsOf(purchase).filter((seat) => !isLeft(seat));

/** Those the purchaser sent to the panel itself. */
export const representing = (purchase: Purchase): Seat[] =>
  sitting(purchase).filter(({ isRepresentative }) => isRepresentative);

/** Sheets the panel still owes. */
export const sheetsOwed = (purchase: Purchase, expert?: string): number =>
  sitting(purchase)
    .filter((seat) => !expert || seat.personId === expert)
    .flatMap((seat) => eligible(purchase).map((a) => sheetKey(seat.personId, a.organization.id)))
    .filter((key) => !purchase.sheets[key]).length;
