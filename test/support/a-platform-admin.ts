import { PersonId } from '../../shared/domain/ids.ts';
import { transact } from '../../shared/store/items.ts';
import { platformAdminItem, putPerson } from '../../shared/store/people.ts';
import { aPerson } from './a-tenant.ts';
import type { AnApp } from './an-app.ts';

const id = PersonId.parse(`p${'0'.repeat(22)}777`);

/** A session of an administrator of the installation, as the `cookie` of a request. */
export async function asPlatformAdmin(app: AnApp): Promise<string> {
  await putPerson(app.table, aPerson(id), app.deps.secrets.linkKey);
  await transact(app.table, [platformAdminItem(app.table, id, true)]);
  return app.signIn(id);
}

let keys = 0;
/** A tenant to take on board, named by what matters. */
export const aNewTenant = (overrides: object = {}) => ({
  id: 'wujiang',
  name: '苏州市吴江区',
  nameEn: 'Wujiang',
  division: { code: '320509' },
  admin: { name: '钮晓峰', email: 'niu@wujiang.example' },
  templates: ['statutory', 'venture'],
  isSandbox: false,
  ...overrides,
});

export function onboards(app: AnApp, cookie: string, body: unknown, key?: string) {
  keys += 1;
  return app.ask('POST', '/api/platform/tenants', {
    cookie,
    headers: { 'idempotency-key': key ?? `key-onboard-${keys}` },
    body,
  });
}
