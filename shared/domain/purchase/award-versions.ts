import type { Approval } from './approval.ts';
import { changesBetween, type RecommendationChange } from './award.ts';
import type { Purchase } from './purchase.ts';

type Asked = Pick<Approval, 'id' | 'requestedAt' | 'recommendation'>;

/** The request for the award that came before `approval`: what its readers last saw. */
export function versionBefore({ approvals }: Purchase, approval: Asked): Approval | undefined {
  return Object.values(approvals)
    .filter(
      ({ id, subject, requestedAt, recommendation }) =>
        subject === 'award' &&
        id !== approval.id &&
        recommendation !== undefined &&
        requestedAt <= approval.requestedAt,
    )
    .sort((a, b) => (a.requestedAt < b.requestedAt ? -1 : 1))
    .at(-1);
}

/** What was put forward anew: why it had come back, and everything that differs. */
export type NewVersion = {
  /** What those who returned the version before had to say. */
  objections: string[];
  changes: RecommendationChange[];
};

/** @returns `undefined` where `approval` puts an award forward for the first time */
export function newVersionOf(purchase: Purchase, approval: Asked): NewVersion | undefined {
  const before = versionBefore(purchase, approval);
  const { recommendation } = approval;
  if (!before?.recommendation || !recommendation) return undefined;
  return {
    objections: before.steps.flatMap(({ decision, opinion }) =>
      decision === 'return' && opinion ? [opinion] : [],
    ),
    changes: changesBetween(before.recommendation, recommendation),
  };
}
