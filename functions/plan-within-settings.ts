import { DomainError, type FieldFault } from '../shared/domain/errors.ts';
import { isOfTrack } from '../shared/domain/policy/method-names.ts';
import type { Command } from '../shared/domain/purchase/commands.ts';
import type { Plan } from '../shared/domain/purchase/plan.ts';
import type { Purchase } from '../shared/domain/purchase/purchase.ts';
import { lintRubric, refusals } from '../shared/domain/purchase/rubric-lint.ts';
import { settingFaults } from '../shared/domain/settings/permitted-uses.ts';
import { demandFaults } from '../shared/domain/settings/plan-demands.ts';
import { dayOf, type Instant } from '../shared/domain/time.ts';
import type { TenantConfig } from '../shared/store/tenants.ts';
import { namesIn } from './names.ts';
import { noticeFaults } from './notice-is-ours.ts';
import { methodFaultsOf } from './plan-method.ts';

const refusing = (faults: readonly FieldFault[]) => {
  if (faults.length > 0) throw new DomainError({ code: 'invalid-request' }, { faults });
};

/** @throws {DomainError} `invalid-request` with a pointer into `/plan` for what the tenant's settings do not allow */
export const checkPlan = ({ settings }: TenantConfig, plan: Plan): void =>
  refusing([
    ...(isOfTrack(plan.method, plan.track)
      ? []
      : [{ pointer: '/plan/method', code: 'method-of-another-track' }]),
    ...settingFaults(settings, plan),
  ]);

/** A plan that would judge applications unlawfully is not put forward (domain.md 1.4). */
const rubricFaults = ({ plan, rules }: Purchase): FieldFault[] =>
  refusals(lintRubric(plan, rules)).map(({ pointer, code }) => ({
    pointer: `/plan${pointer}`,
    code,
  }));

/** A purchase keeps the rules it began under: a revised plan cannot turn it into a call with other ones. */
function ruleSetFaults({ settings }: TenantConfig, purchase: Purchase, plan: Plan): FieldFault[] {
  if (plan.call === purchase.plan.call || plan.call === undefined) return [];
  const call = settings.calls?.find(({ id }) => id === plan.call);
  return call?.ruleSet === purchase.rules.id
    ? []
    : [{ pointer: '/plan/call', code: 'other-rules' }];
}

/** What is asked of a plan is held against the settings before it is decided: they are not part of the purchase. */
export function checkCommand(
  config: TenantConfig,
  purchase: Purchase,
  command: Command,
  now: Instant,
): void {
  const names = namesIn(purchase, config);
  refusing(noticeFaults(config.summary.name, purchase, command, (id) => names[id] ?? ''));
  if (command.type === 'submitPlan') {
    checkPlan(config, purchase.plan);
    refusing([
      ...rubricFaults(purchase),
      ...methodFaultsOf(config, purchase, now),
      ...demandFaults(config.settings, purchase.plan, dayOf(now)),
    ]);
  }
  if (command.type !== 'revisePlan') return;
  checkPlan(config, command.plan);
  refusing(ruleSetFaults(config, purchase, command.plan));
}
