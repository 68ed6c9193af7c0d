import { createHash } from 'node:crypto';
import type {
  BeginImport,
  ImportRows,
  NeedImport,
  RowsRead,
} from '../../shared/contracts/needs.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import { added, countedIn, type Deltas } from '../../shared/domain/needs/counting.ts';
import { type Need, reported } from '../../shared/domain/needs/need.ts';
import { mayImport } from '../../shared/domain/needs/permissions.ts';
import {
  type CellFault,
  isEmptyRow,
  type Layout,
  layoutOf,
  placesBy,
  readRow,
} from '../../shared/domain/needs/sheet.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { faultSentence } from '../../shared/messages/problems.ts';
import type { Language } from '../../shared/messages/translate.ts';
import { beginImport, importWrite, readImport } from '../../shared/store/need-lists.ts';
import { countItem, needWrite } from '../../shared/store/needs.ts';
import { record, type Write } from '../../shared/store/record.ts';
import { type Region, readRegions } from '../../shared/store/regions.ts';
import { invalid } from '../http/problem.ts';
import { dueOf } from '../need-due.ts';
import { needIdOf, receiptOfRow } from '../need-receipts.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';
import type { Official } from './official.ts';

type Asked = { tenant: TenantId; actor: Official; language: Language };

const nameOf = async (deps: Deps, { tenant, actor }: Asked) =>
  (await tenantConfig(deps, tenant)).members.find(({ personId }) => personId === actor.personId)
    ?.name ?? '';

/**
 * Begins a list, or finds how far it has come: it is known by the fingerprint of its file.
 *
 * @throws {DomainError} `invalid-request` where the first row lacks place or text
 */
export async function begin(deps: Deps, asked: Asked, body: BeginImport): Promise<NeedImport> {
  const { tenant } = asked;
  const read = layoutOf(body.header);
  if ('lacks' in read)
    throw invalid(read.lacks.map((column) => ({ pointer: '/header', code: `lacks-${column}` })));
  const id = createHash('sha256').update(`need-import:${body.sha256}`).digest('hex').slice(0, 20);
  const earlier = await readImport(deps.table, tenant, id);
  if (earlier) return earlier;
  const at = await tenantNow(deps, await tenantConfig(deps, tenant));
  const { name, header, rows } = body;
  const by = await nameOf(deps, asked);
  const list: NeedImport = { id, name, header, rows, next: 2, kept: 0, skipped: 0, by, at };
  await beginImport(deps.table, tenant, list);
  return (await readImport(deps.table, tenant, id)) ?? list;
}

type Good = { row: number; receipt: string; need: Need };
type RowFault = CellFault & { row: number };
type Sifted = { good: Good[]; faults: RowFault[]; empty: number };

const streetsOf = (regions: readonly Region[]) =>
  new Map(regions.flatMap((street) => street.children.map(({ code }) => [code, street.code])));

type Circumstances = {
  list: NeedImport;
  layout: Layout;
  regions: readonly Region[];
  now: Instant;
  due: { due?: Instant };
};

function sift(
  deps: Deps,
  { tenant, actor }: Asked,
  { from, rows }: ImportRows,
  { list, layout, regions, now, due }: Circumstances,
): Sifted {
  const placeOf = placesBy(regions.flatMap((street) => street.children));
  const sifted: Sifted = { good: [], faults: [], empty: 0 };
  for (const [at, cells] of rows.entries()) {
    const row = from + at;
    if (isEmptyRow(cells)) {
      sifted.empty += 1;
      continue;
    }
    const read = readRow(cells, { layout, now, placeOf });
    const isOutside = 'report' in read && !mayImport(actor, [read.report.community]);
    const outside: CellFault[] = isOutside
      ? [{ column: (layout.community ?? 0) + 1, name: 'community', code: 'outside-your-scope' }]
      : [];
    sifted.faults.push(...[...read.faults, ...outside].map((fault) => ({ ...fault, row })));
    if (!('report' in read) || isOutside) continue;
    const receipt = receiptOfRow(deps.secrets.linkKey, tenant, list.id, row);
    const need = { ...read.report, id: needIdOf(receipt), from: { import: list.id, row }, ...due };
    sifted.good.push({ row, receipt, need: reported(need) });
  }
  return sifted;
}

/** The needs, the counters of their places, and how far the list has come. */
function writesOf(
  { table }: Deps,
  tenant: TenantId,
  { good, regions }: { good: readonly Good[]; regions: readonly Region[] },
): Write[] {
  const streets = streetsOf(regions);
  const counted = new Map<string, Deltas>();
  for (const { need } of good)
    counted.set(need.community, added([counted.get(need.community) ?? {}, countedIn(need)]));
  return [
    ...good.map(({ need }) => needWrite(table, tenant, need)),
    ...[...counted].map(([community, deltas]) => ({
      item: countItem(table, tenant, { community, street: streets.get(community) }, deltas),
    })),
  ];
}

/** With the list, its chain and the reply: a transaction takes a hundred. */
const mostWrites = 90;

/** As many of the rows as one transaction takes, so that a list of many communities goes on in smaller steps. */
function fitting(body: ImportRows, sifted: Sifted): number {
  const places = new Set<string>();
  let writes = 1;
  for (const { row, need } of sifted.good) {
    writes += places.has(need.community) ? 1 : 2;
    places.add(need.community);
    if (writes > mostWrites) return row - body.from;
  }
  return body.rows.length;
}

async function keep(
  deps: Deps,
  asked: Asked,
  { body, sifted, here }: { body: ImportRows; sifted: Sifted; here: Circumstances },
): Promise<NeedImport> {
  const { tenant, actor } = asked;
  const { list, regions, now } = here;
  const faulty = new Set(sifted.faults.map(({ row }) => row)).size;
  const after: NeedImport = {
    ...list,
    next: body.from + body.rows.length,
    kept: list.kept + sifted.good.length,
    skipped: list.skipped + faulty,
  };
  await record(deps.table, {
    subject: { tenant, kind: 'needImport', id: list.id },
    writes: () => [
      ...writesOf(deps, tenant, { good: sifted.good, regions }),
      importWrite(deps.table, tenant, after, list.next),
    ],
    actor,
    origin: deps.origin,
    command: 'importNeeds',
    after: { from: body.from, rows: body.rows.length, kept: sifted.good.length, skipped: faulty },
    now,
    worldNow: deps.clock.now(),
  });
  return after;
}

async function circumstances(deps: Deps, { tenant }: Asked, id: string): Promise<Circumstances> {
  const [list, regions, config] = await Promise.all([
    readImport(deps.table, tenant, id),
    readRegions(deps.table, tenant),
    tenantConfig(deps, tenant),
  ]);
  if (!list) throw new DomainError({ code: 'not-found' });
  const read = layoutOf(list.header);
  const now = await tenantNow(deps, config);
  return {
    list,
    layout: 'layout' in read ? read.layout : {},
    regions,
    now,
    due: dueOf(config, now),
  };
}

/** Rows of an earlier answer that was lost are not kept twice: the list is past them. */
const isPast = ({ list }: Circumstances, { from, rows }: ImportRows) =>
  list.next >= from + rows.length;

/**
 * Looks at rows of a list, or keeps the good ones of them with how far the list has come, all or none. Fewer are kept
 * than were sent where they lie in too many communities for one transaction: the answer says where to go on.
 *
 * @throws {DomainError} `not-found`, `import-moved-on` when the list stands at another row, `invalid-request` for
 *   faulty rows that are not to be skipped
 */
export async function readRows(
  deps: Deps,
  asked: Asked & { id: string },
  sent: ImportRows,
): Promise<RowsRead> {
  const here = await circumstances(deps, asked, asked.id);
  const whole = sift(deps, asked, sent, here);
  const told = (sifted: Sifted, list: NeedImport, isKept: boolean): RowsRead => ({
    import: list,
    good: sifted.good.length,
    faults: sifted.faults.map((fault) => ({
      ...fault,
      message: faultSentence(asked.language, fault.code),
    })),
    receipts: isKept ? sifted.good.map(({ row, receipt }) => ({ row, receipt })) : [],
  });
  if (sent.isCheck) return told(whole, here.list, false);
  if (isPast(here, sent)) return told(whole, here.list, true);
  if (here.list.next !== sent.from) throw new DomainError({ code: 'import-moved-on' });
  const body = { ...sent, rows: sent.rows.slice(0, fitting(sent, whole)) };
  const sifted = body.rows.length < sent.rows.length ? sift(deps, asked, body, here) : whole;
  const [fault] = sifted.faults;
  if (fault && !body.skipsFaulty)
    throw invalid([
      { pointer: `/rows/${fault.row - body.from}/${fault.column - 1}`, code: fault.code },
    ]);
  return told(sifted, await keep(deps, asked, { body, sifted, here }), true);
}
