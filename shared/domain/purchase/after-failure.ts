import type { DomainEvent } from './events.ts';
import { type CallFailure, type FailureKind, failureKinds } from './failure.ts';
import type { CommandType } from './lifecycle.ts';
import type { Purchase } from './purchase.ts';

const byCommand: Partial<Record<CommandType, FailureKind>> = {
  openApplications: 'tooFewApplications',
  decideApproval: 'noneRecommended',
  declineAward: 'winnersDeclined',
};

/** What a call that `command` ended failed for; `purchase` as it became. */
export function failureBy(purchase: Purchase, command: CommandType): CallFailure {
  const all = Object.values(purchase.applications);
  const eligible = all.filter((one) => one.eligibility === 'eligible').length;
  const valid = command === 'openApplications' ? all.length : eligible;
  const afterEligibility = eligible === 0 ? 'noneEligible' : 'tooFewEligible';
  const known = failureKinds.find((one) => one === purchase.reason);
  const kind =
    known ??
    (command === 'concludeEligibility' ? afterEligibility : (byCommand[command] ?? 'decided'));
  return { kind, received: all.length, valid };
}

/** Everybody who applied is told that there is no result, and why (LAW §36). */
export const toldOfFailure = ({ applications, failure, reason }: Purchase): DomainEvent[] =>
  Object.values(applications).map(({ organization }) => ({
    type: 'mail',
    template: 'callFailed',
    to: { organizationId: organization.id },
    ...(failure && { note: reason ?? failure.kind }),
  }));
