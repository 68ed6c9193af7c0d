import type { Session } from '../shared/contracts/sessions.ts';
import type { AgreedTask } from '../shared/contracts/tasks.ts';
import { dayOf } from '../shared/domain/time.ts';
import { readTodos } from '../shared/store/todos.ts';
import type { Deps } from './ports.ts';
import { within } from './within.ts';

/**
 * What the signed-in person agreed to do in the rooms of their projects, or is to answer there: one query, whatever
 * the number of projects. What is left of a place they no longer belong to is not theirs any more.
 */
export async function agreedOf(
  deps: Deps,
  { person, memberships, organizations }: Session,
): Promise<AgreedTask[]> {
  const { table, clock } = await within(deps, { as: 'person', person: person.id });
  const today = dayOf(clock.now());
  return (await readTodos(table, person.id))
    .filter(({ asMember, tenant, organization }) =>
      asMember
        ? organizations.some(({ id }) => id === organization)
        : memberships.some((one) => one.tenant === tenant),
    )
    .map((todo) => ({ ...todo, isOverdue: today > todo.due }));
}
