import { Hono } from 'hono';
import { SetSeparation } from '../../../shared/contracts/members.ts';
import { TenantPath } from '../../../shared/contracts/purchases.ts';
import { put } from '../../../shared/store/items.ts';
import { keys } from '../../../shared/store/keys.ts';
import { readHead, record } from '../../../shared/store/record.ts';
import { loadTenant } from '../../../shared/store/tenants.ts';
import { repeatOf, versionRequired } from '../../http/commanding.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import { forgetTenant, tenantNow } from '../../tenants.ts';

const subjectIn = <T>(tenant: T) => ({ tenant, kind: 'setting', id: 'separation' });

/** Which lines of the table of incompatible posts forbid here though they only warn by law. */
export const separation = new Hono<Env>()
  .get('/', valid('param', TenantPath), async (c) => {
    const { table, clock } = c.var.deps;
    const { tenant } = c.req.valid('param');
    const [{ strictSeparation }, { version }] = await Promise.all([
      loadTenant(table, tenant, clock.now()),
      readHead(table, subjectIn(tenant)),
    ]);
    return c.json({ strict: strictSeparation, version }, 200);
  })
  .put('/', valid('param', TenantPath), valid('json', SetSeparation), async (c) => {
    const { deps, session, actor } = c.var;
    const { tenant } = c.req.valid('param');
    const { strict, reason } = c.req.valid('json');
    const repeat = repeatOf(c, session.person.id, { strict, reason });
    const expected = versionRequired(c, 'v');
    const { table, clock } = deps;
    const config = await loadTenant(table, tenant, clock.now());
    const item = put(table, {
      ...keys.setting(tenant, 'separation'),
      et: 'setting',
      value: strict,
    });
    const version = await record(table, {
      subject: subjectIn(tenant),
      expected,
      writes: () => [{ item }],
      actor,
      origin: deps.origin,
      command: 'setSeparation',
      reason,
      before: { strict: config.strictSeparation },
      after: { strict },
      now: await tenantNow(deps, config),
      worldNow: clock.now(),
      repeat,
    });
    forgetTenant(deps, tenant);
    return c.json({ strict, version }, 200);
  });
