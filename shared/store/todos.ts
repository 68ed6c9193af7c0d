import * as z from 'zod';
import type { ProjectPlace } from '../domain/fieldwork/activity.ts';
import { OrganizationId, type PersonId, PurchaseId, TenantId } from '../domain/ids.ts';
import { put, query, remove } from './items.ts';
import { keys, partitions } from './keys.ts';
import type { Table } from './table.ts';

/** Something agreed in a room, or passed on there, that waits for one person. */
export const Todo = z.object({
  tenant: TenantId,
  purchase: PurchaseId,
  organization: OrganizationId,
  title: z.string(),
  organizationName: z.string(),
  kind: z.enum(['AGR', 'HND']),
  id: z.string(),
  what: z.string(),
  /** Its last day. */
  due: z.iso.date(),
  asMember: z.boolean(),
});
export type Todo = z.infer<typeof Todo>;
type Named = { person: PersonId; place: ProjectPlace; id: string };

const keyOf = ({ person, place: { tenant, purchase, organization }, id }: Named) =>
  keys.todo(person, tenant, purchase, organization, id);

export const todoWrite = (table: Table, person: PersonId, todo: Todo) =>
  put(table, { ...keyOf({ person, place: todo, id: todo.id }), et: 'todo', data: todo });

/** There or not: it waits for them no longer. */
export const todoRemoval = (table: Table, named: Named) => remove(table, keyOf(named));

/** No more than this are shown: a person with more has other worries. */
const mostShown = 100;

export async function readTodos(table: Table, person: PersonId): Promise<Todo[]> {
  const { items } = await query(table, { ...partitions.todos(person), limit: mostShown });
  return items.map((item) => Todo.parse(item['data'])).sort((a, b) => a.due.localeCompare(b.due));
}
