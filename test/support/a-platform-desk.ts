import { react } from '../../functions/stream/react.ts';
import type { PlatformTenants } from '../../shared/contracts/platform.ts';
import { TenantId } from '../../shared/domain/ids.ts';
import { read } from '../../shared/store/items.ts';
import { keys } from '../../shared/store/keys.ts';
import { emailHash, findByEmail } from '../../shared/store/people.ts';
import { asPlatformAdmin } from './a-platform-admin.ts';
import { type AnApp, startApp } from './an-app.ts';

export const app = {} as AnApp;

export let admin: string;

/** An administrator of the installation, signed in. */
export async function begin() {
  const stop = await startApp(app);
  admin = await asPlatformAdmin(app);
  return stop;
}

export const listed = async () =>
  (await app.ask('GET', '/api/platform/tenants', { cookie: admin })).json as PlatformTenants;

export const standing = async (id: string) => (await listed()).items.find((one) => one.id === id);

export let ask = 0;

export async function turn(id: string, what: string, body: object, version?: number) {
  ask += 1;
  const seen = version ?? (await standing(id))?.version ?? 0;
  return app.ask('POST', `/api/platform/tenants/${id}/${what}`, {
    cookie: admin,
    headers: { 'idempotency-key': `key-${id}-${what}-${ask}`, 'if-match': `"v${seen}"` },
    body,
  });
}

export async function personOf(email: string) {
  const person = await findByEmail(app.table, emailHash(email, app.deps.secrets.linkKey));
  if (!person) throw new Error(`nobody has ${email}`);
  return person;
}

/** What the stream does with the tenant's root. */
export const published = async (id: string) => {
  const root = await read(app.table, keys.tenant(TenantId.parse(id)));
  if (root) await react(app.deps, root);
  return app.files.get(`t/${id}/index.html`) ?? '';
};
