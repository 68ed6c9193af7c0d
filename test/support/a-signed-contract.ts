import type { OrganizationId } from '../../shared/domain/ids.ts';
import { consultationRules } from '../../shared/domain/policy/presets/competitive-consultation.ts';
import type { RuleSet } from '../../shared/domain/policy/rules.ts';
import { aConsultationPlan, at } from './a-purchase.ts';
import { as } from './people.ts';
import { type Position, play, playTo } from './play-to.ts';
import type { Move } from './straight-line.ts';

const primary = (source: string) => ({ source, certainty: 'primary' as const });

/** The rules of a statutory purchase about its contract. */
export const rules: RuleSet = {
  ...consultationRules,
  periods: {
    ...consultationRules.periods,
    contractPublication: { count: 2, unit: 'workingDays', ...primary('REG §50') },
    contractFiling: { count: 7, unit: 'workingDays', ...primary('LAW §47') },
    bidBondRefund: { count: 5, unit: 'workingDays', ...primary('REG §33') },
  },
  bidBondPercent: { value: 2, ...primary('REG §33') },
  performanceBondPercent: { value: 10, ...primary('REG §48') },
  supplementPercent: { value: 10, ...primary('LAW §49') },
};

export const statutory = { plan: aConsultationPlan(), rules };

export const sign = (id: OrganizationId, moment?: string): Move => ({
  actor: as.organization(id),
  command: { type: 'signContract' },
  ...(moment && { at: at(moment) }),
});

export const countersign = (moment?: string): Move => ({
  actor: as.officeHead,
  command: { type: 'signContract' },
  ...(moment && { at: at(moment) }),
});

export const signing = playTo('contractSigning', statutory);

export const [winner] = Object.keys(signing.purchase.projects) as [OrganizationId];

export const inForce = (moment?: string) =>
  play(play(signing, sign(winner, moment)), countersign());

export const working = inForce();

export const projectOf = ({ purchase }: Position) => {
  const project = purchase.projects[winner];
  if (!project) throw new Error('no contract');
  return project;
};
