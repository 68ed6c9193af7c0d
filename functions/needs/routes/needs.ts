import { Hono } from 'hono';
import {
  NeedCommand,
  NeedPath,
  NeedsOverviewQuery,
  NeedsQuery,
  PhotographCommand,
  ReportForResident,
} from '../../../shared/contracts/needs.ts';
import { TenantPath } from '../../../shared/contracts/purchases.ts';
import { repeatOf } from '../../http/commanding.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import { commandNeeds } from '../command.ts';
import type { Official } from '../official.ts';
import { decidePhotograph } from '../photographs.ts';
import { reportFor } from '../report.ts';
import { alikeOf, overviewOf, pageOf, viewOf } from '../views.ts';

/** Needs as those see them who deal with them. */
export const officeNeeds = new Hono<Env>()
  .get('/', valid('param', TenantPath), valid('query', NeedsQuery), async (c) => {
    const { deps, session } = c.var;
    const asked = { ...c.req.valid('param'), ...c.req.valid('query'), person: session.person.id };
    return c.json(await pageOf(deps, asked), 200);
  })
  .get('/overview', valid('param', TenantPath), valid('query', NeedsOverviewQuery), async (c) => {
    const { tenant } = c.req.valid('param');
    return c.json(await overviewOf(c.var.deps, tenant, c.req.valid('query').street), 200);
  })
  .post('/commands', valid('param', TenantPath), valid('json', NeedCommand), async (c) => {
    const { deps, session } = c.var;
    const { tenant } = c.req.valid('param');
    const command = c.req.valid('json');
    const repeat = repeatOf(c, session.person.id, { tenant, ...command });
    const actor = c.var.actor as Official;
    return c.json({ items: await commandNeeds(deps, { tenant, actor, command, repeat }) }, 200);
  })
  .post('/reports', valid('param', TenantPath), valid('json', ReportForResident), async (c) => {
    const { tenant } = c.req.valid('param');
    const actor = c.var.actor as Official;
    return c.json(await reportFor(c.var.deps, { tenant, actor }, c.req.valid('json')), 201);
  })
  .get('/:need', valid('param', NeedPath), async (c) => {
    const { tenant, need } = c.req.valid('param');
    return c.json(await viewOf(c.var.deps, tenant, need), 200);
  })
  .post(
    '/:need/photographs',
    valid('param', NeedPath),
    valid('json', PhotographCommand),
    async (c) => {
      const { deps, session } = c.var;
      const place = c.req.valid('param');
      const command = c.req.valid('json');
      const repeat = repeatOf(c, session.person.id, { ...place, ...command });
      const actor = c.var.actor as Official;
      return c.json(await decidePhotograph(deps, { ...place, actor, command, repeat }), 200);
    },
  )
  .get('/:need/alike', valid('param', NeedPath), async (c) => {
    const { tenant, need } = c.req.valid('param');
    return c.json(await alikeOf(c.var.deps, tenant, need), 200);
  });
