import { Hono } from 'hono';
import { DeskQuery } from '../../../shared/contracts/desk.ts';
import { TenantPath } from '../../../shared/contracts/purchases.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import { deskOf } from '../desk.ts';
import type { Official } from '../places.ts';

/** Today, for whoever works in a community. */
export const desk = new Hono<Env>().get(
  '/desk',
  valid('param', TenantPath),
  valid('query', DeskQuery),
  async (c) => {
    const asked = { ...c.req.valid('param'), ...c.req.valid('query') };
    return c.json(await deskOf(c.var.deps, { ...asked, actor: c.var.actor as Official }), 200);
  },
);
