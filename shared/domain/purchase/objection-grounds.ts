import { type Cited, law, order87, regulation } from '../policy/rule-table/sources.ts';
import type { ObjectionGround } from './objection.ts';

/**
 * What each ground rests on (domain.md 1.1, 1.3, 1.4), so that who objects can cite it. `other` rests on nothing we
 * know: whoever chooses it says on what.
 */
export const groundSources: Readonly<Record<ObjectionGround, readonly Cited[]>> = {
  documentRestricts: [law('第五条、第二十二条'), regulation('第二十条', 20)],
  criteriaUnclear: [regulation('第三十四条', 34), order87],
  periodTooShort: [law('第三十五条')],
  openingIrregular: [order87],
  eligibilityWrong: [law('第二十二条'), regulation('第十七条', 17)],
  conflictOfInterest: [regulation('第九条', 9)],
  scoringNotByCriteria: [regulation('第四十一条、第四十二条', 41), order87],
  priceWrong: [order87],
  collusion: [regulation('第七十四条', 74), order87],
  winnerUnqualified: [law('第二十二条'), regulation('第十九条', 19)],
  falseMaterials: [law('第七十七条')],
  other: [],
};
