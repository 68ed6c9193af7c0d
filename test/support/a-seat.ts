import type { PersonId } from '../../shared/domain/ids.ts';
import type { Appointment } from '../../shared/domain/people/appointment.ts';
import { put, transact } from '../../shared/store/items.ts';
import { indexKeys, keys } from '../../shared/store/keys.ts';
import { putPerson } from '../../shared/store/people.ts';
import { aPerson, kunshan } from './a-tenant.ts';
import type { AnApp } from './an-app.ts';

/** Somebody in Kunshan who holds their post for a place or a unit by name, signed in. */
export async function aSeat(
  app: AnApp,
  id: PersonId,
  held: Omit<Appointment, 'from'>,
): Promise<string> {
  const person = aPerson(id);
  await putPerson(app.table, person, app.deps.secrets.linkKey);
  const posts = [held.post];
  await transact(app.table, [
    put(app.table, {
      ...keys.member(kunshan.id, id),
      ...indexKeys.inTenant(id, kunshan.id),
      et: 'member',
      personId: id,
      name: person.name,
      appointments: [{ ...held, from: '2020-01-01' }],
      sum: { tenant: kunshan.id, name: kunshan.name, posts },
    }),
  ]);
  return app.signIn(id);
}
