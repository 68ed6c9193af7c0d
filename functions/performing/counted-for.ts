import { isCounted, workDone } from '../../shared/domain/fieldwork/work-done.ts';
import { budgetOf } from '../../shared/domain/ledger/budget-of.ts';
import { ledgerOf } from '../../shared/domain/ledger/ledger-of.ts';
import type { Counted } from '../../shared/domain/purchase/decision.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { readActivities } from '../../shared/store/fieldwork.ts';
import { readBook } from '../../shared/store/ledger.ts';
import type { TenantConfig } from '../../shared/store/tenants.ts';
import type { Request } from '../acting.ts';
import { countedHash } from '../counted-hash.ts';
import type { Deps } from '../ports.ts';

/** What the work file of whoever reports comes to; nothing for contracts that are told in figures. */
export async function countedFor(
  { table }: Deps,
  { actor, command }: Request,
  loaded: Purchase,
  { settings }: Pick<TenantConfig, 'settings'>,
): Promise<Counted | undefined> {
  if (command.type !== 'submitReport' || actor.kind !== 'organization') return undefined;
  const { tenantId: tenant, id: purchase, projects } = loaded;
  const { organizationId: organization } = actor;
  const project = projects[organization];
  if (!project?.deliverables.some(isCounted)) return undefined;
  const place = { tenant, purchase, organization };
  const [activities, book] = await Promise.all([
    readActivities(table, place),
    readBook(table, place),
  ]);
  const { deliverables } = workDone(activities, project.deliverables);
  return {
    done: Object.fromEntries(Object.entries(deliverables).map(([id, { done }]) => [id, done])),
    spentFen: ledgerOf(book, budgetOf(loaded, project, settings.spending)).totals.spentFen,
    hash: countedHash({ activities, project }),
  };
}
