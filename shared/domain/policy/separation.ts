import { approverPosts } from './post-names.ts';
import type { Post } from './posts.ts';

export type Verdict = 'forbidden' | 'warning';

/**
 * Posts one person does not hold together: any of `one` with any of `other`. A line that warns may be made to
 * forbid by the tenant; one that forbids may not be softened.
 */
export type Incompatibility = {
  id: string;
  one: readonly Post[];
  other: readonly Post[];
  verdict: Verdict;
  source: string;
};

const internal =
  '财库〔2021〕22号、财库〔2026〕2号：需求编制与审查、合同签订与验收、支付申请与审批分离 (four-eyes duties)';
const panel = '《政府采购法实施条例》第39条、财库〔2016〕198号 (who may not sit as an expert)';
const entry = '《政府采购法实施条例》第18条 (whoever organized or supervised takes no other part)';
const design = '职能分离：政事分开、管办分离 (separation of functions)';

/** The table (财库〔2021〕22号, REG §18 and §39, LAW §61; seed 3-18, 3-42). */
export const incompatibilities: readonly Incompatibility[] = [
  {
    id: 'request-and-payment',
    one: ['handler'],
    other: ['financeOfficer'],
    verdict: 'forbidden',
    source: internal,
  },
  {
    id: 'work-and-audit',
    one: ['auditor'],
    other: ['handler', 'financeOfficer'],
    verdict: 'forbidden',
    source: design,
  },
  {
    id: 'decision-and-audit',
    one: ['auditor'],
    other: ['leadingGroupHead', 'leadingGroupDeputy', 'officeHead', 'hostHead'],
    verdict: 'warning',
    source: design,
  },
  {
    id: 'finance-and-panel',
    one: ['expert'],
    other: ['financeOfficer'],
    verdict: 'forbidden',
    source: panel,
  },
  {
    id: 'purchaser-and-panel',
    one: ['expert'],
    other: approverPosts.filter((post) => post !== 'financeOfficer'),
    verdict: 'warning',
    source: panel,
  },
  {
    id: 'organizer-and-panel',
    one: ['organizer'],
    other: ['expert'],
    verdict: 'forbidden',
    source: panel,
  },
  {
    id: 'organizer-and-decision',
    one: ['organizer'],
    other: approverPosts,
    verdict: 'forbidden',
    source: entry,
  },
  {
    id: 'supervision-and-purchase',
    one: ['financeSupervisor'],
    other: [...approverPosts, 'organizer', 'evaluator'],
    verdict: 'forbidden',
    source:
      '《政府采购法》第55条、财政部令第94号：投诉由财政部门处理 (whoever is complained of does not decide)',
  },
  {
    id: 'supervision-and-panel',
    one: ['financeSupervisor'],
    other: ['expert'],
    verdict: 'forbidden',
    source: panel,
  },
  {
    id: 'evaluator-and-purchaser',
    one: ['evaluator'],
    other: approverPosts,
    verdict: 'forbidden',
    source: '财政部令第102号：由第三方开展绩效评价 (evaluation by a third party)',
  },
  {
    id: 'panel-and-evaluation',
    one: ['expert'],
    other: ['evaluator'],
    verdict: 'warning',
    source: design,
  },
  {
    id: 'organizer-and-evaluation',
    one: ['organizer'],
    other: ['evaluator'],
    verdict: 'warning',
    source: '承办单位可受托评估，但评估自己组织的活动须另行说明 (an organizer may evaluate)',
  },
  {
    id: 'administration-and-decision',
    one: ['tenantAdmin'],
    other: approverPosts,
    verdict: 'warning',
    source: design,
  },
  {
    id: 'observer-and-decision',
    one: ['observer'],
    other: approverPosts,
    verdict: 'warning',
    source: '观察员只看不决 (observers decide nothing)',
  },
  {
    id: 'registration-and-panel',
    one: ['registrar'],
    other: ['expert', 'evaluator'],
    verdict: 'warning',
    source: design,
  },
];

export type Clash = Pick<Incompatibility, 'id' | 'source'> & {
  posts: [Post, Post];
  verdict: Verdict;
};

/**
 * What speaks against one person holding `held` together, gravest first.
 *
 * @param strict - the ids of lines that warn and that this tenant forbids
 */
export function clashesIn(held: readonly Post[], strict: readonly string[] = []): Clash[] {
  const found = incompatibilities.flatMap(({ id, one, other, verdict, source }) => {
    const first = held.find((post) => one.includes(post));
    const second = held.find((post) => other.includes(post) && post !== first);
    if (!first || !second) return [];
    const clash: Clash = {
      id,
      source,
      posts: [first, second],
      verdict: strict.includes(id) ? 'forbidden' : verdict,
    };
    return [clash];
  });
  return found.sort((a, b) => a.verdict.localeCompare(b.verdict));
}

/** Separations that hold within one purchase, whoever holds which post; `rule` names where it is checked. */
export const withinPurchase = [
  { id: 'drafter-not-approver', source: internal },
  { id: 'writers-not-on-panel', source: `${panel}; ${internal}` },
  { id: 'requester-not-payer', source: internal },
  { id: 'two-open', source: '《政府采购法》第61条 (different people, checking one another)' },
  { id: 'organizer-cannot-apply', source: entry },
  { id: 'own-organization', source: '《政府采购法实施条例》第9条 (recusal)' },
] as const satisfies readonly { id: string; source: string }[];
