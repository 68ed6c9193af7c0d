import { Plan } from '../../shared/domain/purchase/plan.ts';
import { ventureCast } from './casts.ts';
import type { DemoPurchase } from './catalogue.ts';
import { contract } from './scenes-award.ts';
import { plan, review } from './scenes-buying.ts';
import {
  acceptedAndSettled,
  arrivedAt,
  arrivedInPeriod,
  barred,
  fileClosed,
  followed,
  mended,
  midTermConcluded,
  rated,
  takenBack,
  takenOver,
  worked,
} from './scenes-evaluation.ts';
import {
  allEligible,
  awardNext,
  bidsOf,
  intact,
  noticeFor,
  openAll,
  publishResult,
  type Scene,
  waitOutStandstill,
} from './scenes-plain.ts';
import { settle } from './scenes-work.ts';

/** One organization wins and signs; what follows is its project. */
const signed: Scene[] = [
  plan,
  noticeFor(40),
  bidsOf(3),
  openAll,
  allEligible,
  review,
  awardNext,
  publishResult,
  waitOutStandstill,
  contract,
];

const castOf = (changes: Partial<Plan> & Pick<Plan, 'title'>) => {
  const changed = Plan.parse({ ...ventureCast.plan, maximumAwards: 1, ...changes });
  const complete = (one: (typeof ventureCast)['late']) => ({
    ...one,
    body: { ...one.body, documents: [...changed.requiredDocuments] },
  });
  const { punctual, incomplete, late } = ventureCast;
  return {
    ...ventureCast,
    plan: changed,
    punctual: complete(punctual),
    incomplete: complete(incomplete),
    late: complete(late),
  };
};

const passed = (phase: 'midTerm' | 'final', points: number): Scene[] => [
  rated(phase, points),
  takenOver,
];
const toMidTerm = [worked(1, 1), arrivedAt('midTermEvaluation')];
const toTheEnd = [worked(2, 1), arrivedAt('finalEvaluation')];
const closed = [acceptedAndSettled, settle, intact];

/** Projects from contract to settlement: what `--project` takes. */
export const projects: readonly DemoPurchase[] = [
  {
    name: 'elderly',
    shows: 'a project passes mid-term and final evaluation, is paid and settled',
    cast: castOf({ title: '2026年昆山市为老服务项目' }),
    scenes: [
      ...signed,
      ...toMidTerm,
      ...passed('midTerm', 86),
      midTermConcluded('implementing'),
      ...toTheEnd,
      ...passed('final', 90),
      ...closed,
    ],
  },
  {
    name: 'youth',
    shows: 'a project fails its mid-term, mends what was ordered, and passes at the second attempt',
    cast: castOf({ title: '2026年昆山市青少年成长项目' }),
    scenes: [
      ...signed,
      ...toMidTerm,
      rated('midTerm', 52),
      mended,
      ...passed('midTerm', 74),
      midTermConcluded('implementing'),
      ...toTheEnd,
      ...passed('final', 80),
      ...closed,
    ],
  },
  {
    name: 'failing',
    shows: 'a project fails: payment stops, money comes back, its organization is barred',
    cast: castOf({ title: '2026年昆山市社区融合项目' }),
    scenes: [
      ...signed,
      ...toMidTerm,
      ...passed('midTerm', 62),
      midTermConcluded('implementing'),
      worked(2, 0.1),
      arrivedAt('finalEvaluation'),
      ...passed('final', 20),
      followed('zhongshan-wait'),
      followed('zhongshan-back', { percent: 60 }),
      followed('guangdong-out'),
      barred,
      takenBack,
      acceptedAndSettled,
      fileClosed,
      intact,
    ],
  },
  {
    name: 'multi-year',
    shows: 'a contract of three years, longer than one execution of the workflow may run',
    cast: castOf({ title: '2026–2029年昆山市社工站项目', periods: 3, periodMonths: 12 }),
    scenes: [
      ...signed,
      ...toMidTerm,
      ...passed('midTerm', 86),
      midTermConcluded('implementing'),
      worked(2, 1),
      arrivedInPeriod(3),
      worked(3, 1),
      arrivedAt('finalEvaluation'),
      ...passed('final', 90),
      ...closed,
    ],
  },
];
