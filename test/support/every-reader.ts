import { beforeAll } from 'vitest';
import type { AnApp } from './an-app.ts';
import {
  applicants,
  bystander,
  evaluator,
  experts,
  officials,
  type Principal,
  storeWuxing,
  strangers,
} from './principals.ts';

/** Everybody there is, in and outside the tenant, with and without a session. */
export const readers = [
  ...officials,
  evaluator,
  ...experts,
  ...applicants,
  bystander,
  ...strangers,
];

/** Signs every reader in before the tests, and asks `address` as one of them. */
export function everyReader(app: AnApp) {
  const cookies = new Map<Principal, string>();
  beforeAll(async () => {
    await storeWuxing(app);
    for (const one of readers) cookies.set(one, one.person ? await app.signIn(one.person) : '');
  });
  return (reader: Principal, address: string) =>
    app.ask(
      'GET',
      `${address}${reader.organization ? `?organization=${reader.organization}` : ''}`,
      { cookie: cookies.get(reader) ?? '' },
    );
}
