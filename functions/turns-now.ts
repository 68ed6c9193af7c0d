import type { OrganizationId, PurchaseId, TenantId } from '../shared/domain/ids.ts';
import type { CommandType } from '../shared/domain/purchase/lifecycle.ts';
import { turnsAt } from '../shared/domain/purchase/waiting/turn.ts';
import type { Instant } from '../shared/domain/time.ts';
import { readAppeals } from '../shared/store/consequence-appeals.ts';
import type { Table } from '../shared/store/table.ts';

type Turn = { command: CommandType; reference?: string | undefined; from?: Instant | undefined };
type Around = { table: Table; tenant: TenantId; purchase: PurchaseId; now: Instant };

async function isAppealed({ table, tenant, purchase }: Around, { reference = '' }: Turn) {
  const [organization = '', ...rest] = reference.split('.');
  const place = { tenant, purchase, organization: organization as OrganizationId };
  const appeals = await readAppeals(table, place);
  return appeals.some(({ consequence, outcome }) => consequence === rest.join('.') && !outcome);
}

/** Those whose turn has come: a claw-back waits for the appeal against it, which lies in the work file. */
export async function turnsNow<W extends Turn>(around: Around, all: readonly W[]): Promise<W[]> {
  const open = turnsAt(all, around.now);
  const held = await Promise.all(
    open.map((one) => one.command === 'enforceConsequence' && isAppealed(around, one)),
  );
  return open.filter((_one, i) => !held[i]);
}
