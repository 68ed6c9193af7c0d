import { BarNoticed, NoticedToAll } from '../domain/evaluation/public-result.ts';
import type { EvaluationRound } from '../domain/evaluation/round.ts';
import { EvaluationRound as Round } from '../domain/evaluation/round.ts';
import type { OrganizationId, PurchaseId, TenantId } from '../domain/ids.ts';
import { type Item, queryAll, read, write } from './items.ts';
import { indexKeys, keys } from './keys.ts';
import type { Table } from './table.ts';

/** A round as it was written, with its version. */
export const roundOfImage = (image: Item): { version: number; round: EvaluationRound } => ({
  version: Number(image['v']),
  round: Round.parse(image['round']),
});

type Place = { tenant: TenantId; purchase: PurchaseId; organization: OrganizationId };

/** What everybody was told of a round so far, and from which of its versions. */
export async function readNoticed(
  table: Table,
  { tenant, purchase, organization }: Place,
  round: string,
): Promise<{ version: number; noticed: NoticedToAll } | undefined> {
  const item = await read(table, keys.publicResult(tenant, purchase, organization, round));
  return item && { version: Number(item['v']), noticed: NoticedToAll.parse(item['sum']) };
}

/**
 * Notices a result to everybody, in its own tenant; the credit record of its organization lists it from there.
 *
 * @returns false where a later version of the round was noticed already: given again, nothing is counted twice
 */
export const putNoticed = (
  table: Table,
  { noticed, version }: { noticed: NoticedToAll; version: number },
  isRehearsal: boolean,
): Promise<boolean> => {
  const { tenant, purchase, organization, round } = noticed;
  return write(
    table,
    {
      ...keys.publicResult(tenant, purchase, organization.id, round),
      ...indexKeys.credit(organization.id, isRehearsal, { kind: 'R', tenant, purchase }, round),
      et: 'publicResult',
      v: version,
      sum: noticed,
    },
    { expression: 'attribute_not_exists(PK) OR v < :v', values: { ':v': version } },
  );
};

export const putBarNoticed = (table: Table, bar: BarNoticed, isRehearsal: boolean) => {
  const { tenant, purchase, organization } = bar;
  return write(table, {
    ...keys.publicBar(tenant, purchase, organization.id),
    ...indexKeys.credit(organization.id, isRehearsal, { kind: 'B', tenant, purchase }),
    et: 'publicBar',
    sum: bar,
  });
};

/** All that was noticed of an organization, in every tenant: one call. */
export async function creditLines(
  table: Table,
  organization: OrganizationId,
  isRehearsal: boolean,
): Promise<{ results: NoticedToAll[]; bars: BarNoticed[] }> {
  const items = await queryAll(table, {
    pk: indexKeys.creditOf(organization, isRehearsal),
    index: 'GSI1',
  });
  const of = (et: string) => items.filter((item) => item['et'] === et).map((item) => item['sum']);
  return {
    results: of('publicResult').map((sum) => NoticedToAll.parse(sum)),
    bars: of('publicBar').map((sum) => BarNoticed.parse(sum)),
  };
}
