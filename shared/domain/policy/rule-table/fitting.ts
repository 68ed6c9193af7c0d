import type { Method, Track } from '../rules.ts';
import { type Cell, type PurchaseObject, rankOf, type Where } from './cell.ts';
import { ruleTable } from './table.ts';

/** What a purchase is, as far as the table asks. */
export type Circumstances = {
  track: Track;
  method: Method;
  object: PurchaseObject;
  year: number;
  /** Division code of the tenant; absent: no rule of one place only. */
  place?: string;
  /** Absent: rules that hold only from some amount on are left to the bands of the panel. */
  amountFen?: number;
  /** The locality's threshold for open tenders, in fen; absent: not known. */
  openTenderFen?: number;
  afterTwoValidBids?: boolean;
};

/** The amount from which a cell holds, in fen; `undefined` where the locality's threshold is not known. */
export const fromOf = (
  { from = 0 }: Where,
  { openTenderFen }: Pick<Circumstances, 'openTenderFen'>,
): number | undefined => (from === 'openTender' ? openTenderFen : from);

const isFitting = (where: Where, asked: Circumstances): boolean =>
  (where.track === undefined || where.track === asked.track) &&
  (where.methods === undefined || where.methods.includes(asked.method)) &&
  (where.object === undefined || where.object === asked.object) &&
  (where.place === undefined || (asked.place?.startsWith(where.place) ?? false)) &&
  (where.year === undefined || where.year <= asked.year) &&
  (!where.afterTwoValidBids || asked.afterTwoValidBids === true);

/** The cells that hold, whatever the amount: those that begin at some amount among them. */
export const cellsFor = (asked: Circumstances): Cell[] =>
  ruleTable.filter(({ where }) => isFitting(where, asked));

function isReached(where: Where, asked: Circumstances): boolean {
  if (where.from === undefined) return true;
  const from = fromOf(where, asked);
  return from !== undefined && asked.amountFen !== undefined && asked.amountFen >= from;
}

/** The cells that hold for the amount, the narrowest first; among amounts and years the latest reached. */
export const inForce = (asked: Circumstances): Cell[] =>
  cellsFor(asked)
    .filter(({ where }) => isReached(where, asked))
    .sort(
      (a, b) =>
        rankOf(b) - rankOf(a) ||
        (fromOf(b.where, asked) ?? 0) - (fromOf(a.where, asked) ?? 0) ||
        (b.where.year ?? 0) - (a.where.year ?? 0) ||
        (b.where.place?.length ?? 0) - (a.where.place?.length ?? 0),
    );
