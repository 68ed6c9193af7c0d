import { PersonId, type PurchaseId } from '../../shared/domain/ids.ts';
import type { OrganizationRole, Post } from '../../shared/domain/policy/posts.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { put, transact } from '../../shared/store/items.ts';
import { indexKeys, keys } from '../../shared/store/keys.ts';
import { putMember, putPerson } from '../../shared/store/people.ts';
import { aPurchaseId, stored } from './a-stored-purchase.ts';
import { aPerson, kunshan } from './a-tenant.ts';
import type { AnApp } from './an-app.ts';
import { anOrganization } from './an-organization.ts';
import { organizations, people } from './people.ts';
import { playTo } from './play-to.ts';

const person = (n: number) => PersonId.parse(`p${String(n).padStart(25, '0')}`);
const [own] = organizations;

/** Those of a room who are not among the people of the tests. */
export const roomPeople = { committee: person(701), socialWorker: person(702) };

export async function anOfficial(app: AnApp, id: PersonId, post: Post): Promise<string> {
  await putPerson(app.table, aPerson(id), app.deps.secrets.linkKey);
  await putMember(app.table, kunshan, aPerson(id), [post]);
  return app.signIn(id);
}

async function aMember(app: AnApp, id: PersonId, role: OrganizationRole): Promise<string> {
  await putPerson(app.table, aPerson(id), app.deps.secrets.linkKey);
  const { name, creditCode } = own;
  await transact(app.table, [
    put(app.table, {
      ...keys.organizationMember(own.id, id),
      ...indexKeys.inOrganization(id, own.id),
      et: 'organizationMember',
      personId: id,
      name: aPerson(id).name,
      role,
      sum: { id: own.id, name, creditCode, role },
    }),
  ]);
  return app.signIn(id);
}

export type Who = 'office' | 'community' | 'member' | 'socialWorker';
export type ARoom = { purchase: PurchaseId; cookies: Record<Who, string> };

/** A project at work with somebody of each body; the clock stands at its first day. */
export async function aRoom(
  app: AnApp,
  changed: (purchase: Purchase) => Partial<Purchase> = () => ({}),
): Promise<ARoom> {
  const { purchase, now } = playTo('implementing', { id: aPurchaseId() });
  await stored(app.table, { ...purchase, ...changed(purchase) });
  app.clock.set(now);
  return {
    purchase: purchase.id,
    cookies: {
      office: await app.signIn(people.author),
      community: await anOfficial(app, roomPeople.committee, 'communityCommittee'),
      member: await app.signIn(anOrganization(own).member.id),
      socialWorker: await aMember(app, roomPeople.socialWorker, 'socialWorker'),
    },
  };
}
