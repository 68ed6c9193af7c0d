import { actorIds } from '../../shared/domain/audit/actor-ids.ts';
import { chainSection } from '../../shared/domain/audit/bundle.ts';
import type { Checkpoint } from '../../shared/domain/audit/checkpoint.ts';
import { isWithheld } from '../../shared/domain/audit/secrecy.ts';
import type { PersonId, PurchaseId, TenantId } from '../../shared/domain/ids.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { listChains, listCheckpoints, readChain } from '../../shared/store/checkpoints.ts';
import type { Item } from '../../shared/store/items.ts';
import { readOrganization, readPerson } from '../../shared/store/people.ts';
import { assemble } from '../../shared/store/purchases.ts';
import {
  chainsLeftBehind,
  directoryItems,
  headItem,
  needItems,
  noticeItems,
  purchaseItems,
  tenantItems,
} from '../../shared/store/whole-tenant.ts';
import type { Deps } from '../ports.ts';
import { within } from '../within.ts';
import type { BundleWriter } from './bundle-writer.ts';

type Writing = { deps: Deps; tenant: TenantId; now: Instant; writer: BundleWriter };

const isMember = ({ SK }: Item) => String(SK).startsWith('MEM#');

/** What comes before the purchases. The daily roots first: every chain written after them reaches at least as far. */
export async function writeBeginning({ deps, tenant, now, writer }: Writing) {
  const { table } = deps;
  const checkpoints = await listCheckpoints(table, tenant);
  await writer.section('checkpoints', 'checkpoints', checkpoints);
  writer.written.withheld.push(...(await chainsLeftBehind(table, tenant)));
  const items = await tenantItems(table, tenant);
  const members = items.filter(isMember).map((item) => item['personId'] as PersonId);
  const people = await Promise.all(members.map((id) => readPerson(table, id)));
  const known = people.flatMap((person) =>
    person
      ? [{ id: person.id, name: person.name, email: person.email, language: person.language }]
      : [],
  );
  await writer.section('people/members', 'people', known);
  await writer.section('tenant', 'items', items);
  await writer.section('needs', 'items', await needItems(table, tenant, now));
  await writer.section('directory', 'items', await directoryItems(table, tenant));
  await writer.section('notices', 'items', await noticeItems(table, tenant));
  return checkpoints.at(-1);
}

/** Whoever else the chain names: their names alone. */
async function writePeople(
  { deps, writer }: Writing,
  purchase: PurchaseId,
  ids: readonly string[],
) {
  const people = await Promise.all(ids.map((id) => readPerson(deps.table, id as PersonId)));
  await writer.section(
    `people/${purchase}`,
    'people',
    people.flatMap((person) => (person ? [{ id: person.id, name: person.name }] : [])),
  );
}

async function writeOrganizations({ deps, writer }: Writing, purchase: PurchaseId, items: Item[]) {
  const ids = Object.keys(assemble(items)?.purchase.applications ?? {});
  const found = await Promise.all(
    ids.map((id) => readOrganization(deps.table, id as Parameters<typeof readOrganization>[1])),
  );
  const known = found.flatMap((one) =>
    one ? [{ id: one.id, name: one.name, creditCode: one.creditCode, email: one.email }] : [],
  );
  await writer.section(`organizations/${purchase}`, 'organizations', known);
}

/**
 * Writes a chain as far as `reach`, which is how far what follows from it had come when it was read.
 * @returns its entries
 */
async function writeChain(
  { deps, tenant, writer }: Pick<Writing, 'deps' | 'tenant' | 'writer'>,
  chain: string,
  reach = Infinity,
) {
  const entries = (await readChain(deps.table, tenant, chain)).filter(({ seq }) => seq <= reach);
  await writer.section(chainSection(chain), 'chain', entries);
  if (entries.length > 0)
    writer.written.chains.push({
      chain,
      entries: entries.length,
      head: entries.at(-1)?.hash ?? '',
    });
  return entries;
}

/** Writes a purchase and its chains, or notes that nobody may take it away yet. */
export async function writePurchase(writing: Writing, id: PurchaseId): Promise<void> {
  const { deps, tenant, writer } = writing;
  const items = await purchaseItems(deps.table, tenant, id);
  const loaded = assemble(items);
  if (!loaded) return;
  const { purchase } = loaded;
  if (isWithheld(purchase)) {
    writer.written.withheld.push(`purchase/${id}`);
    return;
  }
  await writer.section(`purchases/${id}`, 'items', items);
  await writeOrganizations(writing, id, items);
  const entries = await writeChain(writing, `purchase/${id}`, purchase.version);
  // Nobody who serves a tenant reads these: whoever could would know, before the opening, who has applied.
  const opened = await within(deps, { as: 'exporter', tenant, purchase: id });
  for (const organization of Object.keys(purchase.applications))
    await writeChain({ ...writing, deps: opened }, `purchase/${id}#APP#${organization}`);
  await writePeople(writing, id, actorIds(entries));
}

/** Chains of what is no purchase, each with the row that says how far it has come. */
export async function writeOtherChains(writing: Writing): Promise<void> {
  const { deps, tenant, now, writer } = writing;
  for (const chain of await listChains(deps.table, tenant, now)) {
    if (chain.startsWith('purchase/')) continue;
    const head = await headItem(deps.table, tenant, chain);
    if (!head) continue;
    await writer.section(`heads/${chain}`, 'items', [head]);
    await writeChain(writing, chain, Number(head['v']));
  }
}

export const summaryOf = (checkpoint: Checkpoint | undefined) =>
  checkpoint && {
    number: checkpoint.number,
    day: checkpoint.day,
    root: checkpoint.root,
    hash: checkpoint.hash,
  };
