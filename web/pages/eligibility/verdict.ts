import type { EligibilityCheck } from '../../../shared/domain/purchase/application.ts';
import { type Condition, conditionsOf } from '../../../shared/domain/purchase/conditions.ts';
import { partiesTo } from '../../../shared/domain/purchase/consortium.ts';
import type { Situation } from '../../acts/act.ts';
import { type FormValues, textAt } from '../../form/path.ts';

export type Outcome = EligibilityCheck['outcome'];
export type Line = { path: string; condition: Condition; party?: string; name: string };

export const applicationOf = ({ view, reference }: Pick<Situation, 'view' | 'reference'>) =>
  view.purchase.applications[reference];

/** Everybody who stands behind the application in hand. */
export const partiesIn = (situation: Situation) => {
  const application = applicationOf(situation);
  return application ? partiesTo(application) : [];
};

/** What is judged line by line: each condition, for each party of a consortium. */
export function linesOf(situation: Situation): Line[] {
  const parties = partiesIn(situation);
  const isJoint = parties.length > 1;
  return parties.flatMap(({ party, name }, p) =>
    conditionsOf(situation.view.purchase.plan).map(
      (condition, i): Line => ({
        path: `line${p}x${i}`,
        condition,
        name,
        ...(isJoint && { party }),
      }),
    ),
  );
}

export const outcomeAt = (values: FormValues, { path }: Line) =>
  textAt(values, `${path}.outcome`) as Outcome | '';

export type Verdict = 'eligible' | 'correctionRequested' | 'ineligible';

/** A verdict follows from the conditions; nothing as long as one is open. */
export function verdictOf(values: FormValues, lines: readonly Line[]): Verdict | undefined {
  const outcomes = lines.map((line) => outcomeAt(values, line));
  if (outcomes.includes('')) return undefined;
  if (outcomes.includes('notMet')) return 'ineligible';
  return outcomes.includes('toCorrect') ? 'correctionRequested' : 'eligible';
}
