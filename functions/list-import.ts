import { createHash } from 'node:crypto';
import type { BeginList, ListImport, ListRows } from '../shared/contracts/list-rows.ts';
import type { Actor } from '../shared/domain/actor.ts';
import { DomainError } from '../shared/domain/errors.ts';
import type { TenantId } from '../shared/domain/ids.ts';
import {
  type CellFault,
  type Columns,
  isEmptyRow,
  type Layout,
  layoutBy,
} from '../shared/domain/sheets/list-sheet.ts';
import type { Instant } from '../shared/domain/time.ts';
import { faultSentence } from '../shared/messages/problems.ts';
import type { Language } from '../shared/messages/translate.ts';
import type { ImportStore } from '../shared/store/list-imports.ts';
import { record, type Write } from '../shared/store/record.ts';
import { invalid } from './http/problem.ts';
import type { Deps } from './ports.ts';
import { tenantConfig, tenantNow } from './tenants.ts';

/*
 * A list of any length is taken in part by part: rows are looked at without being kept, or the good ones of them are kept
 * in one transaction with how far the list has come. What the rows are, a kind of list says.
 */

export type ListAsked = { deps: Deps; tenant: TenantId; actor: Actor; language: Language };
/** When rows are read, and by whom, by name. */
export type ListMoment = { now: Instant; by: string };

type Read<Row, Column extends string> = { good: Row } | { faults: readonly CellFault<Column>[] };
type Writes<Count extends string> = { writes: readonly Write[]; counted: Record<Count, number> };

export type ListReader<Row, Column extends string, Count extends string> = {
  /** Reads one row after the other; begun anew it knows nothing of those before. */
  begin(layout: Layout<Column>): (cells: readonly string[], row: number) => Read<Row, Column>;
  /** What is written of good rows, with what came of them. */
  keep(good: readonly Row[]): Promise<Writes<Count>> | Writes<Count>;
};

type Located = { row: number; community: string };

/** What lists of one kind have of their own. */
export type ListKind<Row extends Located, Column extends string, Count extends string> = {
  /** Keeps the fingerprint of a file apart from the same file's of another kind. */
  called: string;
  subject: string;
  command: string;
  columns: Columns<Column>;
  counts: readonly Count[];
  imports: ImportStore<ListImport<Count>>;
  /** Writes that the first row of a community brings with it, beside its own. */
  writesOfPlace: number;
  reader(asked: ListAsked, moment: ListMoment, id: string): Promise<ListReader<Row, Column, Count>>;
};

const nothing = <Count extends string>(counts: readonly Count[]) =>
  Object.fromEntries([...counts, 'skipped'].map((count) => [count, 0])) as Record<
    Count | 'skipped',
    number
  >;

async function momentOf({ deps, tenant, actor }: ListAsked): Promise<ListMoment> {
  const config = await tenantConfig(deps, tenant);
  const id = actor.kind === 'official' ? actor.personId : undefined;
  const by = config.members.find(({ personId }) => personId === id)?.name ?? '';
  return { now: await tenantNow(deps, config), by };
}

/**
 * Begins a list, or finds how far it has come: it is known by the fingerprint of its file.
 *
 * @throws {DomainError} `invalid-request` where the first row lacks a column
 */
export async function beginImport<Row extends Located, Column extends string, Count extends string>(
  { called, columns, counts, imports }: ListKind<Row, Column, Count>,
  asked: ListAsked,
  { name, header, rows, sha256 }: BeginList,
): Promise<ListImport<Count>> {
  const { table } = asked.deps;
  const read = layoutBy(columns, header);
  if ('lacks' in read)
    throw invalid(read.lacks.map((column) => ({ pointer: '/header', code: `lacks-${column}` })));
  const id = createHash('sha256').update(`${called}:${sha256}`).digest('hex').slice(0, 20);
  const earlier = await imports.read(table, asked.tenant, id);
  if (earlier) return earlier;
  const { now: at, by } = await momentOf(asked);
  const list = { id, name, header, rows, next: 2, ...nothing(counts), by, at };
  await imports.begin(table, asked.tenant, list);
  return (await imports.read(table, asked.tenant, id)) ?? list;
}

type RowFault<Column extends string> = CellFault<Column> & { row: number };
type Sifted<Row, Column extends string> = { good: Row[]; faults: RowFault<Column>[] };
type Sent = Pick<ListRows, 'from' | 'rows'>;

function sift<Row, Column extends string>(
  { from, rows }: Sent,
  read: (cells: readonly string[], row: number) => Read<Row, Column>,
): Sifted<Row, Column> {
  const sifted: Sifted<Row, Column> = { good: [], faults: [] };
  rows.forEach((cells, at) => {
    if (isEmptyRow(cells)) return;
    const one = read(cells, from + at);
    if ('good' in one) sifted.good.push(one.good);
    else sifted.faults.push(...one.faults.map((fault) => ({ ...fault, row: from + at })));
  });
  return sifted;
}

/** With the list, its chain and the reply: a transaction takes a hundred. */
const mostWrites = 90;

/** As many of the rows as one transaction takes: a list of many communities goes on in smaller steps. */
function fitting({ from, rows }: Sent, good: readonly Located[], writesOfPlace: number): number {
  const places = new Set<string>();
  let writes = 1;
  for (const { row, community } of good) {
    writes += places.has(community) ? 1 : 1 + writesOfPlace;
    places.add(community);
    if (writes > mostWrites) return row - from;
  }
  return rows.length;
}

type Here<Row, Column extends string, Count extends string> = {
  list: ListImport<Count>;
  reader: ListReader<Row, Column, Count>;
  moment: ListMoment;
};

async function keep<Row extends Located, Column extends string, Count extends string>(
  { imports, subject, command, counts }: ListKind<Row, Column, Count>,
  { deps, tenant, actor }: ListAsked,
  {
    body,
    sifted,
    here,
  }: { body: Sent; sifted: Sifted<Row, Column>; here: Here<Row, Column, Count> },
): Promise<ListImport<Count>> {
  const { list, reader, moment } = here;
  const kept = await reader.keep(sifted.good);
  const skipped = new Set(sifted.faults.map(({ row }) => row)).size;
  const counted = { ...kept.counted, skipped };
  const sums = Object.fromEntries(
    [...counts, 'skipped' as const].map((count) => [count, list[count] + counted[count]]),
  ) as Record<Count | 'skipped', number>;
  const after = { ...list, next: body.from + body.rows.length, ...sums };
  await record(deps.table, {
    subject: { tenant, kind: subject, id: list.id },
    writes: () => [...kept.writes, imports.write(deps.table, tenant, after, list.next)],
    actor,
    origin: deps.origin,
    command,
    after: { from: body.from, rows: body.rows.length, ...counted },
    now: moment.now,
    worldNow: deps.clock.now(),
  });
  return after;
}

export type ListRead<Row, Column extends string, Count extends string> = {
  import: ListImport<Count>;
  good: Row[];
  faults: (RowFault<Column> & { message: string })[];
  /** Whether the good rows lie in the store now. */
  isKept: boolean;
};

/**
 * Looks at rows of a list, or keeps the good ones of them with how far the list has come, all or none. Fewer are kept
 * than were sent where they lie in too many communities for one transaction: the answer says where to go on.
 *
 * @throws {DomainError} `not-found`, `import-moved-on` when the list stands at another row, `invalid-request` for
 *   faulty rows that are not to be skipped
 */
export async function importRows<Row extends Located, Column extends string, Count extends string>(
  kind: ListKind<Row, Column, Count>,
  asked: ListAsked & { id: string },
  sent: ListRows,
): Promise<ListRead<Row, Column, Count>> {
  const moment = await momentOf(asked);
  const [list, reader] = await Promise.all([
    kind.imports.read(asked.deps.table, asked.tenant, asked.id),
    kind.reader(asked, moment, asked.id),
  ]);
  if (!list) throw new DomainError({ code: 'not-found' });
  const layout = layoutBy(kind.columns, list.header);
  const sifted = (rows: Sent) => sift(rows, reader.begin('layout' in layout ? layout.layout : {}));
  const told = (
    { good, faults }: Sifted<Row, Column>,
    now: ListImport<Count>,
    isKept: boolean,
  ): ListRead<Row, Column, Count> => ({
    import: now,
    good,
    faults: faults.map((fault) => ({
      ...fault,
      message: faultSentence(asked.language, fault.code),
    })),
    isKept,
  });
  const whole = sifted(sent);
  if (sent.isCheck) return told(whole, list, false);
  /** Rows of an earlier answer that was lost are not kept twice: the list is past them. */
  if (list.next >= sent.from + sent.rows.length) return told(whole, list, true);
  if (list.next !== sent.from) throw new DomainError({ code: 'import-moved-on' });
  const body = { ...sent, rows: sent.rows.slice(0, fitting(sent, whole.good, kind.writesOfPlace)) };
  const part = body.rows.length < sent.rows.length ? sifted(body) : whole;
  const [fault] = part.faults;
  if (fault && !body.skipsFaulty)
    throw invalid([
      { pointer: `/rows/${fault.row - body.from}/${fault.column - 1}`, code: fault.code },
    ]);
  const here = { list, reader, moment };
  return told(part, await keep(kind, asked, { body, sifted: part, here }), true);
}
