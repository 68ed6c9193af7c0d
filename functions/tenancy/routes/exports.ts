import { Hono } from 'hono';
import {
  ExportFilePath,
  ExportFileQuery,
  ExportPath,
  Nothing,
  RequestExport,
} from '../../../shared/contracts/exports.ts';
import { TenantPath } from '../../../shared/contracts/purchases.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import { listExports } from '../../../shared/store/exports.ts';
import { exportFile, isFileLink } from '../../exporting/file-links.ts';
import { confirmExport, requestExport, takeExport } from '../../exporting/request-export.ts';
import { repeatOf } from '../../http/commanding.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import { tenantConfig } from '../../tenants.ts';

/** Everything a tenant has, to be taken away: one asks, another confirms, both in the audit. */
export const exports = new Hono<Env>()
  .get('/', valid('param', TenantPath), async (c) => {
    const { deps } = c.var;
    const { tenant } = c.req.valid('param');
    const [items, { members }] = await Promise.all([
      listExports(deps.table, tenant),
      tenantConfig(deps, tenant),
    ]);
    const named = new Set(items.flatMap((one) => [one.requestedBy, one.confirmedBy]));
    const names = Object.fromEntries(
      members.flatMap(({ personId, name }) => (named.has(personId) ? [[personId, name]] : [])),
    );
    return c.json({ items, names }, 200);
  })
  .post('/', valid('param', TenantPath), valid('json', RequestExport), async (c) => {
    const { deps, actor } = c.var;
    const { tenant } = c.req.valid('param');
    const { reason } = c.req.valid('json');
    const repeat = repeatOf(c, c.var.session.person.id, { reason });
    return c.json(await requestExport(deps, { tenant, actor, repeat, reason }), 201);
  })
  .post('/:export/confirmation', valid('json', Nothing), valid('param', ExportPath), async (c) => {
    const { deps, actor } = c.var;
    const { tenant, export: id } = c.req.valid('param');
    const repeat = repeatOf(c, c.var.session.person.id, {});
    return c.json(await confirmExport(deps, { tenant, actor, repeat, id }), 200);
  })
  .post('/:export/links', valid('json', Nothing), valid('param', ExportPath), async (c) => {
    const { deps, actor } = c.var;
    const { tenant, export: id } = c.req.valid('param');
    const repeat = repeatOf(c, c.var.session.person.id, {});
    return c.json(await takeExport(deps, { tenant, actor, repeat, id }), 200);
  })
  .get(
    '/:export/files/:number',
    valid('param', ExportFilePath),
    valid('query', ExportFileQuery),
    async (c) => {
      const { archive, secrets, clock } = c.var.deps;
      const { tenant, export: id, number } = c.req.valid('param');
      const file = { tenant, id, number, ...c.req.valid('query') };
      const isOurs = isFileLink(secrets.linkKey, file, clock.now());
      const content = isOurs ? await archive.read(exportFile(tenant, id, number)) : undefined;
      if (!content) throw new DomainError({ code: 'not-found' });
      return c.body(new TextDecoder().decode(content), 200, {
        'content-type': 'application/x-ndjson; charset=utf-8',
        'content-disposition': `attachment; filename="${tenant}-${id}-${String(number).padStart(4, '0')}.jsonl"`,
      });
    },
  );
