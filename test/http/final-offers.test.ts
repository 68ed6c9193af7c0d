import { describe, expect, test } from 'vitest';
import { openApplications } from '../../functions/opener/task.ts';
import { OrganizationId } from '../../shared/domain/ids.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { plusMillis } from '../../shared/domain/time.ts';
import { commit } from '../../shared/store/commit.ts';
import { write } from '../../shared/store/items.ts';
import { keys } from '../../shared/store/keys.ts';
import { putOpened } from '../../shared/store/opened-applications.ts';
import { loadPurchase, readWholeAudit } from '../../shared/store/purchases.ts';
import { published } from '../support/a-published-purchase.ts';
import { anApplication } from '../support/a-purchase.ts';
import { aChange, aPurchaseId } from '../support/a-stored-purchase.ts';
import { anApp } from '../support/an-app.ts';
import { anOrganization } from '../support/an-organization.ts';
import { organizations, people } from '../support/people.ts';
import { playTo } from '../support/play-to.ts';

/* Final offers are sealed bids: until their time is over nothing tells what they say, or how many there are. */

const app = anApp();
const [first, second] = organizations;

const receiptOf = ({ tenantId: tenant, id }: Purchase, organization: OrganizationId) =>
  write(app.table, {
    ...keys.receipt(organization, tenant, id),
    et: 'receipt',
    receipt: 'a'.repeat(64),
    revision: 1,
    submittedAt: '2026-03-20T02:00:00.000Z',
    tenant,
    purchase: id,
    auditHash: 'b'.repeat(64),
  });

async function asked() {
  const position = await published(app, playTo('finalOffers', { id: aPurchaseId() }));
  for (const { id } of [first, second]) await receiptOf(position.purchase, id);
  const { tenantId: tenant, id } = position.purchase;
  const offer = async (organization: typeof first | typeof second, requestedFen: number) => {
    const cookie = await app.signIn(anOrganization(organization).member.id);
    const path = `/api/organizations/${organization.id}/applications/${tenant}/${id}/final-offer`;
    return app.ask('POST', path, { cookie, body: { requestedFen } });
  };
  return {
    ...position,
    offer,
    open: () => openApplications({ tenantId: tenant, purchaseId: id }, app.deps),
  };
}

describe('final offers', () => {
  test('[3-07] leave no trace in what the office reads, and are opened together when their time is over', async () => {
    const { purchase, path, offer, open } = await asked();
    const cookie = await app.signIn(people.author);
    const read = async () => {
      const { traceId: _trace, ...view } = (await app.ask('GET', path, { cookie })).json as {
        traceId?: string;
      };
      const list = await app.ask('GET', '/api/t/kunshan/purchases', { cookie });
      const audit = await app.ask('GET', `${path}/audit`, { cookie });
      return [view, list.json, audit.json];
    };
    const before = await read();
    expect((await offer(first, 90_000_00)).status).toBe(200);
    const again = await offer(first, 80_000_00);
    expect(Object.keys(again.json as object).sort()).toEqual(['at', 'receipt']);
    expect((await offer(second, 70_000_00)).status).toBe(200);
    expect(await read()).toEqual(before);
    const { tenantId: tenant, id } = purchase;
    const member = await app.signIn(anOrganization(first).member.id);
    const own = await app.ask(
      'GET',
      `/api/organizations/${first.id}/applications/${tenant}/${id}`,
      {
        cookie: member,
      },
    );
    expect(own.json).toMatchObject({ finalOffer: again.json });
    expect(await open()).toEqual({});
    app.clock.set(purchase.deadlines['finalOffers']?.at ?? purchase.createdAt);
    expect((await offer(first, 1_00)).problem).toMatchObject({ code: 'offers-closed' });
    await open();
    const { applications, state } = (await loadPurchase(app.table, tenant, id)).purchase;
    expect(state).toBe('scoring');
    expect(applications[first.id]).toMatchObject({
      body: { requestedFen: 80_000_00 },
      finalOffer: { formerFen: 100_000_00, ...(again.json as object) },
    });
    expect(applications[second.id]?.body.requestedFen).toBe(70_000_00);
  });

  test('are not taken as a command, which would count them in the version', async () => {
    const { purchase, path } = await asked();
    const cookie = await app.signIn(anOrganization(first).member.id);
    const answer = await app.ask('POST', `${path}/commands?organization=${first.id}`, {
      cookie,
      headers: { 'if-match': `"v${purchase.version}"`, 'idempotency-key': 'offer-1' },
      body: { type: 'submitFinalOffer', envelope: 'x', receipt: 'f'.repeat(64) },
    });
    expect(answer.problem).toMatchObject({ code: 'not-permitted' });
  });

  test('of more than one transaction holds are opened some dozens at a time, and a broken run goes on', async () => {
    const { purchase: few } = playTo('finalOffers', { id: aPurchaseId() });
    const many = Array.from({ length: 120 }, (_, i) =>
      OrganizationId.parse(`g${String(i + 1).padStart(25, '0')}`),
    );
    const applications = Object.fromEntries(
      many.map((id) => [id, anApplication({ ...first, id }, { eligibility: 'eligible' })]),
    );
    const { tenantId, id: purchaseId } = few;
    const purchase = { ...few, applications };
    await commit(app.table, aChange(undefined, { ...few, applications: {} }));
    await putOpened(app.table, purchase);
    for (const [i, organizationId] of many.slice(0, 110).entries()) {
      const template = anApplication({ ...first, id: organizationId });
      const body = { ...template.body, requestedFen: 50_000_00 + i };
      await write(app.table, {
        ...keys.finalOffer(tenantId, purchaseId, organizationId),
        et: 'finalOffer',
        envelope: await app.deps.seal.seal(
          { tenantId, purchaseId, organizationId },
          { ...template, body },
        ),
        receipt: 'c'.repeat(64),
        at: few.createdAt,
        by: people.author,
      });
    }
    const due = few.deadlines['finalOffers']?.at ?? few.createdAt;
    app.clock.set(plusMillis(due, 1000));
    await openApplications({ tenantId, purchaseId }, app.deps);
    const after = (await loadPurchase(app.table, tenantId, purchaseId)).purchase;
    expect(after.state).toBe('scoring');
    expect(after.version).toBe(few.version + 3);
    const prices = many.map((id) => after.applications[id]?.body.requestedFen);
    expect(prices.slice(0, 110)).toEqual(many.slice(0, 110).map((_, i) => 50_000_00 + i));
    expect(prices.slice(110)).toEqual(many.slice(110).map(() => 100_000_00));
    const entries = await readWholeAudit(app.table, tenantId, purchaseId);
    expect(entries.map(({ from, to }) => `${from} ${to}`).slice(-3)).toEqual([
      'finalOffers finalOffers',
      'finalOffers finalOffers',
      'finalOffers scoring',
    ]);
  });
});
