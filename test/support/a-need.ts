import type { TenantId } from '../../shared/domain/ids.ts';
import { PersonId } from '../../shared/domain/ids.ts';
import { type Need, reported } from '../../shared/domain/needs/need.ts';
import type { Post } from '../../shared/domain/policy/posts.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { putReported } from '../../shared/store/needs.ts';
import { putMember, putPerson } from '../../shared/store/people.ts';
import type { Table } from '../../shared/store/table.ts';
import { aPlan } from './a-purchase.ts';
import { stored } from './a-stored-purchase.ts';
import { aPerson, kunshan } from './a-tenant.ts';
import type { AnApp } from './an-app.ts';

/** A need as it is reported on a phone. */
export const aNeed = (at: Instant, over: Partial<Need> = {}): Need => ({
  ...reported({
    id: `n${'0'.repeat(25)}`,
    community: '320583103001',
    category: 'elderly',
    text: '三楼独居老人吃饭不方便',
    forWhom: ['livingAlone'],
    source: 'resident',
    at,
  }),
  ...over,
});

/** Keeps it as the public unit does. */
export async function storeNeed(table: Table, tenant: TenantId, need: Need): Promise<Need> {
  await putReported(table, tenant, need, { community: need.community });
  return need;
}

/** A purchase whose plan cites these needs, as the office has drawn it up. */
export const storedPurchase = async (
  { table }: { table: Table },
  needIds: readonly string[],
): Promise<Purchase> => (await stored(table, { plan: aPlan({ needIds: [...needIds] }) })).purchase;

/** Somebody with this post in Kunshan, signed in. */
export async function anOfficial(app: AnApp, id: PersonId, post: Post): Promise<string> {
  await putPerson(app.table, aPerson(id), app.deps.secrets.linkKey);
  await putMember(app.table, kunshan, aPerson(id), [post]);
  return app.signIn(id);
}

export const needPeople = {
  committee: PersonId.parse(`p${'0'.repeat(22)}701`),
  worker: PersonId.parse(`p${'0'.repeat(22)}702`),
};
