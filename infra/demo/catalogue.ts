import type { ApplicationBody } from '../../shared/domain/purchase/application.ts';
import { Plan } from '../../shared/domain/purchase/plan.ts';
import type { Cast } from './cast.ts';
import { consultationCast, ventureCast } from './casts.ts';
import { contract } from './scenes-award.ts';
import { plan, review, shortPanel } from './scenes-buying.ts';
import {
  allEligible,
  allOverCeiling,
  answerOverdue,
  awardNext,
  bidsOf,
  challengeUpheld,
  inForce,
  intact,
  moveDeadlineTwice,
  noticeFor,
  openAll,
  openToFail,
  publishResult,
  type Scene,
  waitOutStandstill,
  winnerRefuses,
} from './scenes-plain.ts';

/** A purchase the demo knows: who plays it, in which scenes, and what there is to see. */
export type DemoPurchase = { name: string; shows: string; cast: Cast; scenes: readonly Scene[] };

type Changes = Partial<Plan> & Pick<Plan, 'title'>;

/** The same application for another amount: a single line of budget that adds up. */
const asking = (body: ApplicationBody, amountFen: number): ApplicationBody => ({
  ...body,
  budget: [{ item: '社区服务', quantity: 1, unitFen: amountFen }],
  requestedFen: amountFen,
});

/** `cast` with a plan of its own, every applicant complete and asking for a share of the ceiling. */
function played(cast: Cast, changes: Changes): Cast {
  const changed = Plan.parse({ ...cast.plan, ...changes });
  const { requiredDocuments, ceilingFen } = changed;
  const bidder = (applicant: Cast['late'], percent: number) => ({
    ...applicant,
    body: {
      ...asking(applicant.body, Math.floor((ceilingFen * percent) / 100)),
      documents: [...requiredDocuments],
    },
  });
  return {
    ...cast,
    plan: changed,
    punctual: bidder(cast.punctual, 92),
    incomplete: bidder(cast.incomplete, 95),
    late: bidder(cast.late, 97),
  };
}

const statutory = (changes: Changes) => played(consultationCast, changes);
const venture = (changes: Changes) => played(ventureCast, { maximumAwards: 1, ...changes });
/** Where price has no points (one supplier is asked, or the lowest price wins anyway), they go to the service. */
const withoutPrice = {
  priceWeight: 0,
  criteria: consultationCast.plan.criteria.map((criterion) =>
    criterion.id === 'needs'
      ? {
          ...criterion,
          max: criterion.max + consultationCast.plan.priceWeight,
          indicator: '需求分析、服务流程、排班、活动方案、进度表五项，每项完整得8分，每缺一项扣8分',
        }
      : criterion,
  ),
};
const yuan = (amount: number) => amount * 100;
const invitees = [
  consultationCast.punctual,
  consultationCast.incomplete,
  consultationCast.late,
].map(({ organizationId }) => organizationId) as NonNullable<Plan['invitees']>;

const untilReview = (bidders: number): Scene[] => [
  plan,
  noticeFor(40),
  bidsOf(bidders),
  openAll,
  allEligible,
];
const toStandstill = [awardNext, publishResult];
const signed = [waitOutStandstill, contract, inForce];
const straight = (bidders: number): Scene[] => [
  ...untilReview(bidders),
  review,
  ...toStandstill,
  ...signed,
];

const small = {
  track: 'BELOW_LIMIT',
  budgetFen: yuan(300_000),
  ceilingFen: yuan(300_000),
} as const;

/** One purchase for each track and method, each ending in a signed contract. */
const lawful: DemoPurchase[] = [
  {
    name: 'openTender',
    shows: 'PROCUREMENT, open tender: three bids, a panel of experts, a signed contract',
    cast: statutory({ title: '吴兴区2026年养老服务公开招标项目', method: 'openTender' }),
    scenes: straight(3),
  },
  {
    name: 'invitedTender',
    shows: 'PROCUREMENT, invited tender: three organizations are asked and bid',
    cast: statutory({
      title: '吴兴区2026年社工站邀请招标项目',
      method: 'invitedTender',
      invitees,
      methodReason: { ground: 'limitedRange', explanation: '具备社工站运营资质的机构只有三家' },
    }),
    scenes: straight(3),
  },
  {
    name: 'competitiveNegotiation',
    shows: 'PROCUREMENT, negotiation: final offers, the lowest price wins',
    cast: statutory({
      title: '吴兴区2026年应急助餐竞争性谈判项目',
      method: 'competitiveNegotiation',
      invitees,
      methodReason: { ground: 'urgent', explanation: '食堂关停，老人用餐不能等招标' },
      ...withoutPrice,
    }),
    scenes: straight(3),
  },
  {
    name: 'competitiveConsultation',
    shows: 'PROCUREMENT, consultation: final offers, points for quality and price',
    cast: statutory({ title: '吴兴区2026年居家服务竞争性磋商项目' }),
    scenes: straight(3),
  },
  {
    name: 'singleSource',
    shows: 'PROCUREMENT, single source in an emergency nobody could foresee: one supplier',
    cast: statutory({
      title: '吴兴区2026年汛期安置服务单一来源项目',
      method: 'singleSource',
      ...withoutPrice,
      invitees: invitees.slice(0, 1),
      singleSource: { reason: 'emergency', explanation: '汛期转移安置的老人须当日得到照料' },
    } as Changes),
    scenes: straight(1),
  },
  {
    name: 'ventureCall',
    shows: 'VENTURE, a call for projects (公益创投) with lottery money',
    cast: venture({ title: '2026年昆山市公益创投第二批' }),
    scenes: straight(3),
  },
  {
    name: 'partyService',
    shows: 'VENTURE, projects of the party-service programme (党组织为民服务)',
    cast: venture({
      title: '2026年昆山市党组织为民服务项目',
      call: 'party-service',
      fundSource: 'partyServiceFund',
      proposal: {
        by: '社区党总支',
        funnel: { forms: 320, needs: 46, projects: 9 },
      },
      budgetFen: yuan(60_000),
      ceilingFen: yuan(20_000),
    }),
    scenes: straight(2),
  },
  {
    name: 'microVenture',
    shows: 'VENTURE, a micro call (微公益创投) under its own ceiling',
    cast: venture({
      title: '2026年昆山市微公益创投',
      call: 'micro-venture',
      budgetFen: yuan(60_000),
      ceilingFen: yuan(20_000),
    }),
    scenes: straight(2),
  },
  {
    name: 'comparison',
    shows: 'BELOW_LIMIT, comparison (比选) of three offers',
    cast: statutory({
      title: '吴兴区2026年社区活动比选项目',
      method: 'comparison',
      invitees,
      ...small,
    }),
    scenes: straight(3),
  },
  {
    name: 'directAward',
    shows: 'BELOW_LIMIT, direct award (直接委托) to one organization',
    cast: statutory({
      title: '吴兴区2026年社区讲座直接委托',
      method: 'directAward',
      ...small,
      ...withoutPrice,
      invitees: invitees.slice(0, 1),
    }),
    scenes: straight(1),
  },
];

/** What goes wrong, and how it goes on. */
const sad: DemoPurchase[] = [
  {
    name: 'two-bidders',
    shows: 'open tender with two bids only: void at the opening (LAW §36)',
    cast: statutory({ title: '吴兴区2026年公开招标（两家投标）', method: 'openTender' }),
    scenes: [plan, noticeFor(40), bidsOf(2), openToFail, intact],
  },
  {
    name: 'all-over-budget',
    shows: 'every price is over the ceiling: refused when handed in, the call fails',
    cast: statutory({ title: '吴兴区2026年磋商项目（均超预算）' }),
    scenes: [plan, noticeFor(40), allOverCeiling, openToFail, intact],
  },
  {
    name: 'challenge-upheld',
    shows: 'a challenge is upheld: the result is taken back and decided anew',
    cast: statutory({ title: '吴兴区2026年磋商项目（质疑成立）' }),
    scenes: [
      ...untilReview(3),
      review,
      ...toStandstill,
      challengeUpheld,
      ...toStandstill,
      ...signed,
    ],
  },
  {
    name: 'winner-refuses',
    shows: 'the winner declines: the next in rank is awarded and signs (REG §49)',
    cast: statutory({ title: '吴兴区2026年磋商项目（中选者放弃）' }),
    scenes: [
      ...untilReview(3),
      review,
      ...toStandstill,
      waitOutStandstill,
      winnerRefuses,
      ...toStandstill,
      ...signed,
    ],
  },
  {
    name: 'panel-short',
    shows: 'an expert has a conflict: the panel is short and is topped up before any file opens',
    cast: statutory({ title: '吴兴区2026年磋商项目（专家回避）' }),
    scenes: [...untilReview(3), shortPanel, review, ...toStandstill, ...signed],
  },
  {
    name: 'deadline-moved-twice',
    shows: 'the window is extended twice and closes at the last date',
    cast: statutory({ title: '吴兴区2026年磋商项目（两次延期）' }),
    scenes: [
      plan,
      noticeFor(40),
      moveDeadlineTwice,
      bidsOf(3),
      openAll,
      allEligible,
      review,
      ...toStandstill,
      ...signed,
    ],
  },
  {
    name: 'answer-overdue',
    shows: 'the answer to a challenge comes late: noted, told, and nothing decided by silence',
    cast: statutory({ title: '吴兴区2026年磋商项目（逾期答复）' }),
    scenes: [...untilReview(3), review, ...toStandstill, answerOverdue, ...signed],
  },
];

export const catalogue: readonly DemoPurchase[] = [...lawful, ...sad];
