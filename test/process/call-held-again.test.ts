import { beforeAll, describe, expect, test } from 'vitest';
import type { PurchaseId, TenantId } from '../../shared/domain/ids.ts';
import { loadPurchase } from '../../shared/store/purchases.ts';
import { publishedIn } from '../support/a-published-purchase.ts';
import { aPlan } from '../support/a-purchase.ts';
import { anApp } from '../support/an-app.ts';
import { people } from '../support/people.ts';

const app = anApp();
let handler: string;
beforeAll(async () => {
  handler = await app.signIn(people.author);
});

let keys = 0;
const begin = (body: unknown) => {
  keys += 1;
  const headers = { 'idempotency-key': `call-held-again-${keys}` };
  return app.ask('POST', '/api/t/kunshan/purchases', { cookie: handler, headers, body });
};

describe('a call that is held again', () => {
  test('links both ways, is begun once, and only after a failure', async () => {
    const { purchase } = await publishedIn(app, 'failedCall');
    const running = await publishedIn(app, 'biddingOpen');
    const wrong = await begin({ plan: aPlan(), follows: { purchaseId: running.purchase.id } });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('not-a-failed-call');
    const follows = { purchaseId: purchase.id };
    const begun = await begin({ plan: aPlan(), follows });
    expect(begun.status).toBe(201);
    const { id } = begun.json as { id: PurchaseId };
    const tenant = 'kunshan' as TenantId;
    const next = await loadPurchase(app.table, tenant, id);
    expect(next.purchase.follows).toEqual({ ...follows, reason: 'noneRecommended' });
    const before = await loadPurchase(app.table, tenant, purchase.id);
    expect(before.purchase.followedBy).toBe(id);
    const twice = await begin({ plan: aPlan(), follows });
    expect(twice.text).toContain('already-followed');
  });
});
