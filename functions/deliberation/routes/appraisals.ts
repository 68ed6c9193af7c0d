import { Hono } from 'hono';
import {
  AppraisalCommand,
  AppraisalSheet,
  RoundPath,
  RoundPlan,
  RoundQuery,
} from '../../../shared/contracts/appraisal.ts';
import { TenantPath } from '../../../shared/contracts/purchases.ts';
import { repeatOf } from '../../http/commanding.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import { changeRound } from '../appraisal/deeds.ts';
import { deskOf, type Official, roundDesk } from '../appraisal/place.ts';
import { setUp } from '../appraisal/set-up.ts';
import { handIn, sheetsOf } from '../appraisal/sheet.ts';
import { appraisalsOf, viewOf } from '../appraisal/view.ts';

/** Communities rate street and departments, residents rate community and workers. */
export const appraisals = new Hono<Env>()
  .get('/appraisals', valid('param', TenantPath), async (c) => {
    const { tenant } = c.req.valid('param');
    const desk = await deskOf(c.var.deps, tenant, c.var.actor as Official);
    return c.json(await appraisalsOf(desk), 200);
  })
  .post('/appraisals', valid('param', TenantPath), valid('json', RoundPlan), async (c) => {
    const { deps, session } = c.var;
    const { tenant } = c.req.valid('param');
    const plan = c.req.valid('json');
    const repeat = repeatOf(c, session.person.id, { tenant, ...plan });
    const desk = await deskOf(deps, tenant, c.var.actor as Official);
    return c.json(await setUp(desk, plan, repeat), 201);
  })
  .get('/appraisals/:round', valid('param', RoundPath), valid('query', RoundQuery), async (c) => {
    const { tenant, round } = c.req.valid('param');
    const desk = await deskOf(c.var.deps, tenant, c.var.actor as Official);
    return c.json(await viewOf(await roundDesk(desk, round), c.req.valid('query')), 200);
  })
  .post(
    '/appraisals/:round',
    valid('param', RoundPath),
    valid('json', AppraisalCommand),
    async (c) => {
      const { deps, session } = c.var;
      const { tenant, round } = c.req.valid('param');
      const command = c.req.valid('json');
      const repeat = repeatOf(c, session.person.id, { tenant, round, ...command });
      const desk = await deskOf(deps, tenant, c.var.actor as Official);
      return c.json(await changeRound(await roundDesk(desk, round), { command, repeat }), 200);
    },
  )
  .get('/appraisals/:round/sheet', valid('param', RoundPath), async (c) => {
    const { tenant, round } = c.req.valid('param');
    const desk = await deskOf(c.var.deps, tenant, c.var.actor as Official);
    return c.json(await sheetsOf(await roundDesk(desk, round)), 200);
  })
  .put(
    '/appraisals/:round/sheet',
    valid('param', RoundPath),
    valid('json', AppraisalSheet),
    async (c) => {
      const { tenant, round } = c.req.valid('param');
      const desk = await roundDesk(
        await deskOf(c.var.deps, tenant, c.var.actor as Official),
        round,
      );
      await handIn(desk, c.req.valid('json'));
      return c.json(await sheetsOf(desk), 200);
    },
  );
