import type { FieldFault } from '../shared/domain/errors.ts';
import { inviteeFaults } from '../shared/domain/policy/invitees.ts';
import { methodFaults } from '../shared/domain/policy/method-choice.ts';
import { ruleSetFor } from '../shared/domain/policy/rule-table/rule-set-for.ts';
import { panelSizeFor } from '../shared/domain/policy/rules.ts';
import type { Purchase } from '../shared/domain/purchase/purchase.ts';
import { thresholdOn } from '../shared/domain/settings/threshold-on.ts';
import { dayOf, type Instant } from '../shared/domain/time.ts';
import type { TenantConfig } from '../shared/store/tenants.ts';

type Config = Pick<TenantConfig, 'settings' | 'summary'>;

/** A panel of the tenant's rules that the law finds too small for the amount, the local threshold considered. */
function panelFaults({ settings, summary }: Config, purchase: Purchase, now: Instant) {
  const { track, method, budgetFen } = purchase.plan;
  const openTender = thresholdOn(settings.thresholds ?? [], 'openTender', dayOf(now));
  const ruled = ruleSetFor('law', {
    track,
    method,
    object: 'services',
    year: Number(dayOf(now).slice(0, 4)),
    place: summary.divisionCode,
    amountFen: budgetFen,
    ...(openTender && { openTenderFen: openTender.valueFen }),
  });
  if (!ruled.isBought || ruled.rules.panel.size.certainty === 'tenant') return [];
  const isTooSmall = panelSizeFor(purchase.rules, budgetFen) < ruled.rules.panel.size.value;
  return isTooSmall ? [{ pointer: '/plan/method', code: 'panel-too-small-for-amount' }] : [];
}

/** What speaks against submitting a plan by its method: with the tenant's thresholds, calendar and clock. */
export const methodFaultsOf = (config: Config, purchase: Purchase, now: Instant): FieldFault[] => [
  ...methodFaults(purchase.plan, {
    thresholds: config.settings.thresholds ?? [],
    now,
    singleSourceNotice: purchase.priorNotices?.singleSource,
  }),
  ...inviteeFaults(purchase),
  ...panelFaults(config, purchase, now),
];
