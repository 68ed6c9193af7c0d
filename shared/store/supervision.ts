import type { ProjectPlace } from '../domain/fieldwork/activity.ts';
import type { PurchaseId, TenantId } from '../domain/ids.ts';
import type { Sighting } from '../domain/supervision/flags/flag.ts';
import { FlagJudgement } from '../domain/supervision/flags.ts';
import { Incident, isOpenIncident, Voice } from '../domain/supervision/incident.ts';
import { isOpenOrder, Rectification } from '../domain/supervision/rectification.ts';
import { isShared, SupervisionPlan, Visit } from '../domain/supervision/visit.ts';
import { type Item, isNew, put, queryAll, read, remove, transact } from './items.ts';
import { indexKeys, type Key, keys, partitions, type Subject } from './keys.ts';
import type { Write } from './record.ts';
import type { Table } from './table.ts';

/**
 * Where the matters of supervision lie: what both sides may see in the work file of the project, what the watchers
 * keep beside it, where no organization reaches. What is open also stands in one list of the tenant.
 */
const kinds = {
  visit: 'VIS',
  order: 'REC',
  incident: 'INC',
  plan: 'PLN',
  judgement: 'JUD',
  sighting: 'SEE',
  flags: 'FLG',
} as const;
type Kind = keyof typeof kinds;
type Side = 'work' | 'watch';

const keyOf = (side: Side, place: ProjectPlace, kind: Kind, id: string): Key =>
  keys[side](place.tenant, place.purchase, place.organization, kinds[kind], id);

const rowsOf = (table: Table, side: Side, place: ProjectPlace, kind: Kind): Promise<Item[]> =>
  queryAll(table, partitions[side](place.tenant, place.purchase, place.organization, kinds[kind]));

/** Chains of their own: who looks unannounced moves no version that anybody else can see. */
export const supervisionSubject = (
  { tenant, purchase, organization }: ProjectPlace,
  kind: 'visit' | 'rectification' | 'incident' | 'comment' | 'watch',
  id: string,
): Subject => ({ tenant, kind, id: `${purchase}#${organization}#${id}` });

type Listed = { place: ProjectPlace; kind: Kind; id: string; isOpen: boolean };

/** What is open stands in the tenant's list of what is to be looked at. */
const listed = ({ place, kind, id, isOpen }: Listed) =>
  isOpen ? indexKeys.supervised(place.tenant, { ...place, kind: kinds[kind], id }) : {};

const sideOf = (visit: Visit): Side => (isShared(visit) ? 'work' : 'watch');

/**
 * Keeps a visit where those who may know of it find it. One that was the watchers' alone and is signed moves over in
 * the same transaction.
 */
export function visitWrites(
  table: Table,
  place: ProjectPlace,
  visit: Visit,
  before?: Visit,
): Write[] {
  const side = sideOf(visit);
  const item = {
    ...keyOf(side, place, 'visit', visit.id),
    ...listed({ place, kind: 'visit', id: visit.id, isOpen: visit.status === 'planned' }),
    et: 'visit',
    sum: { ...visit, organization: place.organization, purchase: place.purchase },
  };
  const old = before && sideOf(before);
  return [
    { item: put(table, item) },
    ...(old && old !== side ? [{ item: remove(table, keyOf(old, place, 'visit', visit.id)) }] : []),
  ];
}

const parsed = <T>(items: readonly Item[], schema: { parse(value: unknown): T }): T[] =>
  items.map(({ sum }) => schema.parse(sum));

/** @param isOffice - also those that the organization does not know of */
export async function readVisits(
  table: Table,
  place: ProjectPlace,
  isOffice: boolean,
): Promise<Visit[]> {
  const [shared, kept] = await Promise.all([
    rowsOf(table, 'work', place, 'visit'),
    isOffice ? rowsOf(table, 'watch', place, 'visit') : [],
  ]);
  return parsed([...shared, ...kept], Visit).sort((a, b) =>
    dayOfVisit(a) < dayOfVisit(b) ? 1 : -1,
  );
}

const dayOfVisit = ({ found, plannedFor }: Visit) => found?.heldAt ?? plannedFor ?? '';

export function orderWrite(table: Table, place: ProjectPlace, order: Rectification): Write {
  const { id } = order;
  return {
    item: put(table, {
      ...keyOf('work', place, 'order', id),
      ...listed({ place, kind: 'order', id, isOpen: isOpenOrder(order) }),
      et: 'rectification',
      sum: { ...order, organization: place.organization, purchase: place.purchase },
    }),
  };
}

/** The rectification orders of a project; `evaluation` and others read what came of them by `rectificationFacts`. */
export const readOrders = async (table: Table, place: ProjectPlace): Promise<Rectification[]> =>
  parsed(await rowsOf(table, 'work', place, 'order'), Rectification).sort((a, b) =>
    a.orderedAt < b.orderedAt ? 1 : -1,
  );

export function incidentWrite(table: Table, place: ProjectPlace, incident: Incident): Write {
  const { id, isKept } = incident;
  return {
    item: put(table, {
      ...keyOf(isKept ? 'watch' : 'work', place, 'incident', id),
      ...listed({ place, kind: 'incident', id, isOpen: isOpenIncident(incident) }),
      et: 'incident',
      sum: { ...incident, organization: place.organization, purchase: place.purchase },
    }),
  };
}

export async function readIncidents(
  table: Table,
  place: ProjectPlace,
  isOffice: boolean,
): Promise<Incident[]> {
  const [shared, kept] = await Promise.all([
    rowsOf(table, 'work', place, 'incident'),
    isOffice ? rowsOf(table, 'watch', place, 'incident') : [],
  ]);
  return parsed([...shared, ...kept], Incident).sort((a, b) =>
    a.reportedAt < b.reportedAt ? 1 : -1,
  );
}

export const planWrite = (table: Table, place: ProjectPlace, plan: SupervisionPlan): Write => ({
  item: put(table, { ...keyOf('watch', place, 'plan', 'now'), et: 'supervisionPlan', sum: plan }),
});

export async function readPlan(
  table: Table,
  place: ProjectPlace,
): Promise<SupervisionPlan | undefined> {
  const item = await read(table, keyOf('watch', place, 'plan', 'now'));
  return item && SupervisionPlan.parse(item['sum']);
}

export const judgementWrite = (
  table: Table,
  place: ProjectPlace,
  judgement: FlagJudgement,
): Write => ({
  item: put(table, {
    ...keyOf('watch', place, 'judgement', judgement.flag),
    et: 'judgement',
    sum: judgement,
  }),
});

export const readJudgements = async (table: Table, place: ProjectPlace) =>
  parsed(await rowsOf(table, 'watch', place, 'judgement'), FlagJudgement);

/** That something of a project was seen in another district; once, however often it is found. */
export const sightingItem = (table: Table, place: ProjectPlace, sighting: Sighting) =>
  put(
    table,
    {
      ...keyOf('watch', place, 'sighting', `${sighting.kind}.${sighting.row}.${sighting.day}`),
      et: 'sighting',
      sum: sighting,
    },
    isNew,
  );

export async function readSightings(table: Table, place: ProjectPlace): Promise<Sighting[]> {
  const items = await rowsOf(table, 'watch', place, 'sighting');
  return items.map(({ sum }) => sum as Sighting);
}

/** What the last look at a project came to; stands in the tenant's list while a flag waits for somebody. */
export type Looked = {
  at: string;
  /** Flags nobody judged. */
  open: { id: string; kind: string; severity: string; since: string }[];
};

export const lookedItem = (table: Table, place: ProjectPlace, looked: Looked) =>
  put(table, {
    ...keyOf('watch', place, 'flags', 'now'),
    ...listed({ place, kind: 'flags', id: 'now', isOpen: true }),
    et: 'flags',
    sum: { ...looked, organization: place.organization, purchase: place.purchase },
  });

export const readLooked = async (table: Table, place: ProjectPlace): Promise<Looked | undefined> =>
  (await read(table, keyOf('watch', place, 'flags', 'now')))?.['sum'] as Looked | undefined;

type Of = { purchase: PurchaseId; organization: ProjectPlace['organization'] };
export type OpenMatter = Of &
  (
    | { kind: 'visit'; matter: Visit }
    | { kind: 'order'; matter: Rectification }
    | { kind: 'incident'; matter: Incident }
    | { kind: 'flags'; matter: Looked }
  );

const matters = {
  [kinds.visit]: (sum: unknown) => ({ kind: 'visit', matter: Visit.parse(sum) }) as const,
  [kinds.order]: (sum: unknown) => ({ kind: 'order', matter: Rectification.parse(sum) }) as const,
  [kinds.incident]: (sum: unknown) => ({ kind: 'incident', matter: Incident.parse(sum) }) as const,
  [kinds.flags]: (sum: unknown) => ({ kind: 'flags', matter: sum as Looked }) as const,
};

/** All that is open in a tenant, in one query. */
export async function openMatters(table: Table, tenant: TenantId): Promise<OpenMatter[]> {
  const items = await queryAll(table, { pk: indexKeys.supervisedIn(tenant), index: 'GSI1' });
  return items.flatMap((item) => {
    const [kind = ''] = String(item['SK']).split('#');
    const found = matters[kind as keyof typeof matters]?.(item['sum']);
    const { purchase, organization } = item['sum'] as Of;
    return found ? [{ ...found, purchase, organization }] : [];
  });
}

/** Keeps what a resident complains about, and how they are reached in an item of its own. */
export async function putVoice(
  table: Table,
  tenant: TenantId,
  voice: Voice,
  contact: string,
): Promise<void> {
  await transact(table, [
    voiceWrite(table, tenant, voice, isNew).item,
    ...(contact
      ? [
          put(
            table,
            { ...keys.voiceContact(tenant, voice.id), et: 'contact', data: contact },
            isNew,
          ),
        ]
      : []),
  ]);
}

export const voiceWrite = (
  table: Table,
  tenant: TenantId,
  voice: Voice,
  when?: Parameters<typeof put>[2],
): Write => ({
  item: put(
    table,
    { ...keys.voice(tenant, voice.id), ...indexKeys.voice(tenant, voice), et: 'voice', sum: voice },
    when,
  ),
});

/** Forgets how whoever complained is reached. */
export const voiceContactErased = (table: Table, tenant: TenantId, id: string): Write => ({
  item: remove(table, keys.voiceContact(tenant, id)),
});

export async function readVoice(
  table: Table,
  tenant: TenantId,
  id: string,
): Promise<Voice | undefined> {
  const item = await read(table, keys.voice(tenant, id));
  return item && Voice.parse(item['sum']);
}

export const readVoiceContact = async (table: Table, tenant: TenantId, id: string) =>
  (await read(table, keys.voiceContact(tenant, id)))?.['data'] as string | undefined;

/** Complaints of a tenant, or about one purchase, the earliest first. */
export async function readVoices(
  table: Table,
  tenant: TenantId,
  purchase?: PurchaseId,
): Promise<Voice[]> {
  const range = { pk: indexKeys.voicesIn(tenant), index: 'GSI1' } as const;
  const items = await queryAll(table, { ...range, ...(purchase && { begins: `${purchase}#` }) });
  return parsed(items, Voice);
}
