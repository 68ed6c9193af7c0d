import type { Worker } from '../organization/passport.ts';
import { daysFrom } from './linkage-health.ts';
import { isThereOn } from './presence.ts';
import { tenth } from './rounding.ts';
import type { Assignment } from './team.ts';
import type {
  PersonFigures,
  TeamDemand,
  TeamFacts,
  TeamFigures,
  TeamWarning,
} from './team-facts.ts';

/** How the office stands to a change of somebody the call was won with; consent given settles it. */
function consentOf({ consent }: Assignment): 'none' | 'asked' | 'refused' | 'given' {
  if (!consent) return 'none';
  if (!consent.answer) return 'asked';
  return consent.answer.isGiven ? 'given' : 'refused';
}

/** Somebody the call was won with is not there, or was replaced without consent. */
export function namedWarning(named: Worker, { assignments, today }: TeamFacts): TeamWarning[] {
  const { name } = named;
  const successor = assignments.find(({ replaces }) => replaces?.worker === named.id);
  if (successor) {
    const consent = consentOf(successor);
    return consent === 'given'
      ? []
      : [{ kind: 'namedReplaced', name, by: successor.worker.name, consent }];
  }
  const isThere = assignments.some((one) => one.worker.id === named.id && isThereOn(one, today));
  return isThere ? [] : [{ kind: 'namedMissing', name }];
}

/** Certificates of those at work that have ended. */
export function certificateWarnings({ assignments, today }: TeamFacts): TeamWarning[] {
  return assignments
    .filter((one) => isThereOn(one, today))
    .flatMap(({ worker }): TeamWarning[] => {
      const on = worker.certificate?.validUntil;
      return on && on < today ? [{ kind: 'certificateEnded', name: worker.name, on }] : [];
    });
}

/** Fewer certified than the application offered, or than the tenant demands. */
export function certifiedWarnings(
  { percent, offeredPercent }: TeamFigures['certified'],
  { certifiedPercent }: TeamDemand,
): TeamWarning[] {
  if (percent === null) return [];
  return [
    ...(offeredPercent !== null && percent < offeredPercent
      ? [{ kind: 'certifiedBelowOffer' as const, percent, offered: offeredPercent }]
      : []),
    ...(certifiedPercent !== undefined && percent < certifiedPercent
      ? [{ kind: 'certifiedBelowDemand' as const, percent, demanded: certifiedPercent }]
      : []),
  ];
}

/** Who has had less training than the time they are there would have taken. */
export function trainingWarnings(
  people: readonly PersonFigures[],
  facts: TeamFacts,
): TeamWarning[] {
  const { demand, today, assignments } = facts;
  const { trainingHoursPerYear } = demand;
  if (trainingHoursPerYear === undefined) return [];
  return people
    .filter(({ isThere }) => isThere)
    .flatMap(({ worker, hours }): TeamWarning[] => {
      const first = assignments
        .filter((one) => one.worker.id === worker.id)
        .map(({ from }) => from)
        .sort()[0];
      const years = daysFrom(first ?? today, today) / 365.25;
      const expected = tenth(trainingHoursPerYear * years);
      return hours.training < expected
        ? [{ kind: 'trainingBehind', name: worker.name, hours: hours.training, expected }]
        : [];
    });
}
