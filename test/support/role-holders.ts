import { expect } from 'vitest';
import { PersonId } from '../../shared/domain/ids.ts';
import type { Appointment } from '../../shared/domain/people/appointment.ts';
import type { Post } from '../../shared/domain/policy/posts.ts';
import { putMember, putPerson } from '../../shared/store/people.ts';
import { aPerson, kunshan } from './a-tenant.ts';
import { type AnApp, startApp } from './an-app.ts';
import { people } from './people.ts';

export const app = {} as AnApp;

export const members = '/api/t/kunshan/members';

export const numbered = (n: number) => PersonId.parse(`p${String(n).padStart(25, '0')}`);

export const by = {} as Record<
  'admin' | 'observer' | 'memberUnit' | 'registrar' | 'host' | 'office',
  string
>;

let keys = 0;

export const key = () => {
  keys += 1;
  return { 'idempotency-key': `key-roles-${String(keys).padStart(4, '0')}` };
};

export const held = (post: Post, rest: Partial<Appointment> = {}): Appointment => ({
  post,
  from: '2026-01-01',
  ...rest,
});

async function stands(n: number, ...held: Post[]): Promise<string> {
  const person = aPerson(numbered(n));
  await putPerson(app.table, person, app.deps.secrets.linkKey);
  await putMember(app.table, kunshan, person, held);
  return app.signIn(person.id);
}

/** Somebody new, appointed by the administrator as the page does it. */
export async function appointed(name: string, ...appointments: Appointment[]) {
  keys += 1;
  const email = `role${keys}@kunshan.example`;
  const body = { email, name, appointments, reason: '工作需要' };
  const answer = await app.ask('POST', members, { cookie: by.admin, headers: key(), body });
  expect(answer.status).toBe(201);
  const { personId } = answer.json as { personId: PersonId };
  return { personId, cookie: await app.signIn(personId) };
}

export const get = (path: string, cookie: string) => app.ask('GET', path, { cookie });

/** One holder of each post that a role of the plan has, signed in. */
export async function begin() {
  const stop = await startApp(app);
  by.admin = await stands(701, 'tenantAdmin');
  by.observer = await stands(702, 'observer');
  by.memberUnit = await stands(703, 'memberUnit');
  by.registrar = await stands(704, 'registrar');
  by.host = await stands(705, 'hostHead');
  by.office = await app.signIn(people.officeHead);
  return stop;
}
