import { beforeAll, describe, expect, test } from 'vitest';
import { openApplications } from '../../functions/opener/task.ts';
import { OrganizationId } from '../../shared/domain/ids.ts';
import type { Application } from '../../shared/domain/purchase/application.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { putSealed } from '../../shared/store/applications.ts';
import { commit } from '../../shared/store/commit.ts';
import { keys } from '../../shared/store/keys.ts';
import { putOpened } from '../../shared/store/opened-applications.ts';
import { loadPurchase, readWholeAudit } from '../../shared/store/purchases.ts';
import { anApplication } from '../support/a-purchase.ts';
import { aChange, aPurchaseId, nextOf, storedIn } from '../support/a-stored-purchase.ts';
import { aTable, under } from '../support/a-table.ts';
import { kunshan, storeTenantWithPeople } from '../support/a-tenant.ts';
import { recordCalls } from '../support/counting-client.ts';
import { as, organizations } from '../support/people.ts';
import { play, playTo, stopped } from '../support/play-to.ts';
import { type Services, services } from '../support/services.ts';

const table = aTable();
let world: Services;
beforeAll(async () => {
  world = await services(table);
  await storeTenantWithPeople(table, kunshan, world.deps.secrets.linkKey);
});

const [template] = organizations;
const many = Array.from({ length: 120 }, (_, i) => ({
  ...template,
  id: OrganizationId.parse(`g${String(i + 1).padStart(25, '0')}`),
}));
/** About 30 KB, as an application written at length is. */
const long = (organization: typeof template) =>
  anApplication(organization, {}, { approach: '社'.repeat(5000), summary: '工'.repeat(3000) });

async function seal(purchase: Purchase, application: Application): Promise<void> {
  const { organization, receipt, revision, submittedAt, submittedBy } = application;
  const place = {
    tenant: purchase.tenantId,
    purchase: purchase.id,
    organization: organization.id,
  };
  const context = {
    tenantId: purchase.tenantId,
    purchaseId: purchase.id,
    organizationId: organization.id,
  };
  const outcome = await putSealed(table, {
    ...place,
    envelope: await world.deps.seal.seal(context, application),
    receipt: { receipt, revision, submittedAt },
    former: undefined,
    submittedBy,
    now: submittedAt,
  });
  expect(outcome).toBe('sealed');
}

/** Confirmed by two officials, with `count` of `many` sealed. */
async function readyToOpen(count = many.length) {
  const open = await storedIn(table, 'biddingOpen');
  for (const organization of many.slice(0, count)) await seal(open.purchase, long(organization));
  const closed = play(open, {
    actor: as.system,
    command: { type: 'closeBidding' },
    at: open.purchase.closesAt,
  });
  const once = play(closed, { actor: as.handler, command: { type: 'confirmOpening' } });
  const twice = play(once, { actor: as.officeHead, command: { type: 'confirmOpening' } });
  let loaded = open.loaded;
  for (const { purchase } of [closed, once, twice]) {
    await commit(table, aChange(loaded, purchase));
    loaded = await loadPurchase(table, purchase.tenantId, purchase.id);
  }
  world.clock.set(twice.now);
  return { loaded, input: { tenantId: loaded.purchase.tenantId, purchaseId: loaded.purchase.id } };
}

describe('a call with 120 applications, 3.6 MB together', () => {
  test('is opened whole, once, and can be read again', async () => {
    const { loaded, input } = await readyToOpen();
    await openApplications(input, world.deps);
    const now = await loadPurchase(table, input.tenantId, input.purchaseId);
    expect(now.purchase.state).toBe('eligibilityCheck');
    expect(Object.keys(now.purchase.applications)).toEqual(many.map(({ id }) => id));
    expect(now.purchase.version).toBe(loaded.purchase.version + 1);
    expect(await openApplications(input, world.deps)).toEqual({});
    const chain = await readWholeAudit(table, input.tenantId, input.purchaseId);
    expect(chain.at(-1)).toMatchObject({ command: 'openApplications' });
  });

  test('stays sealed for everybody when the opener breaks off before it is done', async () => {
    const { loaded, input } = await readyToOpen(12);
    const opened = Object.fromEntries(many.slice(0, 5).map((o) => [o.id, long(o)]));
    await putOpened(table, { ...loaded.purchase, applications: opened });
    const between = await loadPurchase(table, input.tenantId, input.purchaseId);
    expect(between.purchase).toEqual(loaded.purchase);
    await openApplications(input, world.deps);
    const now = await loadPurchase(table, input.tenantId, input.purchaseId);
    expect(Object.keys(now.purchase.applications)).toHaveLength(12);
  });

  test('keeps what was judged when a slow second opener comes after it', async () => {
    const { input } = await readyToOpen(12);
    await openApplications(input, world.deps);
    const opened = await loadPurchase(table, input.tenantId, input.purchaseId);
    const judged = anApplication(template, { eligibility: 'eligible' });
    const applications = { ...opened.purchase.applications, [template.id]: judged };
    await commit(table, aChange(opened, nextOf(opened, { applications })));
    await putOpened(table, opened.purchase);
    const now = await loadPurchase(table, input.tenantId, input.purchaseId);
    expect(now.purchase.applications[template.id]?.eligibility).toBe('eligible');
  });
});

test('a partition past 1 MB is read whole, in several queries', async () => {
  const applications = Object.fromEntries(many.slice(0, 60).map((o) => [o.id, long(o)]));
  const { purchase } = await storedIn(table, 'sealed');
  const opened = { ...purchase, id: aPurchaseId(), openedAt: purchase.createdAt, applications };
  await commit(table, aChange(undefined, opened));
  const { calls, stop } = recordCalls(table.client);
  const loaded = await loadPurchase(table, opened.tenantId, opened.id);
  stop();
  expect(loaded.purchase).toEqual(opened);
  expect(calls.length).toBeGreaterThan(1);
});

test('sixty projects end early in one transaction', async () => {
  const { purchase, now } = playTo('implementing', { id: aPurchaseId() });
  const [project] = Object.values(purchase.projects);
  if (!project) throw new Error('nobody was awarded');
  const reports = Array.from({ length: 12 }, (_, i) => ({
    period: i + 1,
    delivered: { visits: 100 },
    spentFen: 1_000_00,
    narrative: '本期服务正常开展。'.repeat(60),
    submittedAt: now,
    submittedBy: project.signedBy ?? purchase.author,
  }));
  const projects = Object.fromEntries(
    many.slice(0, 60).map(({ id }) => [id, { ...project, organizationId: id, reports }]),
  );
  const working = { ...purchase, projects };
  // Written as the table would hold them after years; one transaction could not begin so large a purchase.
  await commit(table, aChange(undefined, { ...working, projects: {} }));
  const empty = await loadPurchase(table, working.tenantId, working.id);
  const half = Object.fromEntries(Object.entries(projects).slice(0, 30));
  await commit(table, aChange(empty, nextOf(empty, { projects: half })));
  const partly = await loadPurchase(table, working.tenantId, working.id);
  await commit(
    table,
    aChange(partly, nextOf(partly, { projects: { ...partly.purchase.projects, ...projects } })),
  );
  const loaded = await loadPurchase(table, working.tenantId, working.id);
  const ended = stopped({ purchase: loaded.purchase, now }, 'terminateEarly');
  await commit(table, aChange(loaded, ended.purchase));
  const after = await loadPurchase(table, working.tenantId, working.id);
  expect(after.purchase.state).toBe('terminatedEarly');
  expect(new Set(Object.values(after.purchase.projects).map((p) => p.status))).toEqual(
    new Set(['terminated']),
  );
  const partition = await under(table, keys.purchase(working.tenantId, working.id).PK);
  expect(Object.keys(partition).filter((sk) => sk.startsWith('PRJ#'))).toHaveLength(60);
});
