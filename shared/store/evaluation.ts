import type { Bar } from '../domain/evaluation/bar.ts';
import type { ConsequenceAppeal } from '../domain/evaluation/consequence-appeal.ts';
import { KnownEvidence } from '../domain/evaluation/evidence.ts';
import type { EarnedPriority } from '../domain/evaluation/priority.ts';
import { roundId } from '../domain/evaluation/rated-round.ts';
import { EvaluationRound, RoundSummary, summaryOf } from '../domain/evaluation/round.ts';
import { RatingSheet } from '../domain/evaluation/sheet.ts';
import type { ProjectPlace } from '../domain/fieldwork/activity.ts';
import type { PersonId, TenantId } from '../domain/ids.ts';
import { appealKind } from './consequence-appeals.ts';
import { check, type Item, isNew, put, queryAll, write } from './items.ts';
import { indexKeys, keys, partitions, type Subject } from './keys.ts';
import { roundKind } from './rated-rounds.ts';
import type { Write } from './record.ts';
import type { Table } from './table.ts';

/** Rounds lie in the work file; the sheets of their raters beside it, where no organization reaches. */
const kinds = { round: roundKind, sheet: 'SHT', evidence: 'EVD' } as const;

export type KeptRound = { version: number; round: EvaluationRound };

const placeKey = ({ purchase, organization }: ProjectPlace) => `${purchase}#${organization}`;

/** A round has a chain of its own, and so has each sheet: raters never wait for each other. */
export const roundSubject = (place: ProjectPlace, id: string): Subject => ({
  tenant: place.tenant,
  kind: 'evaluation',
  id: `${placeKey(place)}#${id}`,
});
export const sheetSubject = (place: ProjectPlace, id: string, person: PersonId): Subject => ({
  tenant: place.tenant,
  kind: 'rating',
  id: `${placeKey(place)}#${id}#${person}`,
});

const roundKey = ({ tenant, purchase, organization }: ProjectPlace, id: string) =>
  keys.work(tenant, purchase, organization, kinds.round, id);
const sheetKey = ({ tenant, purchase, organization }: ProjectPlace, id: string) =>
  keys.watch(tenant, purchase, organization, kinds.sheet, id);

const roundIn = (item: Item): KeptRound => ({
  version: Number(item['v']),
  round: EvaluationRound.parse(item['round']),
});

export const roundWrite = (
  table: Table,
  place: ProjectPlace,
  { version, round }: KeptRound,
): Write => ({
  item: put(table, {
    ...roundKey(place, roundId(round)),
    ...indexKeys.round(place.tenant, {
      ...place,
      id: roundId(round),
      isOpen: round.state !== 'final',
    }),
    et: 'evaluation',
    v: version,
    round,
    sum: summaryOf(round),
  }),
});

/** The round is still being rated: nobody hands in once it is closed. */
export const roundRuns = (
  table: Table,
  place: ProjectPlace,
  { version, round }: KeptRound,
): Write => ({
  item: check(table, roundKey(place, roundId(round)), {
    expression: 'v = :v',
    values: { ':v': version },
  }),
  otherwise: { code: 'version-conflict' },
});

export const sheetWrite = (
  table: Table,
  place: ProjectPlace,
  { id, sheet, version }: { id: string; sheet: RatingSheet; version: number },
): Write => ({
  item: put(table, { ...sheetKey(place, `${id}.${sheet.by}`), et: 'sheet', v: version, sheet }),
});

/** Rounds of a project, mid-term and final, first attempt first. */
export async function readRounds(table: Table, place: ProjectPlace): Promise<KeptRound[]> {
  const { tenant, purchase, organization } = place;
  const items = await queryAll(table, partitions.work(tenant, purchase, organization, kinds.round));
  return items.map(roundIn).sort((a, b) => a.round.openedAt.localeCompare(b.round.openedAt));
}

/** The sheets of one round. Who may see them is for the caller to say. */
export async function readSheets(
  table: Table,
  { tenant, purchase, organization }: ProjectPlace,
  id: string,
): Promise<RatingSheet[]> {
  const { pk, begins } = partitions.watch(tenant, purchase, organization, kinds.sheet);
  const items = await queryAll(table, { pk, begins: `${begins}${id}.` });
  return items.map((item) => RatingSheet.parse(item['sheet']));
}

/** Rounds of a tenant that are not final, of every project. */
export async function openRounds(table: Table, tenant: TenantId): Promise<RoundSummary[]> {
  const items = await queryAll(table, {
    pk: indexKeys.roundsOf(tenant),
    index: 'GSI1',
    begins: 'OPEN#',
  });
  return items.map((item) => RoundSummary.parse(item['sum']));
}

/** Rounds of a tenant that are final, of every project. */
export async function finalRounds(table: Table, tenant: TenantId): Promise<RoundSummary[]> {
  const items = await queryAll(table, {
    pk: indexKeys.roundsOf(tenant),
    index: 'GSI1',
    begins: 'DONE#',
  });
  return items.map((item) => RoundSummary.parse(item['sum']));
}

export const appealSubject = (place: ProjectPlace, consequence: string): Subject => ({
  tenant: place.tenant,
  kind: 'evaluation',
  id: `${placeKey(place)}#${consequence}`,
});

export const appealWrite = (
  table: Table,
  place: ProjectPlace,
  appeal: ConsequenceAppeal,
): Write => ({
  item: put(table, {
    ...keys.work(place.tenant, place.purchase, place.organization, appealKind, appeal.consequence),
    et: 'consequenceAppeal',
    appeal,
  }),
});

/** Read with the tenant, so that it holds at the next application. */
export const barWrite = (table: Table, tenant: TenantId, bar: Bar): Write => ({
  item: put(table, { ...keys.bar(tenant, bar.organization, bar.purchase), et: 'bar', bar }),
});

/** Read with the tenant, so that it holds at the next call that gives priority. Given again, it changes nothing. */
export const putPriority = (table: Table, tenant: TenantId, priority: EarnedPriority) =>
  write(
    table,
    {
      ...keys.priority(tenant, priority.organization, priority.purchase),
      et: 'priority',
      priority,
    },
    isNew,
  );

/** Records to an item: of some hundred bytes each, so that none comes near its limit. */
const recordsPerItem = 300;

/** What could be linked on the day the figures were frozen, where no organization reaches: raters choose from it. */
export const evidenceWrites = (
  table: Table,
  { tenant, purchase, organization }: ProjectPlace,
  id: string,
  catalogue: readonly KnownEvidence[],
): Write[] =>
  Array.from({ length: Math.ceil(catalogue.length / recordsPerItem) }, (_, at) => ({
    item: put(table, {
      ...keys.watch(
        tenant,
        purchase,
        organization,
        kinds.evidence,
        `${id}.${String(at).padStart(3, '0')}`,
      ),
      et: 'evidence',
      known: catalogue.slice(at * recordsPerItem, (at + 1) * recordsPerItem),
    }),
  }));

export async function readEvidence(
  table: Table,
  { tenant, purchase, organization }: ProjectPlace,
  id: string,
): Promise<KnownEvidence[]> {
  const { pk, begins } = partitions.watch(tenant, purchase, organization, kinds.evidence);
  const items = await queryAll(table, { pk, begins: `${begins}${id}.` });
  return items.flatMap((item) => KnownEvidence.array().parse(item['known']));
}
