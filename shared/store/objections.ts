import { ObjectionRow, Precedent } from '../contracts/objection-rows.ts';
import type { TenantId } from '../domain/ids.ts';
import { withoutNames } from '../domain/purchase/anonymous.ts';
import {
  findingOf,
  isOpen,
  kindOf,
  type Objection,
  standingOfObjection,
  stepOf,
} from '../domain/purchase/objection.ts';
import type { Purchase } from '../domain/purchase/purchase.ts';
import { query } from './items.ts';
import { indexKeys } from './keys.ts';
import type { Cursor } from './purchases.ts';
import type { Table } from './table.ts';

/** A line of an index holds this much of a text; the whole lies with the purchase. */
const mostOfFinding = 1500;
const mostOfGrounds = 160;
/** Lines read for one page, before what the reader asked for is picked out. */
const linesRead = 100;

const namesIn = ({ applications }: Purchase): string[] =>
  Object.values(applications).map(({ organization }) => organization.name);

/** The clock that runs first. */
const dueOf = ({ deadlines }: Purchase, { id }: Objection) =>
  ['', '.admission', '.decision']
    .map((clock) => deadlines[`${id}${clock}`]?.at)
    .find((at) => at !== undefined);

function foundIn(purchase: Purchase, objection: Objection): Pick<ObjectionRow, 'found'> {
  const finding = findingOf(objection);
  if (!finding) return {};
  const { isUpheld, remedy, text, at } = finding;
  const said = withoutNames(text, namesIn(purchase)).slice(0, mostOfFinding);
  return { found: { isUpheld, ...(remedy && { remedy }), text: said, at } };
}

/** The line of `objection` in the register of its tenant. */
export function rowOf(purchase: Purchase, objection: Objection): ObjectionRow {
  const { plan, tenantId, applications } = purchase;
  const { id, organizationId, raisedAt, grounds, groundCodes = [], paused } = objection;
  const due = isOpen(objection) ? dueOf(purchase, objection) : undefined;
  return {
    tenant: tenantId,
    purchaseId: purchase.id,
    id,
    title: plan.title,
    track: plan.track,
    method: plan.method,
    regionCodes: plan.regionCodes,
    kind: kindOf(objection),
    step: stepOf(objection),
    grounds: groundCodes,
    raisedAt,
    organizationId,
    organization: applications[organizationId]?.organization.name ?? '',
    says: grounds.slice(0, mostOfGrounds),
    standing: standingOfObjection(objection),
    ...(due && { due }),
    ...(paused && { isPaused: true as const }),
    ...foundIn(purchase, objection),
  };
}

/** What makes a stored objection a line of the register. */
export const registered = (purchase: Purchase, objection: Objection) => ({
  ...indexKeys.objection(purchase.tenantId, purchase.id, {
    id: objection.id,
    raisedAt: objection.raisedAt,
    isOpen: isOpen(objection),
  }),
  sum: rowOf(purchase, objection),
});

/** Lines of the register, newest first: one call. */
export async function listObjections(
  table: Table,
  tenant: TenantId,
  { which, start }: { which: 'open' | 'decided'; start?: Cursor },
): Promise<{ items: ObjectionRow[]; last?: NonNullable<Cursor> }> {
  const found = await query(table, {
    pk: indexKeys.objectionsOf(tenant),
    begins: which === 'open' ? 'OPEN#' : 'DONE#',
    index: 'GSI1',
    isBackward: true,
    limit: linesRead,
    ...(start && { start }),
  });
  const items = found.items.map((item) => ObjectionRow.parse(item['sum']));
  return found.last ? { items, last: found.last } : { items };
}

/** The decision on a complaint as it is published; nothing before there is one. */
export function precedentOf(
  purchase: Purchase,
  objection: Objection,
  tenantName: string,
): Precedent | undefined {
  const { found, ...row } = rowOf(purchase, objection);
  return found && Precedent.parse({ ...row, found, tenantName });
}
