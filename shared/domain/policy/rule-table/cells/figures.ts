import type { Method } from '../../rules.ts';
import { type Bound, type Cell, cell, type Where } from '../cell.ts';
import {
  byTenant,
  type Cited,
  consultationMeasures,
  consultationOfServices,
  fujian,
  law,
  lowPrices,
  order74,
  order87,
  order102,
  practised,
  regulation,
} from '../sources.ts';

type FigureRule = Extract<Cell, { value: number }>['rule'];
type Line = [FigureRule, Extract<Bound, 'least' | 'most' | 'free'>, number, Cited];

const said = (where: Where, lines: readonly Line[]): Cell[] =>
  lines.map(([rule, bound, value, cited]) => cell(where, { rule, bound, value }, cited));
const of = (...methods: Method[]): Where => ({ methods });
const procurement: Where = { track: 'PROCUREMENT' };
const tenders = of('openTender', 'invitedTender');
const tenMillionYuan = 1_000_000_000;

/** How few offers still make a purchase (domain.md 1.2). */
const suppliers = [
  ...said(of('openTender'), [['minimumApplications', 'least', 3, law('第三十六条')]]),
  ...said(of('invitedTender'), [['minimumApplications', 'least', 3, law('第三十四条')]]),
  ...said(of('competitiveNegotiation'), [['minimumApplications', 'least', 3, law('第三十八条')]]),
  ...said({ ...of('competitiveNegotiation'), afterTwoValidBids: true }, [
    ['minimumApplications', 'least', 2, order74],
  ]),
  ...said(of('competitiveConsultation'), [
    ['minimumApplications', 'least', 3, consultationMeasures],
  ]),
  ...said({ ...of('competitiveConsultation'), object: 'services' }, [
    ['minimumApplications', 'least', 2, consultationOfServices],
  ]),
  ...said(of('singleSource'), [['minimumApplications', 'least', 1, law('第三十一条')]]),
  ...said({ track: 'VENTURE' }, [['minimumApplications', 'free', 1, byTenant]]),
  ...said(of('comparison'), [['minimumApplications', 'free', 3, byTenant]]),
  ...said(of('directAward'), [['minimumApplications', 'free', 1, byTenant]]),
];

/** Who judges (domain.md 1.4). Two thirds of 3, 5 and 7 are 2, 4 and 5 experts. */
const panel = [
  ...said(tenders, [['panel/size', 'least', 5, order87]]),
  ...said({ ...tenders, from: tenMillionYuan }, [['panel/size', 'least', 7, order87]]),
  ...said(of('competitiveConsultation'), [['panel/size', 'least', 3, consultationMeasures]]),
  ...said(of('competitiveNegotiation'), [['panel/size', 'least', 3, law('第三十八条')]]),
  ...said({ ...of('competitiveNegotiation'), from: 'openTender' }, [
    ['panel/size', 'least', 5, order74],
  ]),
  ...said(of('singleSource'), [['panel/size', 'free', 3, byTenant]]),
  ...said({ track: 'VENTURE' }, [['panel/size', 'free', 5, byTenant]]),
  ...said(of('comparison'), [['panel/size', 'free', 3, byTenant]]),
  ...said(of('directAward'), [['panel/size', 'free', 1, byTenant]]),
  ...said({}, [['panel/expertShare', 'free', 2 / 3, byTenant]]),
  ...said(of('openTender', 'invitedTender', 'competitiveConsultation', 'competitiveNegotiation'), [
    ['panel/expertShare', 'least', 2 / 3, law('第三十八条')],
  ]),
  ...said(procurement, [['lookBackYears', 'least', 3, regulation('第九条', 9)]]),
  ...said({ ...procurement, place: '35' }, [['sameEmployerSeats', 'most', 1, fujian]]),
  cell(procurement, { rule: 'sameEmployerSeats', unconfirmed: true, bound: 'free' }, fujian),
];

/** Points for price, and what a price too low to be true has to explain (domain.md 1.4). */
const prices: Cell[] = [
  cell({}, { rule: 'priceWeight', min: 0, max: 0, bound: 'free' }, byTenant),
  cell(tenders, { rule: 'priceWeight', min: 10, max: 100, bound: 'within' }, order87),
  cell(
    of('competitiveConsultation'),
    { rule: 'priceWeight', min: 10, max: 30, bound: 'within' },
    consultationMeasures,
  ),
  // Of the offers that meet the requirements the lowest wins: there are no points for it.
  cell(
    of('competitiveNegotiation'),
    { rule: 'priceWeight', min: 0, max: 0, bound: 'within' },
    law('第三十八条'),
  ),
  cell(of('comparison'), { rule: 'priceWeight', min: 0, max: 100, bound: 'free' }, byTenant),
  cell(
    { ...procurement, year: 2026 },
    {
      rule: 'lowPrice',
      bound: 'within',
      shares: {
        ofMeanPercent: 50,
        ofSecondLowestPercent: 50,
        ofCeilingPercent: 45,
        atMostPercent: 65,
      },
    },
    lowPrices,
  ),
  ...said({ ...procurement, year: 2026 }, [['lowPriceExplanationMinutes', 'least', 30, lowPrices]]),
];

/** Bonds, supplements and how long a contract may run (domain.md 1.1, 1.4). */
const contracts = said(procurement, [
  ['bidBondPercent', 'most', 2, regulation('第三十三条', 33)],
  ['performanceBondPercent', 'most', 10, regulation('第四十八条', 48)],
  ['supplementPercent', 'most', 10, law('第四十九条')],
  ['contractMonths', 'most', 12, order102],
  ['recurringContractMonths', 'most', 36, order102],
]);

const evaluations: Cell[] = [
  ...said({}, [['passMark', 'free', 60, byTenant]]),
  ...said({ track: 'VENTURE' }, [
    [
      'passMark',
      'free',
      60,
      practised(
        "苏州市首届公益创投中期评估，2012年 (Suzhou's first venture call: 60 of 100 passes)",
      ),
    ],
  ]),
  cell({}, { rule: 'evaluationWeights', evaluator: 60, residents: 40, bound: 'free' }, byTenant),
];

export const figureCells: readonly Cell[] = [
  ...suppliers,
  ...panel,
  ...prices,
  ...contracts,
  ...evaluations,
];
