import type { PublicBought } from '../../shared/contracts/notices.ts';
import type { OrganizationId } from '../../shared/domain/ids.ts';
import { type Bought, boughtBy } from '../../shared/domain/paying/bought.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { isPaid } from '../../shared/domain/purchase/reckoning.ts';
import { plainQuestionnaire } from '../../shared/domain/settings/presets/questionnaire.ts';
import { readActivities } from '../../shared/store/fieldwork.ts';
import { readTallies } from '../../shared/store/satisfaction.ts';
import type { TenantConfig } from '../../shared/store/tenants.ts';
import type { Deps } from '../ports.ts';

const shown = ({ heard, ...bought }: Bought, needs: number): PublicBought => ({
  ...bought,
  ...(needs > 0 && { needs }),
  heard: heard.suppressed
    ? { n: heard.n }
    : { n: heard.n, mean: heard.mean, interval: heard.interval },
});

/** What was bought with what was paid, by organization: read only once something was paid. */
export async function boughtIn(
  { table }: Pick<Deps, 'table'>,
  purchase: Purchase,
  { settings }: TenantConfig,
): Promise<Readonly<Partial<Record<OrganizationId, PublicBought[]>>>> {
  const { smallest } = settings.questionnaire ?? plainQuestionnaire;
  const paid = Object.values(purchase.projects).filter(({ payments }) => payments.some(isPaid));
  const found = paid.map(async (project) => {
    const { organizationId: organization } = project;
    const place = { tenant: purchase.tenantId, purchase: purchase.id, organization };
    const [activities, { counted }] = await Promise.all([
      readActivities(table, place),
      readTallies(table, place),
    ]);
    const bought = boughtBy(purchase, project, {
      activities,
      counted,
      smallest: Math.max(smallest, plainQuestionnaire.smallest),
    });
    const needs = purchase.plan.needIds?.length ?? 0;
    return [organization, bought.map((one) => shown(one, needs))] as const;
  });
  return Object.fromEntries(await Promise.all(found));
}
