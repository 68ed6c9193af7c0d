import { type Context, Hono } from 'hono';
import {
  HotlineOverviewQuery,
  KnowledgeCommand,
  LookUp,
  OwnTicketsQuery,
  ShowNumber,
  TakeTicket,
  TicketCommand,
  TicketPath,
  TicketsQuery,
} from '../../../shared/contracts/hotline.ts';
import { ProvidersQuery } from '../../../shared/contracts/hotline-providers.ts';
import { TenantPath } from '../../../shared/contracts/purchases.ts';
import type { Official } from '../../../shared/domain/hotline/permissions.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { listKnowledge } from '../../../shared/store/hotline-entries.ts';
import { repeatOf } from '../../http/commanding.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import { commandTicket, showNumber } from '../hotline-command.ts';
import { changeKnowledge } from '../hotline-knowledge.ts';
import { hotlinePlace } from '../hotline-place.ts';
import { providersFor } from '../hotline-providers.ts';
import { takeCall } from '../hotline-take.ts';
import { deskView, laneOf, lookUp, overviewOf, ownTickets, ticketView } from '../hotline-views.ts';

const at = (c: Context<Env>, tenant: TenantId) =>
  hotlinePlace(c.var.deps, tenant, c.var.actor as Official);

/** What the hotline was asked, and what became of it. */
export const hotline = new Hono<Env>()
  .get('/hotline', valid('param', TenantPath), valid('query', TicketsQuery), async (c) => {
    const { deps, session } = c.var;
    const asked = { ...c.req.valid('param'), ...c.req.valid('query'), person: session.person.id };
    return c.json(await laneOf(deps, asked), 200);
  })
  .post('/hotline', valid('param', TenantPath), valid('json', TakeTicket), async (c) => {
    const { tenant } = c.req.valid('param');
    const body = c.req.valid('json');
    const repeat = repeatOf(c, c.var.session.person.id, { tenant, ...body });
    return c.json(await takeCall(await at(c, tenant), body, repeat), 201);
  })
  .get('/hotline/own', valid('param', TenantPath), valid('query', OwnTicketsQuery), async (c) => {
    const { tenant } = c.req.valid('param');
    return c.json(await ownTickets(await at(c, tenant), c.req.valid('query')), 200);
  })
  .get('/hotline/desk', valid('param', TenantPath), async (c) =>
    c.json(await deskView(await at(c, c.req.valid('param').tenant)), 200),
  )
  .get('/hotline/answers', valid('param', TenantPath), async (c) => {
    const { tenant } = c.req.valid('param');
    return c.json({ items: await listKnowledge(c.var.deps.table, tenant) }, 200);
  })
  .post(
    '/hotline/answers',
    valid('param', TenantPath),
    valid('json', KnowledgeCommand),
    async (c) => {
      const { deps, session } = c.var;
      const { tenant } = c.req.valid('param');
      const command = c.req.valid('json');
      const repeat = repeatOf(c, session.person.id, { tenant, ...command });
      await changeKnowledge(await at(c, tenant), command, repeat);
      return c.json({ items: await listKnowledge(deps.table, tenant) }, 200);
    },
  )
  .get(
    '/hotline/overview',
    valid('param', TenantPath),
    valid('query', HotlineOverviewQuery),
    async (c) => {
      const { tenant } = c.req.valid('param');
      return c.json(await overviewOf(await at(c, tenant), c.req.valid('query')), 200);
    },
  )
  .post('/hotline/look-up', valid('param', TenantPath), valid('json', LookUp), async (c) => {
    const { tenant } = c.req.valid('param');
    return c.json(await lookUp(await at(c, tenant), c.req.valid('json')), 200);
  })
  .get(
    '/hotline/providers',
    valid('param', TenantPath),
    valid('query', ProvidersQuery),
    async (c) => {
      const { tenant } = c.req.valid('param');
      return c.json(await providersFor(await at(c, tenant), c.req.valid('query')), 200);
    },
  )
  .get('/hotline/:ticket', valid('param', TicketPath), async (c) => {
    const { tenant, ticket } = c.req.valid('param');
    return c.json(await ticketView(await at(c, tenant), ticket), 200);
  })
  .post('/hotline/:ticket', valid('param', TicketPath), valid('json', TicketCommand), async (c) => {
    const { tenant, ticket } = c.req.valid('param');
    const command = c.req.valid('json');
    const repeat = repeatOf(c, c.var.session.person.id, { tenant, ticket, ...command });
    const place = await at(c, tenant);
    await commandTicket(place, ticket, command, repeat);
    return c.json(await ticketView(place, ticket), 200);
  })
  .post(
    '/hotline/:ticket/number',
    valid('param', TicketPath),
    valid('json', ShowNumber),
    async (c) => {
      const { tenant, ticket } = c.req.valid('param');
      return c.json({ phone: await showNumber(await at(c, tenant), ticket) }, 200);
    },
  );
