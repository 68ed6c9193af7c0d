import * as z from 'zod';
import { presetDirectory } from '../domain/directory/preset.ts';
import { type OutletCounts, type Serving, servingOf } from '../domain/directory/serving.ts';
import {
  Facility,
  FacilityRow,
  Incident,
  rowOf,
  ShownFacility,
  shownOf,
  type Whole,
} from '../domain/facility/facility.ts';
import { type Used, unused } from '../domain/facility/figures.ts';
import { bookers } from '../domain/facility/names.ts';
import { Opening } from '../domain/facility/opening.ts';
import { FacilityRules, firstRules } from '../domain/facility/rules.ts';
import { Unit } from '../domain/facility/unit.ts';
import type { TenantId } from '../domain/ids.ts';
import { needCategories } from '../domain/needs/names.ts';
import type { Day } from '../domain/time.ts';
import { type Item, put, queryAll, read } from './items.ts';
import { indexKeys, keys, partitions, type Subject } from './keys.ts';
import type { Write } from './record.ts';
import type { Table } from './table.ts';

/* Facilities and the units they belong to: each facility with its agreements and incidents in a partition of its own. */

export const facilitySubject = (tenant: TenantId, id: string): Subject => ({
  tenant,
  kind: 'facility',
  id,
});
export const unitSubject = (tenant: TenantId, id: string): Subject => ({
  tenant,
  kind: 'residentUnit',
  id,
});
export const facilityRulesSubject = (tenant: TenantId): Subject => ({
  tenant,
  kind: 'facilityRules',
  id: 'all',
});

export async function readUnits(table: Table, tenant: TenantId): Promise<Unit[]> {
  const items = await queryAll(table, partitions.residentUnits(tenant));
  return items.map((item) => Unit.parse(item['data']));
}

export async function readUnit(
  table: Table,
  tenant: TenantId,
  id: string,
): Promise<Unit | undefined> {
  const item = await read(table, keys.residentUnit(tenant, id));
  return item && Unit.parse(item['data']);
}

/**
 * A unit, and what everybody may know of it: its name and what it promised. Changed only through its chain, so that no
 * condition of its own is needed.
 */
export function unitWrites(table: Table, tenant: TenantId, unit: Unit): Write[] {
  const { id, name, commitments } = unit;
  return [
    put(table, { ...keys.residentUnit(tenant, id), et: 'residentUnit', data: unit }),
    put(table, { ...keys.unitShown(tenant, id), et: 'promises', data: { name, commitments } }),
  ].map((item) => ({ item }));
}

/** What units promised, for everybody: one query. */
export async function readPromises(
  table: Table,
  tenant: TenantId,
): Promise<Pick<Unit, 'name' | 'commitments'>[]> {
  const items = await queryAll(table, partitions.promises(tenant));
  return items.map((item) => Unit.pick({ name: true, commitments: true }).parse(item['data']));
}

const rulesIn = (item: Item | undefined): FacilityRules =>
  item ? FacilityRules.parse(item['data']) : firstRules;
const Counts = z.record(z.string(), z.int());
const Answered = z.record(z.string(), z.array(z.enum(needCategories)));
const ofPreset = servingOf(presetDirectory);

type FacilityRows = {
  rows: FacilityRow[];
  rules: FacilityRules;
  /** Outlets of the directory beside them, and which needs each category answers. */
  outlets: OutletCounts;
  serving: Serving;
};

/** Every facility as lists know it, the rules, and outlets counted: one query for some two thousand facilities. */
export async function readFacilityRows(table: Table, tenant: TenantId): Promise<FacilityRows> {
  const items = await queryAll(table, partitions.facilityRows(tenant));
  const of = (et: string) => items.filter((item) => item['et'] === et);
  const [serving] = of('outletServing');
  return {
    rows: of('row').map((item) => FacilityRow.parse(item['data'])),
    rules: rulesIn(of('facilityRules')[0]),
    outlets: new Map(
      of('outletCounts').map((item) => [
        String(item['SK']).slice(keys.outletCounts(tenant, '').SK.length),
        Counts.parse(item['data']),
      ]),
    ),
    serving: serving ? Answered.parse(serving['data']) : ofPreset,
  };
}

export const readFacilityRules = async (table: Table, tenant: TenantId): Promise<FacilityRules> =>
  rulesIn(await read(table, keys.facilityRules(tenant)));

export const facilityRulesWrite = (
  table: Table,
  tenant: TenantId,
  rules: FacilityRules,
): Write => ({
  item: put(table, { ...keys.facilityRules(tenant), et: 'facilityRules', data: rules }),
});

/** What everybody may know of a facility. */
export async function readFacilityShown(
  table: Table,
  tenant: TenantId,
  id: string,
): Promise<ShownFacility | undefined> {
  const item = await read(table, keys.facilityShown(tenant, id));
  return item && ShownFacility.parse(item['data']);
}

const byKind = (items: readonly Item[], et: string) =>
  items.filter((item) => item['et'] === et).map((item) => item['data']);

/** The unit a facility belongs to. */
export async function readOwner(
  table: Table,
  tenant: TenantId,
  id: string,
): Promise<string | undefined> {
  const item = await read(table, keys.facility(tenant, id));
  return item && Facility.pick({ unit: true }).parse(item['data']).unit;
}

/** A facility with every agreement and incident: one query. */
export async function readFacility(
  table: Table,
  tenant: TenantId,
  id: string,
): Promise<Whole | undefined> {
  const items = await queryAll(table, partitions.facility(tenant, id));
  const [own] = items.filter(({ et }) => et === 'facility');
  if (!own) return undefined;
  const { unitName } = own;
  return {
    facility: Facility.parse(own['data']),
    openings: z.array(Opening).parse(byKind(items, 'opening')),
    incidents: z.array(Incident).parse(byKind(items, 'incident')),
    ...(typeof unitName === 'string' && { unitName }),
  };
}

/** A facility as it becomes, with what lists and everybody know of it. */
export function facilityWrites(
  table: Table,
  tenant: TenantId,
  whole: Whole,
  { today, changed }: { today: Day; changed?: readonly { id: string }[] },
): Write[] {
  const { facility, openings, incidents, unitName } = whole;
  const { id } = facility;
  const isChanged = (one: { id: string }) => changed?.some((other) => other.id === one.id) ?? false;
  const row = rowOf(whole, today);
  return [
    put(table, {
      ...keys.facility(tenant, id),
      ...indexKeys.facility(tenant, id),
      et: 'facility',
      data: facility,
      ...(unitName !== undefined && { unitName }),
    }),
    put(table, {
      ...keys.facilityShown(tenant, id),
      et: 'facilityShown',
      data: shownOf(whole, today),
    }),
    put(table, { ...keys.facilityRow(tenant, facility.community, id), et: 'row', data: row }),
    ...openings
      .filter(isChanged)
      .map((one) =>
        put(table, { ...keys.facilityOpening(tenant, id, one.id), et: 'opening', data: one }),
      ),
    ...incidents
      .filter(isChanged)
      .map((one) =>
        put(table, { ...keys.facilityIncident(tenant, id, one.id), et: 'incident', data: one }),
      ),
  ].map((item) => ({ item }));
}

const number = (value: unknown) => (typeof value === 'number' ? value : 0);

/** What was used of every facility in a month: one query. */
export async function readUsed(
  table: Table,
  tenant: TenantId,
  month: string,
): Promise<Map<string, Used>> {
  const range = partitions.facilityMonth(tenant, month);
  const items = await queryAll(table, range);
  return new Map(
    items.map((item) => [
      String(item['SK']).slice(range.begins.length),
      {
        minutes: number(item['minutes']),
        visits: number(item['visits']),
        people: Object.fromEntries(
          bookers.map((booker) => [booker, number(item[booker])]),
        ) as Used['people'],
      },
    ]),
  );
}

export const usedOf = (used: ReadonlyMap<string, Used>, id: string): Used => used.get(id) ?? unused;
