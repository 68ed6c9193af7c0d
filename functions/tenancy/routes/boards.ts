import { Hono } from 'hono';
import { BoardQuery, PostRecord } from '../../../shared/contracts/boards.ts';
import { TenantPath } from '../../../shared/contracts/purchases.ts';
import { repeatOf } from '../../http/commanding.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import type { Official } from '../appointing.ts';
import { boardsOf, postRecord } from '../boards.ts';

/** What communities publish themselves. */
export const boards = new Hono<Env>()
  .get('/', valid('param', TenantPath), valid('query', BoardQuery), async (c) => {
    const about = { ...c.req.valid('param'), actor: c.var.actor as Official };
    return c.json(await boardsOf(c.var.deps, about, c.req.valid('query').community), 200);
  })
  .post('/', valid('param', TenantPath), valid('json', PostRecord), async (c) => {
    const { deps, session } = c.var;
    const { tenant } = c.req.valid('param');
    const body = c.req.valid('json');
    const repeat = repeatOf(c, session.person.id, { tenant, ...body });
    const asked = { tenant, actor: c.var.actor as Official, body, repeat };
    return c.json(await postRecord(deps, asked), 201);
  });
