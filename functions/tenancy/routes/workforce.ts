import { type Context, Hono } from 'hono';
import { TenantPath } from '../../../shared/contracts/purchases.ts';
import {
  EntryPath,
  KeepEntry,
  type KeptEntry,
  SetStandards,
} from '../../../shared/contracts/workforce.ts';
import { registering } from '../../../shared/contracts/workforce-routes.ts';
import type { Actor } from '../../../shared/domain/actor.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { actorAt, covers } from '../../../shared/domain/policy/scope.ts';
import { territoryOf } from '../../../shared/domain/region/tree.ts';
import type { WorkforceEntry } from '../../../shared/domain/workforce/entry.ts';
import { profileOf } from '../../../shared/domain/workforce/profile.ts';
import { put, remove } from '../../../shared/store/items.ts';
import { keys } from '../../../shared/store/keys.ts';
import { readHead, record, type Write } from '../../../shared/store/record.ts';
import { readTree } from '../../../shared/store/regions.ts';
import { loadTenant } from '../../../shared/store/tenants.ts';
import {
  entryIdFor,
  readEntry,
  readStandards,
  readWorkforce,
} from '../../../shared/store/workforce.ts';
import { repeatOf, versionRequired } from '../../http/commanding.ts';
import type { Env } from '../../http/environment.ts';
import { invalid } from '../../http/problem.ts';
import { valid } from '../../http/valid.ts';
import type { Deps } from '../../ports.ts';
import { tenantNow } from '../../tenants.ts';
import { regionsKnownIn } from '../regions-known.ts';
import { settingSubject, setValue } from '../set-value.ts';
import { workersHeard } from '../workers-heard.ts';

/** Keeps the register there: holds one of its posts with a scope that covers the place. */
const mayKeep = (actor: Actor, place: string) =>
  actor.kind === 'official' &&
  actor.posts.some((post) => registering.includes(post) && covers(actor.scopes?.[post], [place]));

const sees = (actor: Actor, place: string) => {
  const near = actorAt(actor, [place]);
  return near.kind === 'official' && near.posts.length > 0;
};

/** Where each entry lies, as scopes compare places. */
async function placesIn({ table }: Deps, tenant: TenantId) {
  const stored = await readTree(table, tenant);
  return ({ region }: WorkforceEntry) => (stored ? territoryOf(stored.tree, region) : region);
}

/** @throws {DomainError} `invalid-request` for a place that is not of the tenant, or outside the reader's */
async function demandPlace(
  { deps, actor }: Context<Env>['var'],
  tenant: TenantId,
  entry: WorkforceEntry,
) {
  const config = await loadTenant(deps.table, tenant, deps.clock.now());
  const isKnown = await regionsKnownIn(deps.table, config);
  if (!isKnown(entry.region)) throw invalid([{ pointer: '/entry/region', code: 'region-unknown' }]);
  const placeIn = await placesIn(deps, tenant);
  if (!mayKeep(actor, placeIn(entry)))
    throw invalid([{ pointer: '/entry/region', code: 'outside-your-scope' }]);
}

type Change = {
  id: string;
  command: string;
  /** What sort of entry, and where: the record says what was done and repeats nobody's data. */
  about: WorkforceEntry;
  request: unknown;
  expected: number;
  writes(version: number): Write[];
};

async function recorded(c: Context<Env>, tenant: TenantId, change: Change) {
  const { deps, session, actor } = c.var;
  const { table, clock } = deps;
  const { id, command, about, request, expected, writes } = change;
  return record(table, {
    subject: { tenant, kind: 'workforce', id },
    expected,
    writes,
    actor,
    origin: deps.origin,
    command,
    after: { kind: about.kind, region: about.region },
    now: await tenantNow(deps, await loadTenant(table, tenant, clock.now())),
    worldNow: clock.now(),
    repeat: repeatOf(c, session.person.id, request),
  });
}

/** An entry the reader may change; any other is as absent as one that never was. */
async function entryFor({ deps, actor }: Context<Env>['var'], tenant: TenantId, id: string) {
  const kept = await readEntry(deps.table, tenant, id);
  const placeIn = await placesIn(deps, tenant);
  if (!kept || !mayKeep(actor, placeIn(kept.entry))) throw new DomainError({ code: 'not-found' });
  return kept;
}

export const workforce = new Hono<Env>()
  .get('/', valid('param', TenantPath), async (c) => {
    const { deps, actor } = c.var;
    const { tenant } = c.req.valid('param');
    const [placeIn, all, standards, { version: standardsVersion }, heard] = await Promise.all([
      placesIn(deps, tenant),
      readWorkforce(deps.table, tenant),
      readStandards(deps.table, tenant),
      readHead(deps.table, settingSubject(tenant, 'workforce')),
      workersHeard(deps.table, tenant),
    ]);
    const near = all.filter(({ entry }) => sees(actor, placeIn(entry)));
    const profile = profileOf(
      near.map(({ entry }) => entry),
      standards,
    );
    const items: KeptEntry[] = near.filter(({ entry }) => mayKeep(actor, placeIn(entry)));
    const isKeeper =
      actor.kind === 'official' && actor.posts.some((post) => registering.includes(post));
    const more = { ...(heard.length > 0 && { heard }), ...(isKeeper && { items }) };
    return c.json({ profile, standards, standardsVersion, ...more }, 200);
  })
  .post('/', valid('param', TenantPath), valid('json', KeepEntry), async (c) => {
    const { table } = c.var.deps;
    const { tenant } = c.req.valid('param');
    const { entry } = c.req.valid('json');
    await demandPlace(c.var, tenant, entry);
    // The id follows from the key, so that a repetition answers the same.
    const id = entryIdFor(repeatOf(c, c.var.session.person.id, entry));
    const item = (v: number) =>
      put(table, { ...keys.workforceEntry(tenant, id), et: 'workforce', id, v, entry });
    const version = await recorded(c, tenant, {
      id,
      command: 'addEntry',
      about: entry,
      request: entry,
      expected: 0,
      writes: (next) => [{ item: item(next) }],
    });
    return c.json({ id, version }, 201);
  })
  .put('/:entry', valid('param', EntryPath), valid('json', KeepEntry), async (c) => {
    const { table } = c.var.deps;
    const { tenant, entry: id } = c.req.valid('param');
    const { entry } = c.req.valid('json');
    const expected = versionRequired(c, 'v');
    await entryFor(c.var, tenant, id);
    await demandPlace(c.var, tenant, entry);
    const item = (v: number) =>
      put(table, { ...keys.workforceEntry(tenant, id), et: 'workforce', id, v, entry });
    const version = await recorded(c, tenant, {
      id,
      command: 'changeEntry',
      about: entry,
      request: entry,
      expected,
      writes: (next) => [{ item: item(next) }],
    });
    return c.json({ id, version }, 200);
  })
  .delete('/:entry', valid('param', EntryPath), async (c) => {
    const { table } = c.var.deps;
    const { tenant, entry: id } = c.req.valid('param');
    const expected = versionRequired(c, 'v');
    const { entry } = await entryFor(c.var, tenant, id);
    const version = await recorded(c, tenant, {
      id,
      command: 'removeEntry',
      about: entry,
      request: { id },
      expected,
      writes: () => [{ item: remove(table, keys.workforceEntry(tenant, id)) }],
    });
    return c.json({ id, version }, 200);
  });

export const standards = new Hono<Env>().put(
  '/',
  valid('param', TenantPath),
  valid('json', SetStandards),
  async (c) => {
    const { tenant } = c.req.valid('param');
    const { standards: value, reason } = c.req.valid('json');
    const before = await readStandards(c.var.deps.table, tenant);
    const change = { name: 'workforce', command: 'setWorkforceStandards', before, value, reason };
    return c.json({ version: await setValue(c, tenant, change) }, 200);
  },
);
