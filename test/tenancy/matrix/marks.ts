import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Item } from '../../../shared/store/items.ts';
import { toItem } from '../../../shared/store/items.ts';
import type { Table } from '../../../shared/store/table.ts';
import { everything } from '../../support/a-table.ts';

/** What somebody wrote has Chinese in it in these tests; ids, dates, codes and addresses have none. */
const isWritten = (text: string) => /\p{Script=Han}/u.test(text);

/** `⟦kunshan⟧`, `⟦g0…1⟧`, `⟦p0…1⟧`: whose text it is. */
export const markOf = (owner: string) => `⟦${owner}⟧`;
export const marksIn = (text: string): string[] => [
  ...new Set([...text.matchAll(/⟦([a-z0-9]+)⟧/g)].map(([, owner = '']) => owner)),
];

function withMark(value: unknown, mark: string): unknown {
  if (typeof value === 'string') return isWritten(value) ? value + mark : value;
  if (Array.isArray(value)) return value.map((one) => withMark(one, mark));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, withMark(one, mark)]),
  );
}

/** Whose partition it is; what is published, and what is nobody's, has no owner. */
export function ownersOf({ PK, SK }: Item): string[] {
  const [kind, id = ''] = String(PK).split('#');
  const applicant = /^APP#(g\w+)/.exec(String(SK))?.[1];
  if (kind === 'T' || kind === 'A') return applicant ? [id, applicant] : [id];
  return kind === 'O' || kind === 'U' ? [id] : [];
}

/**
 * Puts the mark of its owner behind every text in every private partition, whatever entity it is: one that is
 * added tomorrow is marked as well.
 *
 * @returns how many items of each entity now carry a mark
 */
export async function markEverything(table: Table): Promise<Map<string, number>> {
  const counted = new Map<string, number>();
  for (const item of await everything(table)) {
    const mark = ownersOf(item).map(markOf).join('');
    if (!mark) continue;
    const marked = withMark(item, mark) as Item;
    if (JSON.stringify(marked) === JSON.stringify(item)) continue;
    await table.client.send(new PutItemCommand({ TableName: table.name, Item: toItem(marked) }));
    const kind = String(item['et']);
    counted.set(kind, (counted.get(kind) ?? 0) + 1);
  }
  return counted;
}
