import { beforeAll, expect, test } from 'vitest';
import { reconcile } from '../../functions/cron/jobs.ts';
import { publicSigningKey } from '../../functions/signing.ts';
import { verifyText } from '../../infra/audit/verify.ts';
import { ImportRefused, importTenant } from '../../infra/import/import-tenant.ts';
import type { ChainView } from '../../shared/contracts/audit.ts';
import { OrganizationId, PersonId, TenantId } from '../../shared/domain/ids.ts';
import { put, transact } from '../../shared/store/items.ts';
import { putOrganization, putPerson } from '../../shared/store/people.ts';
import { loadPurchase } from '../../shared/store/purchases.ts';
import { settingItem } from '../../shared/store/settings.ts';
import { aPerson } from '../support/a-tenant.ts';
import { aWholeTenant, exported, type WholeTenant } from '../support/a-whole-tenant.ts';
import { anApp, anEmptyApp } from '../support/an-app.ts';
import { anOrganization } from '../support/an-organization.ts';
import { organizations, people } from '../support/people.ts';
import { playStored, type StoredPosition } from '../support/stored-play.ts';
import { straight } from '../support/straight-line.ts';

const from = anApp();
const to = anEmptyApp();
/** Known to the other installation under an id of its own. */
const auditorThere = PersonId.parse('p0000000000000000000000407');
const organizationThere = OrganizationId.parse('g0000000000000000000000901');
let world: WholeTenant;
let text: Buffer;

beforeAll(async () => {
  world = await aWholeTenant(from, ['implementing', 'scoring', 'noticePublished']);
  ({ text } = await exported(from));
  const { linkKey } = to.deps.secrets;
  const known = aPerson(auditorThere, { email: aPerson(people.auditor).email });
  await putPerson(to.table, known, linkKey);
  const { organization, member } = anOrganization(organizations[0]);
  await putPerson(to.table, member, linkKey);
  await putOrganization(to.table, { ...organization, id: organizationThere }, member);
  to.clock.set(from.clock.now());
}, 60_000);

const key = () => publicSigningKey(from.deps.secrets.signingKey);
const take = (content: Uint8Array) =>
  importTenant(to.deps, content, { key: key(), reason: '迁入市级平台' });

test('[1-10] an export that was changed or signed by another is not taken in', async () => {
  const changed = Buffer.from(text);
  changed.write('第4次修改', text.indexOf('第3次修改'));
  await expect(take(changed)).rejects.toThrow('chain setting/branding, entry 3');
  const foreign = importTenant(to.deps, text, {
    key: publicSigningKey('x'.repeat(43)),
    reason: '试',
  });
  await expect(foreign).rejects.toThrow(ImportRefused);
});

test('[1-10] a tenant with a running purchase goes on in another installation, to its end', async () => {
  const imported = await take(text);
  console.warn(JSON.stringify(imported));
  expect(imported).toMatchObject({ purchases: 2, renamed: 2 });
  const running = world.purchases['implementing'];
  if (!running) throw new Error('nothing runs');

  const handler = await to.signIn(people.author);
  const path = `/api/t/kunshan/purchases/${running.id}`;
  const view = await to.ask('GET', path, { cookie: handler });
  expect(view.status).toBe(200);
  expect(view.text).toContain(organizationThere);
  expect(view.text).not.toContain(organizations[0].id);
  expect((await to.ask('GET', `/api/t/kunshan/notices/${running.id}`)).status).toBe(200);

  expect(await reconcile(to.deps)).toBe(2);
  expect(to.started.map(({ name }) => name)).toContain(`kunshan.${running.id}.implementation.a01`);

  let position: StoredPosition = {
    purchase: running,
    now: to.clock.now(),
    loaded: await loadPurchase(to.table, running.tenantId, running.id),
  };
  position = { ...position, purchase: position.loaded.purchase };
  let moves = 0;
  for (; position.purchase.state !== 'disclosed'; moves += 1) {
    const { purchase, now } = position;
    const move = straight[purchase.state]?.(purchase, { now, applications: [] });
    if (!move) throw new Error(`no move from ${purchase.state}`);
    position = await playStored(to.table, position, move);
  }
  to.clock.set(position.now);
  const auditor = await to.signIn(auditorThere);
  const chain = await to.ask('GET', `/api/t/kunshan/audit/chains/purchase/${running.id}`, {
    cookie: auditor,
  });
  const { verification } = chain.json as ChainView;
  console.warn(
    `${moves} moves there; ${verification.entries} entries of both installations in one chain`,
  );
  expect(verification).toMatchObject({ isIntact: true, entries: position.purchase.version });
});

test('[1-10] what was taken in can be exported again, and verifies', async () => {
  const again = await exported(to);
  const report = verifyText(again.text, publicSigningKey(to.deps.secrets.signingKey));
  expect(report.damages).toEqual([]);
  expect(report.chains.map(({ chain }) => chain)).toContain('setting/branding');
});

test('[1-10] a name that is taken is refused, and nothing is written', async () => {
  await expect(take(text)).rejects.toThrow('a tenant called kunshan is here already');
});

test('[1-10] a setting that does not hold here is refused before anything is written', async () => {
  const kunshan = TenantId.parse('kunshan');
  const broken = settingItem(kunshan, 'branding', { version: 9, value: { name: 7 } });
  await transact(from.table, [put(from.table, broken)]);
  const { text: spoilt } = await exported(from);
  await expect(take(spoilt)).rejects.toThrow('the setting branding does not hold here');
});
