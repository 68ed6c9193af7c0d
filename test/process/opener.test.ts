import { beforeAll, describe, expect, test } from 'vitest';
import { openApplications } from '../../functions/opener/task.ts';
import type { OrganizationId } from '../../shared/domain/ids.ts';
import type { Application } from '../../shared/domain/purchase/application.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { putSealed, readSealed } from '../../shared/store/applications.ts';
import { write } from '../../shared/store/items.ts';
import { keys } from '../../shared/store/keys.ts';
import { loadPurchase } from '../../shared/store/purchases.ts';
import { anApplication } from '../support/a-purchase.ts';
import { storedIn } from '../support/a-stored-purchase.ts';
import { aTable } from '../support/a-table.ts';
import { kunshan, storeTenantWithPeople } from '../support/a-tenant.ts';
import { as, organizations } from '../support/people.ts';
import { type Services, services } from '../support/services.ts';
import { playStored, type StoredPosition } from '../support/stored-play.ts';

const table = aTable();
let world: Services;
beforeAll(async () => {
  world = await services(table);
  await storeTenantWithPeople(table, kunshan, world.deps.secrets.linkKey);
});

const contextOf = ({ tenantId, id }: Purchase, organizationId: OrganizationId) => ({
  tenantId,
  purchaseId: id,
  organizationId,
});

async function seal(purchase: Purchase, application: Application, now: StoredPosition['now']) {
  const { organization, receipt, revision, submittedAt, submittedBy } = application;
  await putSealed(table, {
    tenant: purchase.tenantId,
    purchase: purchase.id,
    organization: organization.id,
    envelope: await world.deps.seal.seal(contextOf(purchase, organization.id), application),
    receipt: { receipt, revision, submittedAt },
    former: undefined,
    submittedBy,
    now,
  });
}

/** Three sealed, the window closed; confirmed by `confirmed` officials. */
async function sealedCall(confirmed: number): Promise<StoredPosition> {
  let position: StoredPosition = await storedIn(table, 'biddingOpen');
  const { purchase, now } = position;
  for (const organization of organizations.slice(0, 3))
    await seal(purchase, anApplication(organization), now);
  const moves = [
    { actor: as.system, command: { type: 'closeBidding' }, at: purchase.closesAt },
    { actor: as.handler, command: { type: 'confirmOpening' } },
    { actor: as.officeHead, command: { type: 'confirmOpening' } },
  ] as const;
  for (const move of moves.slice(0, 1 + confirmed))
    position = await playStored(table, position, move);
  world.clock.set(position.now);
  return position;
}

const open = ({ purchase }: StoredPosition) =>
  openApplications({ tenantId: purchase.tenantId, purchaseId: purchase.id }, world.deps);
const now = async ({ purchase }: StoredPosition) =>
  (await loadPurchase(table, purchase.tenantId, purchase.id)).purchase;

describe('[3-18] opening', () => {
  test('undoes every seal after two officials have confirmed, word for word', async () => {
    const position = await sealedCall(2);
    await open(position);
    const { state, applications } = await now(position);
    expect(state).toBe('eligibilityCheck');
    for (const organization of organizations.slice(0, 3))
      expect(applications[organization.id]).toEqual(anApplication(organization));
  });

  test.each([0, 1])('undoes nothing with %i confirmations', async (confirmed) => {
    const position = await sealedCall(confirmed);
    expect(await open(position)).toEqual({});
    expect(await now(position)).toMatchObject({ state: 'sealed', applications: {} });
  });

  test('by two openers at once happens once', async () => {
    const position = await sealedCall(2);
    await Promise.allSettled([open(position), open(position), open(position)]);
    const after = await now(position);
    expect(after).toMatchObject({
      state: 'eligibilityCheck',
      version: position.purchase.version + 1,
    });
  });

  test('goes on without an envelope that was changed or moved here from another call, and says so', async () => {
    const other = await sealedCall(0);
    const { tenantId } = other.purchase;
    const [foreign] = await readSealed(table, tenantId, other.purchase.id);
    if (!foreign) throw new Error('three are sealed');
    for (const spoil of [() => foreign.envelope, (own: string) => `${own.slice(0, -6)}AAAAAA`]) {
      const position = await sealedCall(2);
      const { id } = position.purchase;
      const [own] = await readSealed(table, tenantId, id);
      if (!own) throw new Error('three are sealed');
      const envelope = spoil(own.envelope);
      const key = keys.sealed(tenantId, id, own.organizationId);
      await write(table, { ...key, et: 'sealed', envelope, revision: 1 });
      await open(position);
      const after = await now(position);
      expect(Object.keys(after.applications)).toHaveLength(2);
      const { organizationId } = own;
      expect(after.openingMinutes).toMatchObject({
        confirmed: [{ by: as.handler.personId }, { by: as.officeHead.personId }],
        unopened: [{ organizationId, reason: 'changed' }],
      });
      expect(after.openingMinutes?.opened.map((one) => one.receipt).sort()).toEqual(
        Object.values(after.applications)
          .map((one) => one.receipt)
          .sort(),
      );
    }
  });

  test('of a call to which nobody applied ends it', async () => {
    let position: StoredPosition = await storedIn(table, 'sealed');
    for (const actor of [as.handler, as.officeHead])
      position = await playStored(table, position, { actor, command: { type: 'confirmOpening' } });
    world.clock.set(position.now);
    await open(position);
    expect((await now(position)).state).toBe('failedCall');
  });
});
