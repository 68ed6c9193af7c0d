import { Hono } from 'hono';
import { TenantPath } from '../../../shared/contracts/purchases.ts';
import {
  ActivityPath,
  VolunteerCommand,
  VolunteersQuery,
} from '../../../shared/contracts/volunteers.ts';
import { repeatOf } from '../../http/commanding.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import { changeVolunteers } from '../volunteers/deeds.ts';
import { type Official, volunteerDesk } from '../volunteers/desk.ts';
import { activityOf, overviewOf, peopleOf } from '../volunteers/view.ts';

/** Volunteers of communities, what they do and their hours. */
export const volunteers = new Hono<Env>()
  .get('/volunteers', valid('param', TenantPath), async (c) => {
    const { tenant } = c.req.valid('param');
    const desk = await volunteerDesk(c.var.deps, tenant, c.var.actor as Official);
    return c.json(await overviewOf(desk), 200);
  })
  .post('/volunteers', valid('param', TenantPath), valid('json', VolunteerCommand), async (c) => {
    const { deps, session } = c.var;
    const { tenant } = c.req.valid('param');
    const command = c.req.valid('json');
    const repeat = repeatOf(c, session.person.id, { tenant, ...command });
    const desk = await volunteerDesk(deps, tenant, c.var.actor as Official);
    return c.json(await changeVolunteers(desk, { command, repeat }), 200);
  })
  .get(
    '/volunteers/people',
    valid('param', TenantPath),
    valid('query', VolunteersQuery),
    async (c) => {
      const { tenant } = c.req.valid('param');
      const desk = await volunteerDesk(c.var.deps, tenant, c.var.actor as Official);
      return c.json(await peopleOf(desk, c.req.valid('query')), 200);
    },
  )
  .get('/volunteers/activities/:activity', valid('param', ActivityPath), async (c) => {
    const { tenant, activity } = c.req.valid('param');
    const desk = await volunteerDesk(c.var.deps, tenant, c.var.actor as Official);
    return c.json(await activityOf(desk, activity), 200);
  });
