import { Hono } from 'hono';
import { SetSeparation } from '../../../shared/contracts/members.ts';
import { TenantPath } from '../../../shared/contracts/purchases.ts';
import { readHead } from '../../../shared/store/record.ts';
import { loadTenant } from '../../../shared/store/tenants.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import { settingSubject, setValue } from '../set-value.ts';

/** Which lines of the table of incompatible posts forbid here though they only warn by law. */
export const separation = new Hono<Env>()
  .get('/', valid('param', TenantPath), async (c) => {
    const { table, clock } = c.var.deps;
    const { tenant } = c.req.valid('param');
    const [{ strictSeparation }, { version }] = await Promise.all([
      loadTenant(table, tenant, clock.now()),
      readHead(table, settingSubject(tenant, 'separation')),
    ]);
    return c.json({ strict: strictSeparation, version }, 200);
  })
  .put('/', valid('param', TenantPath), valid('json', SetSeparation), async (c) => {
    const { table, clock } = c.var.deps;
    const { tenant } = c.req.valid('param');
    const { strict, reason } = c.req.valid('json');
    const { strictSeparation: before } = await loadTenant(table, tenant, clock.now());
    const version = await setValue(c, tenant, {
      name: 'separation',
      command: 'setSeparation',
      before,
      value: strict,
      reason,
    });
    return c.json({ strict, version }, 200);
  });
