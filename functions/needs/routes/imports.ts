import { type Context, Hono } from 'hono';
import { ListImportPath } from '../../../shared/contracts/list-rows.ts';
import { BeginImport, ImportRows } from '../../../shared/contracts/needs.ts';
import { TenantPath } from '../../../shared/contracts/purchases.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { needImports as imports } from '../../../shared/store/need-lists.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import { beginImport } from '../../list-import.ts';
import { needList, readRows } from '../import.ts';
import type { Official } from '../official.ts';

const askedOf = (c: Context<Env>, tenant: TenantId) => ({
  deps: c.var.deps,
  tenant,
  actor: c.var.actor as Official,
  language: c.var.language,
});

/** Lists of needs, taken in part by part. */
export const needImports = new Hono<Env>()
  .get('/imports', valid('param', TenantPath), async (c) => {
    const { tenant } = c.req.valid('param');
    return c.json({ items: await imports.list(c.var.deps.table, tenant) }, 200);
  })
  .post('/imports', valid('param', TenantPath), valid('json', BeginImport), async (c) => {
    const asked = askedOf(c, c.req.valid('param').tenant);
    return c.json(await beginImport(needList, asked, c.req.valid('json')), 200);
  })
  .post(
    '/imports/:import/rows',
    valid('param', ListImportPath),
    valid('json', ImportRows),
    async (c) => {
      const { tenant, import: id } = c.req.valid('param');
      const asked = { ...askedOf(c, tenant), id };
      return c.json(await readRows(asked, c.req.valid('json')), 200);
    },
  );
