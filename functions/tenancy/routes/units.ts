import { Hono } from 'hono';
import { TenantPath } from '../../../shared/contracts/purchases.ts';
import { SetUnits } from '../../../shared/contracts/units.ts';
import { readHead } from '../../../shared/store/record.ts';
import { readUnits } from '../../../shared/store/workforce.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import { settingSubject, setValue } from '../set-value.ts';

/** The member units of the leading group. */
export const units = new Hono<Env>()
  .get('/', valid('param', TenantPath), async (c) => {
    const { table } = c.var.deps;
    const { tenant } = c.req.valid('param');
    const [all, { version }] = await Promise.all([
      readUnits(table, tenant),
      readHead(table, settingSubject(tenant, 'units')),
    ]);
    return c.json({ units: all, version }, 200);
  })
  .put('/', valid('param', TenantPath), valid('json', SetUnits), async (c) => {
    const { tenant } = c.req.valid('param');
    const { units: value, reason } = c.req.valid('json');
    const before = await readUnits(c.var.deps.table, tenant);
    const change = { name: 'units', command: 'setUnits', before, value, reason };
    return c.json({ units: value, version: await setValue(c, tenant, change) }, 200);
  });
