import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { Counted, nothingCounted } from '../domain/facility/shares.ts';
import { Unit } from '../domain/facility/unit.ts';
import { type AgreementLetter, UnitLetter } from '../domain/facility/unit-letter.ts';
import type { TenantId } from '../domain/ids.ts';
import { isNew, put, queryAll, read, remove, update, write } from './items.ts';
import { keys, partitions } from './keys.ts';
import type { Write } from './record.ts';
import type { Table } from './table.ts';

/* What units are sent under a code, and what is counted of what they gave and got. */

/** A letter goes this long after it can no longer be opened: by then it was taken in or is worth nothing. */
const keptDays = 400;
const daySeconds = 86_400;

const itemOf = (tenant: TenantId, letter: UnitLetter) => ({
  ...keys.unitLetter(tenant, letter.id),
  et: 'unitLetter',
  data: letter,
  ttl: Math.floor(Date.parse(letter.until) / 1000) + keptDays * daySeconds,
});

export async function readUnitLetter(
  table: Table,
  tenant: TenantId,
  id: string,
): Promise<UnitLetter | undefined> {
  const item = await read(table, keys.unitLetter(tenant, id));
  return item && UnitLetter.parse(item['data']);
}

/** Every letter that is kept: one query. */
export async function readUnitLetters(
  table: Table,
  tenant: TenantId,
): Promise<Map<string, UnitLetter>> {
  const items = await queryAll(table, partitions.unitLetters(tenant));
  const letters = items.map((item) => UnitLetter.parse(item['data']));
  return new Map(letters.map((letter) => [letter.id, letter]));
}

export const unitLetterWrite = (table: Table, tenant: TenantId, letter: UnitLetter): Write => ({
  item: put(table, itemOf(tenant, letter), isNew),
});

/** A code that was given out again: the one before it opens nothing any more. */
export const withdrawLetter = (table: Table, tenant: TenantId, id: string): Write => ({
  item: remove(table, keys.unitLetter(tenant, id)),
});

/**
 * Keeps what was answered, once.
 *
 * @returns false where it was answered before, or withdrawn meanwhile
 */
export const answerLetterOnce = (
  table: Table,
  tenant: TenantId,
  letter: AgreementLetter,
): Promise<boolean> =>
  write(
    table,
    { ...itemOf(tenant, letter), isAnswered: true },
    { expression: 'attribute_exists(PK) AND attribute_not_exists(isAnswered)' },
  );

/** Adds what somebody's coming means for a unit: `gave` to the place of it, `got` by it elsewhere. */
export const countForUnit = (
  table: Table,
  tenant: TenantId,
  { unit, day }: { unit: string; day: string },
  add: Partial<Counted>,
): TransactWriteItem => {
  const parts = Object.entries(add);
  return update(table, keys.unitCounted(tenant, day.slice(0, 4), unit), {
    expression: `SET et = :et ADD ${parts.map(([name]) => `${name} :${name}`).join(', ')}`,
    values: {
      ':et': 'unitCounted',
      ...Object.fromEntries(parts.map(([name, value]) => [`:${name}`, value])),
    },
  });
};

/** Units, and what was counted of each in a year: one query. */
export async function readUnitsCounted(
  table: Table,
  tenant: TenantId,
  year: string,
): Promise<{ units: Unit[]; countedOf(unit: string): Counted }> {
  const items = await queryAll(table, partitions.unitsCounted(tenant));
  const begins = keys.unitCounted(tenant, year, '').SK;
  const counted = new Map(
    items
      .filter(({ SK }) => String(SK).startsWith(begins))
      .map((item) => [
        String(item['SK']).slice(begins.length),
        Counted.parse({ ...nothingCounted, ...item }),
      ]),
  );
  return {
    units: items.filter(({ et }) => et === 'residentUnit').map((item) => Unit.parse(item['data'])),
    countedOf: (unit) => counted.get(unit) ?? nothingCounted,
  };
}
