import { sphereOf } from '../budget/fund-source-names.ts';
import type { LinkageFacts } from './facts.ts';
import { type Mode, modes, type Strategy, strategies } from './names.ts';

/** Why a mode or a strategy is proposed: a fact of the purchase, with its figure where it has one, and what it weighs. */
type Because = { fact: Fact; figure?: number; weight: number };

/** Facts a proposal can rest on. */
export const facts = [
  'citesNeeds',
  'residentsAsked',
  'heardResidents',
  'noNeedCited',
  'reasonInstead',
  'withoutCompetition',
  'onlyGovernmentMoney',
  'competition',
  'countedWork',
  'fromAgency',
  'venture',
  'volunteers',
  'moneyOfSociety',
  'othersJudge',
  'severalSpheres',
  'proposedBySociety',
  'severalOrganizations',
  'severalPlaces',
  'meetings',
  'marketMoney',
  'severalCategories',
  'socialWorkers',
  'namesSocialWorkers',
] as const;
type Fact = (typeof facts)[number];

type Rule = (f: LinkageFacts) => Because | undefined;
const when =
  (fact: Fact, weight: number, of: (f: LinkageFacts) => number | boolean): Rule =>
  (f) => {
    const found = of(f);
    if (found === false || found === 0) return undefined;
    return { fact, weight, ...(typeof found === 'number' && { figure: found }) };
  };

const spheres = ({ funding }: LinkageFacts) =>
  new Set(funding.map(({ source }) => sphereOf[source]));
const isOnly = (f: LinkageFacts) => spheres(f).size === 1 && spheres(f).has('government');
const alone = new Set(['singleSource', 'directAward']);
const competing = (f: LinkageFacts) =>
  f.track !== 'VENTURE' && !alone.has(f.method) && !f.isFromPerson;

/** The weights are ours; each reason is shown with its weight, and a person decides. */
const ofModes: Readonly<Record<Mode, readonly Rule[]>> = {
  demandDriven: [
    when('citesNeeds', 4, ({ needs }) => needs),
    when('heardResidents', 2, ({ hasHearing }) => hasHearing),
    when('residentsAsked', 1, ({ asked }) => asked),
  ],
  governmentLed: [
    when('noNeedCited', 2, ({ needs, track }) => needs === 0 && track !== 'VENTURE'),
    when('reasonInstead', 1, ({ hasNeedReason }) => hasNeedReason),
    when('withoutCompetition', 1, ({ method }) => alone.has(method)),
    when('onlyGovernmentMoney', 1, isOnly),
  ],
  projectLed: [
    when('competition', 2, competing),
    when('countedWork', 1, ({ counted }) => counted),
    when('fromAgency', 1, ({ isFromPerson, projects }) => !isFromPerson && projects.length > 0),
  ],
  ideaDriven: [
    when('venture', 3, ({ track }) => track === 'VENTURE'),
    when('volunteers', 1, ({ volunteerUnits }) => volunteerUnits),
    when('moneyOfSociety', 1, (f) => spheres(f).has('society')),
  ],
  systemInnovation: [
    when('othersJudge', 2, ({ othersJudge }) => (othersJudge >= 30 ? othersJudge : 0)),
    when('severalSpheres', 2, (f) => (spheres(f).size > 1 ? spheres(f).size : 0)),
    when('proposedBySociety', 1, ({ proposedBy }) => proposedBy !== undefined),
  ],
};

const several = (n: number) => (n > 1 ? n : 0);
const ofStrategies: Readonly<Record<Strategy, readonly Rule[]>> = {
  organized: [
    when('severalPlaces', 1, ({ regionCodes }) => several(regionCodes.length)),
    when('meetings', 1, ({ projects }) => projects.reduce((n, { meetings }) => n + meetings, 0)),
  ],
  socialized: [
    when('marketMoney', 1, (f) => [...spheres(f)].some((one) => one !== 'government')),
    when('residentsAsked', 1, ({ asked }) => asked),
    when('othersJudge', 1, ({ othersJudge }) => othersJudge),
  ],
  diversified: [
    when('severalCategories', 1, ({ categories }) => several(categories.length)),
    when('severalOrganizations', 1, ({ projects }) => several(projects.length)),
  ],
  projectBased: [
    when('competition', 1, competing),
    when('countedWork', 1, ({ counted }) => counted),
  ],
  professional: [
    when('namesSocialWorkers', 1, ({ namesSocialWorkers }) => namesSocialWorkers),
    when('socialWorkers', 1, ({ projects }) =>
      projects.reduce((n, { certified }) => n + certified, 0),
    ),
  ],
};

type Reasoned<T> = { is: T; weight: number; because: Because[] };
export type Proposal = {
  /** The mode with the greatest weight; absent where nothing speaks for any. */
  mode?: Mode;
  /** Every mode, the one that most speaks for first. */
  modes: Reasoned<Mode>[];
  strategies: Reasoned<Strategy>[];
};

const reasoned = <T>(is: T, rules: readonly Rule[], f: LinkageFacts): Reasoned<T> => {
  const because = rules.flatMap((rule) => rule(f) ?? []);
  return { is, because, weight: because.reduce((sum, { weight }) => sum + weight, 0) };
};

/**
 * What the facts of a purchase speak for, with every reason for every mode. Of equal weights the one the source names
 * first wins. It proposes; the attribute is what a person decides.
 */
export function proposalOf(f: LinkageFacts): Proposal {
  const all = modes
    .map((mode) => reasoned(mode, ofModes[mode], f))
    .sort((a, b) => b.weight - a.weight);
  const first = all[0];
  return {
    ...(first && first.weight > 0 && { mode: first.is }),
    modes: all,
    strategies: strategies
      .map((one) => reasoned(one, ofStrategies[one], f))
      .filter(({ weight }) => weight > 0),
  };
}
