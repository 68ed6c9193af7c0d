import type { Place } from '../../functions/divisions.ts';
import type { CreateTenant, TenantCreated } from '../../shared/contracts/platform.ts';
import type { Cast } from '../demo/cast.ts';
import { ventureCastOf } from '../demo/casts.ts';
import { Person, type World } from '../demo/person.ts';
import { until } from '../demo/until.ts';
import { invitePeople } from './staff.ts';

export type Created = TenantCreated & { code: string; seconds: number };
export type Wanted = { id: string; name: string; nameEn: string; isSandbox: boolean };

export const adminOf = (id: string) => `admin@${id}.example`;

/** Takes the place on board as the administrator of the installation, and waits until its page is there. */
export async function createTenant(
  world: World,
  platform: Person,
  place: Pick<Place, 'code'>,
  { id, name, nameEn, isSandbox }: Wanted,
): Promise<Created> {
  const since = performance.now();
  const body = {
    id,
    name,
    nameEn,
    division: { code: place.code },
    admin: { name: `${name}管理员`, email: adminOf(id), language: 'zh-CN' },
    templates: ['statutory', 'venture', 'micro-venture'],
    isSandbox,
  } as unknown as CreateTenant;
  const created = await platform.post<TenantCreated>('/api/platform/tenants', body);
  await until(`the page of ${name}`, async () => {
    const page = await world.http.call(created.portal);
    return page.ok && (await page.text()).includes(name) ? true : undefined;
  });
  return { ...created, code: place.code, seconds: (performance.now() - since) / 1000 };
}

/** Fills the posts of a new tenant: who plays which part in a purchase of its own. */
export async function castFor(world: World, { id, name }: Created): Promise<Cast> {
  const admin = await Person.signIn(world, adminOf(id));
  const staff = await invitePeople(admin, id);
  const { items } = await world.http.json<{ items: { code: string }[] }>(`/api/t/${id}/regions`);
  const regionCodes = items.slice(0, 3).map(({ code }) => code);
  return ventureCastOf({ id, name, regionCodes }, staff);
}
