import { beforeAll, describe, expect, test } from 'vitest';
import { openApplications } from '../../functions/opener/task.ts';
import { publish } from '../../functions/stream/publish.ts';
import { tenantConfig } from '../../functions/tenants.ts';
import { planNext } from '../../shared/domain/purchase/plan-next.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { stopAsked } from '../../shared/domain/purchase/stages/stopping.ts';
import { plusMillis } from '../../shared/domain/time.ts';
import { readSealed, readWatchers } from '../../shared/store/applications.ts';
import { loadPurchase } from '../../shared/store/purchases.ts';
import { type AppPosition, publishedIn } from '../support/a-published-purchase.ts';
import { anApplication } from '../support/a-purchase.ts';
import { everything } from '../support/a-table.ts';
import { anApp } from '../support/an-app.ts';
import { anOrganization } from '../support/an-organization.ts';
import { as, organizations } from '../support/people.ts';
import { askStop } from '../support/play-to.ts';
import { playStored, type StoredPosition } from '../support/stored-play.ts';
import { approval, day, publication } from '../support/straight-line.ts';

const app = anApp();
const [first, second, third] = organizations;
const cookies = new Map<string, string>();
beforeAll(async () => {
  for (const one of [first, second, third])
    cookies.set(one.id, await app.signIn(anOrganization(one).member.id));
});

const place = ({ purchase }: AppPosition, organization: string, rest: string) =>
  `/api/organizations/${organization}/applications/${purchase.tenantId}/${purchase.id}${rest}`;
let count = 0;
const key = () => {
  count += 1;
  return { 'idempotency-key': `key-call-${String(count).padStart(8, '0')}` };
};
const submit = (
  position: AppPosition,
  organization: (typeof organizations)[number],
  revision = 0,
) =>
  app.ask('POST', place(position, organization.id, '/submission'), {
    cookie: cookies.get(organization.id) ?? '',
    headers: { ...key(), ...(revision > 0 && { 'if-match': `"r${revision}"` }) },
    body: { body: anApplication(organization).body },
  });
const confirm = (
  position: AppPosition,
  organization: (typeof organizations)[number],
  edition = 2,
) =>
  app.ask('POST', place(position, organization.id, '/confirmation'), {
    cookie: cookies.get(organization.id) ?? '',
    body: { edition },
  });
const open = ({ purchase }: { purchase: Purchase }) =>
  openApplications({ tenantId: purchase.tenantId, purchaseId: purchase.id }, app.deps);

const amendment = ({ purchase, now }: AppPosition) =>
  ({
    actor: as.officeHead,
    command: {
      type: 'amendCall',
      changes: { goals: '让四个社区的独居老人每周得到两次上门服务' },
      reason: '按居民意见增加一个社区',
      closesAt: plusMillis(purchase.closesAt ?? now, 20 * day),
      publication: publication(now),
    },
  }) as const;

/** Two have sealed, a third has begun to write, and then the call is amended. */
async function amendedCall() {
  const position = await publishedIn(app, 'biddingOpen');
  await submit(position, first);
  await submit(position, second);
  await app.ask('PUT', place(position, third.id, '/draft'), {
    cookie: cookies.get(third.id) ?? '',
    headers: { 'if-match': '"d0"' },
    body: { body: { title: '草稿' } },
  });
  const next = await playStored(app.table, position, amendment(position));
  const changed = { ...position, ...next };
  app.clock.set(changed.now);
  const { tenantId: tenant, id, version } = changed.purchase;
  const outbox = { tenant, purchase: id, version, events: [] };
  const config = await tenantConfig(app.deps, tenant);
  await publish(app.deps, { outbox, purchase: changed.purchase, config });
  return changed;
}

describe('[1-07] an amended call', () => {
  test('what is sealed holds only once it is confirmed for the edition in force', async () => {
    const position = await amendedCall();
    const { purchase } = position;
    const confirmed = await confirm(position, first);
    expect(confirmed.json).toMatchObject({ revision: 1, edition: 2 });
    expect((await confirm(position, first)).json).toEqual(confirmed.json);
    const sealed = await readSealed(app.table, purchase.tenantId, purchase.id);
    expect(sealed.map(({ organizationId, edition }) => [organizationId, edition]).sort()).toEqual(
      [
        [first.id, 2],
        [second.id, 1],
      ].sort(),
    );
    const state = await app.ask('GET', place(position, first.id, ''), {
      cookie: cookies.get(first.id) ?? '',
    });
    expect(state.json).toMatchObject({ receipt: { edition: 2 } });
  });

  test('whoever has sealed nothing has nothing to confirm', async () => {
    expect((await confirm(await amendedCall(), third)).status).toBe(404);
  });

  test('without confirmation a seal stays closed, and its organization hears why', async () => {
    const position = await amendedCall();
    await confirm(position, first);
    await open(position);
    let here: StoredPosition = await stored(position);
    for (const move of [
      { actor: as.system, command: { type: 'closeBidding' }, at: position.purchase.closesAt },
      { actor: as.handler, command: { type: 'confirmOpening' } },
      { actor: as.officeHead, command: { type: 'confirmOpening' } },
    ] as const)
      here = await playStored(app.table, here, move);
    app.clock.set(here.now);
    await open(here);
    const { purchase } = await stored(here);
    expect(Object.keys(purchase.applications)).toEqual([first.id]);
    expect(purchase.unconfirmed).toEqual([second.id]);
  });

  test('those who sealed or began to write are told, and nothing tells how many they are', async () => {
    const position = await amendedCall();
    const { purchase } = position;
    expect(await readWatchers(app.table, purchase.tenantId, purchase.id)).toEqual(
      [first.id, second.id, third.id].sort(),
    );
    const before = await everything(app.table);
    await open(position);
    const left = (await everything(app.table)).filter(
      (item) => !before.some(({ PK, SK }) => PK === item['PK'] && SK === item['SK']),
    );
    const mails = left.filter(({ et }) => et === 'errand').map(({ PK }) => PK);
    expect(mails.sort()).toEqual([first, second, third].map(({ id }) => `O#${id}#OBX`).sort());
    // What officials can read of it is one line of the chain, the same for none and for a hundred.
    const audit = left.filter(({ PK }) => String(PK).startsWith(`A#${purchase.tenantId}`));
    expect(JSON.stringify(audit)).not.toContain(first.id);
    expect((await stored(position)).purchase.untold).toEqual([]);
    expect(await open(position)).toEqual({});
  });
});

/** Has the whole chain approve that `position` is cancelled, in the store. */
async function cancelled(position: AppPosition): Promise<Purchase> {
  let here: StoredPosition = await playStored(app.table, position, askStop('cancel', '预算取消'));
  while (stopAsked(here.purchase))
    here = await playStored(app.table, here, approval(here.purchase, 'approve', 'stop'));
  return here.purchase;
}

describe('a call that is cancelled under seal', () => {
  test('is told of to those who handed in or began to, once, and to nobody who they are', async () => {
    const position = await publishedIn(app, 'biddingOpen');
    for (const one of [first, second]) expect((await submit(position, one)).status).toBe(201);
    const ended = await cancelled(position);
    expect(ended.state).toBe('cancelled');
    expect(planNext(ended, ended.stage, position.now)).toMatchObject({
      outcome: 'perform',
      command: { type: 'tellApplicants' },
    });
    await open(position);
    const left = (await everything(app.table)).filter(({ errand }) =>
      JSON.stringify(errand ?? '').includes(position.purchase.id),
    );
    expect(left.map(({ PK }) => PK).sort()).toEqual(
      [first.id, second.id].map((id) => `O#${id}#OBX`).sort(),
    );
    expect(JSON.stringify(left)).toContain('预算取消');
    const { purchase } = await stored(position);
    expect(JSON.stringify(purchase)).not.toContain(first.id);
    expect(planNext(purchase, purchase.stage, position.now)).toEqual({ outcome: 'done' });
    expect(await open(position)).toEqual({});
  });
});

const stored = async ({ purchase, now }: Pick<AppPosition, 'purchase' | 'now'>) => {
  const loaded = await loadPurchase(app.table, purchase.tenantId, purchase.id);
  return { loaded, purchase: loaded.purchase, now };
};

describe('[2-09] a call to some', () => {
  test('takes applications of those it asks, and its public page does not name them', async () => {
    const position = await publishedIn(app, 'biddingOpen', {
      plan: { ...(await publishedIn(app, 'biddingOpen')).purchase.plan, invitees: [first.id] },
    });
    expect((await submit(position, first)).status).toBe(201);
    expect((await submit(position, second)).status).toBeGreaterThanOrEqual(400);
    const { purchase } = position;
    const page = await app.ask('GET', `/api/t/${purchase.tenantId}/notices/${purchase.id}`);
    expect(JSON.stringify(page.json)).not.toContain(first.id);
  });
});

describe('[1-12] questions over HTTP', () => {
  const commands = ({ purchase }: AppPosition) =>
    `/api/t/${purchase.tenantId}/purchases/${purchase.id}/commands`;

  test('an organization asks, the handler answers, everybody reads both and nobody who asked', async () => {
    const position = await publishedIn(app, 'biddingOpen');
    const { purchase } = position;
    const asked = await app.ask('POST', `${commands(position)}?organization=${first.id}`, {
      cookie: cookies.get(first.id) ?? '',
      headers: { ...key(), 'if-match': `"v${purchase.version}"` },
      body: { type: 'askQuestion', text: '个案服务是否可以线上跟进？' },
    });
    expect(asked.json).toMatchObject({ state: 'biddingOpen' });
    const handler = await app.signIn(as.handler.personId);
    const view = await app.ask('GET', `/api/t/${purchase.tenantId}/purchases/${purchase.id}`, {
      cookie: handler,
    });
    expect(JSON.stringify(view.json)).toContain('线上跟进');
    expect(JSON.stringify(view.json)).not.toContain(first.id);
    const answered = await app.ask('POST', commands(position), {
      cookie: handler,
      headers: { ...key(), 'if-match': `"v${purchase.version + 1}"` },
      body: { type: 'answerQuestion', questionId: 'q1', answer: '可以，不超过三分之一。' },
    });
    expect(answered.status).toBe(200);
  });
});
