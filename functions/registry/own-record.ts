import type { PublicPurchase } from '../../shared/contracts/notices.ts';
import type { OrganizationId } from '../../shared/domain/ids.ts';
import type { RecordLine } from '../../shared/domain/organization/passport.ts';
import { listReceipts } from '../../shared/store/applications.ts';
import { readPublished } from '../../shared/store/published.ts';
import type { Table } from '../../shared/store/table.ts';

/** Pages of this many purchases are read; an organization with more shows its latest. */
const most = 60;

function lineOf(call: PublicPurchase, name: string): RecordLine | undefined {
  const project = call.projects.find(({ organization }) => organization === name);
  const award = call.results.find(({ organization }) => organization === name)?.awardFen;
  const awardFen = project?.amountFen ?? award;
  if (awardFen === undefined) return undefined;
  return {
    tenant: call.tenant.name,
    tenantId: call.tenant.id,
    purchaseId: call.purchaseId,
    title: call.title,
    state: call.state,
    awardFen,
    year: call.publishedAt.slice(0, 4),
    ...(project?.finalPoints !== undefined && { evaluation: Math.round(project.finalPoints) }),
  };
}

/**
 * What an organization won and how it was evaluated, wherever it was, from what was published there anyway. It
 * is shown, never scored: local awards may not be (22 号令).
 */
export async function ownRecord(
  table: Table,
  { id, name }: { id: OrganizationId; name: string },
): Promise<RecordLine[]> {
  const receipts = (await listReceipts(table, id)).slice(-most);
  const calls = await Promise.all(
    receipts.map(({ tenant, purchase }) => readPublished(table, tenant, purchase)),
  );
  return calls
    .flatMap((call) => (call ? (lineOf(call, name) ?? []) : []))
    .sort((a, b) => (a.year < b.year ? 1 : -1));
}
