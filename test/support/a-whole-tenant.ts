import { closeDays } from '../../functions/cron/checkpoints.ts';
import { writeExports } from '../../functions/exporting/write-export.ts';
import type { TenantExport } from '../../shared/contracts/exports.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import type { State } from '../../shared/domain/purchase/lifecycle.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { type Instant, plusMillis } from '../../shared/domain/time.ts';
import { record } from '../../shared/store/record.ts';
import { putAnswer } from '../../shared/store/satisfaction.ts';
import { aNeed, storeNeed } from './a-need.ts';
import { publishedIn } from './a-published-purchase.ts';
import { anApplication } from './a-purchase.ts';
import { kunshan } from './a-tenant.ts';
import { anAnswer } from './an-answer.ts';
import type { AnApp } from './an-app.ts';
import { as, organizations, people } from './people.ts';
import { playStored, type StoredPosition } from './stored-play.ts';
import { day, straight } from './straight-line.ts';

const applications = organizations.slice(0, 3).map((one) => anApplication(one));

/** Plays a purchase from its draft to `target`, a commit for each move. */
export async function playedTo(app: AnApp, target: State): Promise<StoredPosition> {
  const { path: _path, ...start } = await publishedIn(app, 'drafting');
  let position: StoredPosition = start;
  while (position.purchase.state !== target) {
    const { purchase, now } = position;
    const move = straight[purchase.state]?.(purchase, { now, applications });
    if (!move) throw new Error(`no move from ${purchase.state}`);
    position = await playStored(app.table, position, move);
  }
  return position;
}

/** A setting’s chain of `times` entries, a day apart. */
async function changeSetting(app: AnApp, tenant: TenantId, from: Instant, times: number) {
  for (let n = 1; n <= times; n += 1) {
    const now = plusMillis(from, n * day);
    await record(app.table, {
      subject: { tenant, kind: 'setting', id: 'branding' },
      actor: as.officeHead,
      origin: { address: '192.0.2.7', agent: 'Mozilla/5.0' },
      command: 'changeSetting',
      reason: `第${n}次修改`,
      before: { colour: n - 1 },
      after: { colour: n },
      now,
      worldNow: now,
      writes: () => [],
    });
  }
}

export type WholeTenant = { tenant: TenantId; last: Instant; purchases: Record<string, Purchase> };

/** Kunshan with purchases in many states, needs, answers and settings, its days closed. */
export async function aWholeTenant(app: AnApp, states: readonly State[]): Promise<WholeTenant> {
  const tenant = kunshan.id;
  const purchases: Record<string, Purchase> = {};
  let last = app.clock.now();
  for (const state of states) {
    const position = await playedTo(app, state);
    purchases[state] = position.purchase;
    if (position.now > last) last = position.now;
  }
  await changeSetting(app, tenant, app.clock.now(), 5);
  await storeNeed(app.table, tenant, aNeed(app.clock.now(), { text: '想有人陪着去医院' }));
  const [organization] = organizations;
  const purchase = Object.values(purchases).find((one) => one.applications[organization.id]);
  if (purchase)
    await putAnswer(
      app.table,
      { tenant, purchase: purchase.id, organization: organization.id },
      anAnswer({ ballotHash: 'b'.repeat(64), comment: '很好' }),
    );
  last = plusMillis(last, 2 * day);
  app.clock.set(last);
  await closeDays(app.deps, tenant);
  return { tenant, last, purchases };
}

let wishes = 0;
const wish = () => {
  wishes += 1;
  return { 'idempotency-key': `export-wish-${wishes}` };
};

/** Asks for an export, has it confirmed, written and fetched. @returns its whole text */
export async function exported(
  app: AnApp,
): Promise<{ request: TenantExport; text: Buffer; files: number }> {
  const path = '/api/t/kunshan/exports';
  const [head, other] = [
    await app.signIn(people.officeHead),
    await app.signIn(people.leadingGroupHead),
  ];
  const body = { reason: '迁移到市级平台' };
  const asked = await app.ask('POST', path, { cookie: head, headers: wish(), body });
  const { id } = asked.json as TenantExport;
  await app.ask('POST', `${path}/${id}/confirmation`, { cookie: other, headers: wish(), body: {} });
  await writeExports(app.deps);
  const links = await app.ask('POST', `${path}/${id}/links`, {
    cookie: other,
    headers: wish(),
    body: {},
  });
  const { items } = links.json as { items: { href: string }[] };
  const parts: string[] = [];
  for (const { href } of items) parts.push((await app.ask('GET', href)).text);
  return {
    request: asked.json as TenantExport,
    text: Buffer.from(parts.join('')),
    files: items.length,
  };
}
