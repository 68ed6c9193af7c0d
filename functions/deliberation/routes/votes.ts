import { type Context, Hono } from 'hono';
import { TenantPath } from '../../../shared/contracts/purchases.ts';
import {
  BeginVote,
  EnterPapers,
  PrintPapers,
  VoteCommand,
  VotePath,
} from '../../../shared/contracts/votes.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { repeatOf } from '../../http/commanding.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import { asking, type Official } from '../asking.ts';
import { commandVote } from '../vote/command.ts';
import { begin } from '../vote/drawing-up.ts';
import { enterPapers, printPapers } from '../vote/papers.ts';
import { proposalsOf } from '../vote/proposals.ts';
import { fileOf, viewOf } from '../vote/view.ts';

const askingOf = (c: Context<Env>, tenant: TenantId) =>
  asking(c.var.deps, tenant, c.var.actor as Official);

const repeatIn = (c: Context<Env>, body: unknown) => repeatOf(c, c.var.session.person.id, body);

/** Votes on what is done first, within a budget. */
export const votes = new Hono<Env>()
  .post('/votes', valid('param', TenantPath), valid('json', BeginVote), async (c) => {
    const asked = await askingOf(c, c.req.valid('param').tenant);
    const body = c.req.valid('json');
    return c.json(await viewOf(asked, await begin(asked, body, repeatIn(c, body))), 201);
  })
  .get('/votes/:vote', valid('param', VotePath), async (c) => {
    const { tenant, vote } = c.req.valid('param');
    return c.json(await viewOf(await askingOf(c, tenant), vote), 200);
  })
  .get('/votes/:vote/file', valid('param', VotePath), async (c) => {
    const { tenant, vote } = c.req.valid('param');
    return c.json(await fileOf(await askingOf(c, tenant), vote), 200);
  })
  .get('/votes/:vote/proposals', valid('param', VotePath), async (c) => {
    const { tenant, vote } = c.req.valid('param');
    return c.json(await proposalsOf(await askingOf(c, tenant), vote), 200);
  })
  .post(
    '/votes/:vote/commands',
    valid('param', VotePath),
    valid('json', VoteCommand),
    async (c) => {
      const { tenant, vote } = c.req.valid('param');
      const asked = await askingOf(c, tenant);
      const command = c.req.valid('json');
      await commandVote(asked, vote, { command, repeat: repeatIn(c, command) });
      return c.json(await viewOf(asked, vote), 200);
    },
  )
  .post('/votes/:vote/papers', valid('param', VotePath), valid('json', PrintPapers), async (c) => {
    const { tenant, vote } = c.req.valid('param');
    const body = c.req.valid('json');
    const asked = await askingOf(c, tenant);
    return c.json(await printPapers(asked, vote, { body, repeat: repeatIn(c, body) }), 200);
  })
  .post('/votes/:vote/entries', valid('param', VotePath), valid('json', EnterPapers), async (c) => {
    const { tenant, vote } = c.req.valid('param');
    return c.json(await enterPapers(await askingOf(c, tenant), vote, c.req.valid('json')), 200);
  });
