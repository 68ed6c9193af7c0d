import { Hono } from 'hono';
import {
  DelegationPath,
  type Delegations,
  type DelegationView,
  GiveDelegation,
  RevokeDelegation,
  SetDelegationLimit,
} from '../../../shared/contracts/delegations.ts';
import { TenantPath } from '../../../shared/contracts/purchases.ts';
import { standingOf } from '../../../shared/domain/policy/delegation.ts';
import { mayApprove } from '../../../shared/domain/policy/delegation-faults.ts';
import { type Post, sightsOf } from '../../../shared/domain/policy/posts.ts';
import { isFinal } from '../../../shared/domain/purchase/lifecycle.ts';
import { dayOf, type Instant } from '../../../shared/domain/time.ts';
import { put } from '../../../shared/store/items.ts';
import { keys } from '../../../shared/store/keys.ts';
import { readHead, record } from '../../../shared/store/record.ts';
import {
  loadTenant,
  type StoredDelegation,
  type TenantConfig,
} from '../../../shared/store/tenants.ts';
import { everyPurchase } from '../../every-purchase.ts';
import { repeatOf, versionRequired } from '../../http/commanding.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import type { Deps } from '../../ports.ts';
import { forgetTenant, tenantNow } from '../../tenants.ts';
import type { Official } from '../appointing.ts';
import { delegate, maximumDaysOf, mayRevoke, revoke } from '../delegate.ts';

const subjectIn = <T>(tenant: T) => ({ tenant, kind: 'setting', id: 'delegation' });

/** Those who see to it that work goes on, and those who look at how it went. */
const overseeing: readonly Post[] = ['tenantAdmin', 'auditor'];

function viewOf(stored: StoredDelegation, actor: Official, now: Instant): DelegationView {
  const { isBegun: _begun, isEndTold: _told, ...shown } = stored;
  const standing = standingOf(stored, now);
  const isOpen = standing === 'active' || standing === 'ahead';
  return { ...shown, standing, isRevocable: isOpen && mayRevoke(stored, actor) };
}

const namesOf = ({ members }: TenantConfig, shown: readonly StoredDelegation[]) => {
  const there = new Set(
    shown.flatMap(({ from, to, givenBy, revoked }) => [from, to, givenBy, revoked?.by]),
  );
  return Object.fromEntries(
    members.filter((m) => there.has(m.personId)).map((m) => [m.personId, m.name]),
  );
};

/** Titles are for those who may read the purchases; an administrator may not. */
async function runningPurchases(deps: Deps, config: TenantConfig, actor: Official) {
  if (!sightsOf(actor.posts).includes('office')) return [];
  const all = await everyPurchase(deps, config.summary.id);
  return all.filter(({ state }) => !isFinal(state)).map(({ id, title }) => ({ id, title }));
}

async function delegationsFor(
  deps: Deps,
  config: TenantConfig,
  actor: Official,
): Promise<Delegations> {
  const { id } = config.summary;
  const now = await tenantNow(deps, config);
  const isOverseeing = actor.posts.some((post) => overseeing.includes(post));
  const shown = config.delegations
    .filter((one) => isOverseeing || [one.from, one.to].includes(actor.personId))
    .sort((a, b) => (a.givenAt > b.givenAt ? -1 : 1));
  const { version } = await readHead(deps.table, subjectIn(id));
  return {
    items: shown.map((one) => viewOf(one, actor, now)),
    people: config.members
      .filter(mayApprove)
      .map(({ personId, name, posts }) => ({ personId, name, posts })),
    names: namesOf(config, shown),
    purchases: await runningPurchases(deps, config, actor),
    limit: {
      maximumDays: maximumDaysOf(config),
      isSet: config.maximumDelegationDays !== undefined,
      version,
    },
    today: dayOf(now),
    me: actor.personId,
    mayGiveForOthers: actor.posts.includes('tenantAdmin'),
  };
}

/** Approvals in other hands. What is read here is read fresh. */
export const delegations = new Hono<Env>()
  .get('/', valid('param', TenantPath), async (c) => {
    const { deps } = c.var;
    const { tenant } = c.req.valid('param');
    const config = await loadTenant(deps.table, tenant, deps.clock.now());
    return c.json(await delegationsFor(deps, config, c.var.actor as Official), 200);
  })
  .post('/', valid('param', TenantPath), valid('json', GiveDelegation), async (c) => {
    const { deps, session } = c.var;
    const { tenant } = c.req.valid('param');
    const body = c.req.valid('json');
    const repeat = repeatOf(c, session.person.id, body);
    const actor = c.var.actor as Official;
    return c.json(await delegate(deps, { tenant, actor, body, repeat }), 201);
  })
  .post(
    '/:delegation/revocation',
    valid('param', DelegationPath),
    valid('json', RevokeDelegation),
    async (c) => {
      const { deps, session } = c.var;
      const { tenant, delegation: id } = c.req.valid('param');
      const body = c.req.valid('json');
      const repeat = repeatOf(c, session.person.id, body);
      const expected = versionRequired(c, 'v');
      const actor = c.var.actor as Official;
      return c.json(await revoke(deps, { tenant, id, actor, body, expected, repeat }), 200);
    },
  )
  .put('/limit', valid('param', TenantPath), valid('json', SetDelegationLimit), async (c) => {
    const { deps, session, actor } = c.var;
    const { tenant } = c.req.valid('param');
    const { maximumDays, reason } = c.req.valid('json');
    const repeat = repeatOf(c, session.person.id, { maximumDays, reason });
    const expected = versionRequired(c, 'v');
    const { table, clock } = deps;
    const config = await loadTenant(table, tenant, clock.now());
    const value = { et: 'setting', value: maximumDays };
    const item = put(table, { ...keys.setting(tenant, 'delegation'), ...value });
    const version = await record(table, {
      subject: subjectIn(tenant),
      expected,
      writes: () => [{ item }],
      actor,
      origin: deps.origin,
      command: 'setDelegationLimit',
      reason,
      before: { maximumDays: config.maximumDelegationDays ?? null },
      after: { maximumDays },
      now: await tenantNow(deps, config),
      worldNow: clock.now(),
      repeat,
    });
    forgetTenant(deps, tenant);
    return c.json({ maximumDays, isSet: true, version }, 200);
  });
