import type { Method, Period, RuleSet, Track } from '../rules.ts';
import type { Cited } from './sources.ts';

/** What is bought. Only services are: goods, works, and services packed together with works are refused. */
export const objects = ['services', 'goods', 'works'] as const;
export type PurchaseObject = (typeof objects)[number];

type PeriodName = keyof RuleSet['periods'];
type FigureName = {
  [Name in keyof RuleSet]-?: NonNullable<RuleSet[Name]> extends { value: number } ? Name : never;
}[keyof RuleSet];
type SwitchName = {
  [Name in keyof RuleSet]-?: NonNullable<RuleSet[Name]> extends { value: boolean } ? Name : never;
}[keyof RuleSet];

export type Days = Pick<Period, 'count' | 'unit'>;

/** Where a cell holds; a field that is absent does not narrow it. */
export type Where = {
  track?: Track;
  methods?: readonly Method[];
  object?: PurchaseObject;
  /** From this amount on, in fen; `openTender`: from the locality's threshold for open tenders. */
  from?: number | 'openTender';
  /** The division it is a rule of, as its code begins: `35` is Fujian. */
  place?: string;
  /** The first calendar year it holds in. */
  year?: number;
  /** A tender drew two valid bids, and the finance bureau let a negotiation go on with them. */
  afterTwoValidBids?: true;
};

/**
 * How a tenant's own figure stands to this one: a floor, a ceiling, a range to stay within, the very same, or its
 * own to choose.
 */
export type Bound = 'least' | 'most' | 'within' | 'same' | 'free';

type Said =
  | { rule: `periods/${PeriodName}`; days: Days; bound: 'least' | 'most' | 'free' }
  | {
      rule: FigureName | 'panel/size' | 'panel/expertShare';
      value: number;
      bound: 'least' | 'most' | 'free';
    }
  | { rule: 'priceWeight'; min: number; max: number; bound: 'within' | 'free' }
  | { rule: 'evaluationWeights'; evaluator: number; residents: number; bound: 'free' }
  | {
      rule: 'lowPrice';
      shares: Omit<NonNullable<RuleSet['lowPrice']>, 'source' | 'certainty'>;
      bound: 'within';
    }
  | { rule: SwitchName; is: boolean; bound: 'same' | 'free' }
  | { rule: 'invitation'; who: 'open' | 'invited' | 'single'; bound: 'same' | 'free' }
  /** Known to be ruled, not known how: whoever needs it has to enter it from the text. */
  | { rule: `periods/${PeriodName}` | FigureName; unconfirmed: true; bound: 'free' };

/** One cell of the table: what holds where, and where that is written. */
export type Cell = Said & { where: Where } & Cited;

/** One rule said in one place. */
export const cell = (where: Where, said: Said, cited: Cited): Cell => ({
  ...said,
  where,
  ...cited,
});

const weights = {
  track: 1,
  methods: 2,
  object: 4,
  year: 8,
  from: 16,
  place: 32,
  afterTwoValidBids: 64,
} as const satisfies Record<keyof Where, number>;

/**
 * How narrow a cell is. Of the cells that fit, the narrowest holds; among amounts the largest reached. Each
 * narrowing outweighs all before it, so that two cells of one rank narrow the same things.
 */
export const rankOf = ({ where }: Pick<Cell, 'where'>): number =>
  (Object.keys(weights) as (keyof Where)[])
    .filter((key) => where[key] !== undefined)
    .reduce((sum, key) => sum + weights[key], 0);
