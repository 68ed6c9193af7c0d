import { Hono } from 'hono';
import { DeskQuery } from '../../../shared/contracts/desk.ts';
import { PlacesQuery } from '../../../shared/contracts/places.ts';
import { TenantPath } from '../../../shared/contracts/purchases.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import { deskOf } from '../desk.ts';
import type { Official } from '../places.ts';
import { placesOf } from '../places-overview.ts';

/** Today, for whoever works in a community; and streets and districts at a glance, for whoever is above it. */
export const desk = new Hono<Env>()
  .get('/desk', valid('param', TenantPath), valid('query', DeskQuery), async (c) => {
    const asked = { ...c.req.valid('param'), ...c.req.valid('query') };
    return c.json(await deskOf(c.var.deps, { ...asked, actor: c.var.actor as Official }), 200);
  })
  .get('/places', valid('param', TenantPath), valid('query', PlacesQuery), async (c) => {
    const asked = { ...c.req.valid('param'), ...c.req.valid('query') };
    return c.json(await placesOf(c.var.deps, asked), 200);
  });
