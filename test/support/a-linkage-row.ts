import { OrganizationId, PurchaseId } from '../../shared/domain/ids.ts';
import type { LinkageFacts } from '../../shared/domain/linkage/facts.ts';
import type { LinkageRow } from '../../shared/domain/linkage/row.ts';

const organization = OrganizationId.parse('g0000000000000000000000001');
/** What a plain purchase of one street says of itself. */
export const facts = (over: Partial<LinkageFacts> = {}): LinkageFacts => ({
  purchase: PurchaseId.parse('a0000000000000000000000001'),
  title: '为老服务',
  year: 2026,
  regionCodes: ['320583103'],
  track: 'PROCUREMENT',
  method: 'openTender',
  isOver: false,
  isVoid: false,
  categories: ['elderly'],
  needs: 0,
  asked: 0,
  hasNeedReason: false,
  hasHearing: false,
  othersJudge: 0,
  isFromPerson: false,
  namesSocialWorkers: false,
  counted: 3,
  volunteerUnits: 0,
  funding: [{ source: 'fiscal', amountFen: 100 }],
  budgetFen: 100,
  contractedFen: 0,
  applicants: 0,
  projects: [],
  ...over,
});
/** A project under contract that residents heard of. */
export const project = {
  organization,
  name: '某中心',
  amountFen: 80,
  workers: 2,
  certified: 1,
  linked: 2,
  measured: 3,
  meetings: 4,
  guided: 3,
  done: 40,
  elapsed: 50,
  heard: { mean: 4.2, n: 10 },
};
let count = 0;
/** A signed purchase as statistics see it; each has an id of its own. */
export const row = (over: Partial<LinkageRow> = {}): LinkageRow => ({
  id: String(++count),
  title: '项目',
  year: 2026,
  regionCodes: ['320583103'],
  fen: 100,
  isSigned: true,
  needs: 0,
  organizations: [],
  sources: [{ source: 'fiscal', fen: 100 }],
  strategies: [],
  segments: [],
  version: 1,
  ...over,
});
