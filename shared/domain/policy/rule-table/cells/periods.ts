import type { Method } from '../../rules.ts';
import { type Bound, type Cell, cell, type Days, type Where } from '../cell.ts';
import {
  byTenant,
  byTenantAfter,
  type Cited,
  consultationMeasures,
  expertRules,
  intentions,
  law,
  order74,
  order87Announcement,
  order94,
  regulation,
} from '../sources.ts';

type PeriodRule = Extract<Cell, { days: Days }>['rule'];
type PeriodBound = Extract<Bound, 'least' | 'most' | 'free'>;
type Line = [PeriodRule, PeriodBound, number, Days['unit'], Cited];

const said = (where: Where, lines: readonly Line[]): Cell[] =>
  lines.map(([rule, bound, count, unit, cited]) =>
    cell(where, { rule, bound, days: { count, unit } }, cited),
  );
const of = (...methods: Method[]): Where => ({ methods });
const procurement: Where = { track: 'PROCUREMENT' };
const belowLimit: Where = { track: 'BELOW_LIMIT' };
const venture: Where = { track: 'VENTURE' };
const tenders = of('openTender', 'invitedTender');

/** Law and practice are silent on these: steps inside the office. */
const everywhere = said({}, [
  ['periods/correction', 'free', 3, 'workingDays', byTenant],
  ['periods/step', 'free', 5, 'workingDays', byTenant],
  ['periods/survey', 'free', 14, 'calendarDays', byTenant],
]);

/** From the documents to the closing of the window, and how long they are on offer (domain.md 1.3). */
const calling = [
  ...said(tenders, [
    ['periods/bidding', 'least', 20, 'calendarDays', law('第三十五条')],
    ['periods/documentsOnOffer', 'least', 5, 'workingDays', regulation('第三十一条', 31)],
    ['periods/clarification', 'least', 15, 'calendarDays', regulation('第三十一条', 31)],
    ['periods/drawAhead', 'most', 2, 'workingDays', expertRules],
  ]),
  ...said(of('competitiveConsultation'), [
    ['periods/bidding', 'least', 10, 'calendarDays', consultationMeasures],
    ['periods/documentsOnOffer', 'least', 5, 'workingDays', regulation('第三十一条', 31)],
  ]),
  // 214号 is said to ask for five days; nobody here has read it (domain.md 7.3).
  cell(
    of('competitiveConsultation'),
    { rule: 'periods/clarification', unconfirmed: true, bound: 'free' },
    { ...consultationMeasures, certainty: 'general' },
  ),
  ...said(of('competitiveNegotiation'), [
    ['periods/bidding', 'least', 3, 'workingDays', order74],
    ['periods/documentsOnOffer', 'free', 0, 'workingDays', byTenant],
  ]),
  ...said(of('singleSource'), [
    ['periods/bidding', 'free', 3, 'workingDays', byTenant],
    ['periods/documentsOnOffer', 'free', 0, 'workingDays', byTenant],
    ['periods/singleSourceNotice', 'least', 5, 'workingDays', regulation('第三十八条', 38)],
  ]),
  ...said(venture, [
    ['periods/bidding', 'free', 20, 'calendarDays', byTenant],
    ['periods/documentsOnOffer', 'free', 5, 'workingDays', byTenant],
  ]),
  ...said(of('comparison'), [['periods/bidding', 'free', 5, 'workingDays', byTenant]]),
  ...said(of('directAward'), [['periods/bidding', 'free', 1, 'workingDays', byTenant]]),
  ...said(belowLimit, [['periods/documentsOnOffer', 'free', 0, 'workingDays', byTenant]]),
];

/** From the intention to the filed contract, and the clocks of challenge and complaint (domain.md 1.3). */
const statutory = said(procurement, [
  ['periods/intention', 'least', 30, 'calendarDays', intentions],
  ['periods/reviewReport', 'most', 2, 'workingDays', regulation('第四十三条', 43)],
  ['periods/awardDecision', 'most', 5, 'workingDays', regulation('第四十三条', 43)],
  ['periods/awardNotice', 'most', 2, 'workingDays', regulation('第四十三条', 43)],
  ['periods/announcement', 'least', 1, 'workingDays', order87Announcement],
  ['periods/challenge', 'least', 7, 'workingDays', law('第五十二条')],
  ['periods/objectionReply', 'most', 7, 'workingDays', law('第五十三条')],
  ['periods/contractSigning', 'most', 30, 'calendarDays', law('第四十六条')],
  ['periods/contractPublication', 'most', 2, 'workingDays', regulation('第五十条', 50)],
  ['periods/contractFiling', 'most', 7, 'workingDays', law('第四十七条')],
  ['periods/bidBondRefund', 'most', 5, 'workingDays', regulation('第三十三条', 33)],
  ['periods/inquiryReply', 'most', 3, 'workingDays', regulation('第五十二条', 52)],
  ['periods/complaintWindow', 'least', 15, 'workingDays', law('第五十五条')],
  ['periods/complaintAdmissibility', 'most', 5, 'workingDays', order94('第二十一条')],
  ['periods/respondentStatement', 'most', 5, 'workingDays', order94('')],
  ['periods/complaintDecision', 'most', 30, 'workingDays', law('第五十六条')],
  ['periods/complaintSuspension', 'most', 30, 'calendarDays', law('第五十七条')],
]);

const notStatutory = [
  ...said(venture, [
    [
      'periods/announcement',
      'free',
      7,
      'calendarDays',
      byTenantAfter(
        "苏州市首届公益创投中期评估，2012年 (Suzhou's first venture call: it noticed evaluation results for 7 days)",
      ),
    ],
    // Objections are raised while the result is on public notice; no further period follows.
    ['periods/challenge', 'free', 0, 'calendarDays', byTenant],
  ]),
  ...said(belowLimit, [
    ['periods/announcement', 'free', 3, 'workingDays', byTenant],
    ['periods/challenge', 'free', 0, 'calendarDays', byTenant],
  ]),
  ...[venture, belowLimit].flatMap((where) =>
    said(where, [
      ['periods/objectionReply', 'free', 7, 'workingDays', byTenant],
      ['periods/contractSigning', 'free', 30, 'calendarDays', byTenant],
    ]),
  ),
];

export const periodCells: readonly Cell[] = [
  ...everywhere,
  ...calling,
  ...statutory,
  ...notStatutory,
];
