import { Hono } from 'hono';
import { ApplicationPath } from '../../../shared/contracts/applications.ts';
import {
  AnswerJoint,
  AskedPartnerPath,
  AskPartner,
  JointPath,
} from '../../../shared/contracts/joint.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import { answerJoint, jointRequest } from '../joint.ts';
import { askPartner, partnersOf, releasePartner } from '../partners.ts';

/** Applying together: the leader asks, a partner reads its own part and answers. */
export const joint = new Hono<Env>()
  .get('/partners', valid('param', ApplicationPath), async (c) =>
    c.json(await partnersOf(c.var.deps, c.req.valid('param')), 200),
  )
  .post('/partners', valid('param', ApplicationPath), valid('json', AskPartner), async (c) => {
    const { deps, session, actor, membership: leader } = c.var;
    const by = { leader, person: session.person.name, actor };
    return c.json(await askPartner(deps, c.req.valid('param'), by, c.req.valid('json')), 201);
  })
  .delete('/partners/:partner', valid('param', AskedPartnerPath), async (c) =>
    c.json(await releasePartner(c.var.deps, c.req.valid('param'), c.var), 200),
  )
  .get('/joint/:leader', valid('param', JointPath), async (c) => {
    const { leader, organization: partner, ...call } = c.req.valid('param');
    return c.json(await jointRequest(c.var.deps, { ...call, organization: leader, partner }), 200);
  })
  .post('/joint/:leader', valid('param', JointPath), valid('json', AnswerJoint), async (c) => {
    const { deps, session, actor, membership } = c.var;
    const { leader, organization: partner, ...call } = c.req.valid('param');
    const place = { ...call, organization: leader, partner };
    const by = { membership, person: session.person.name, actor };
    return c.json(await answerJoint(deps, place, by, c.req.valid('json')), 200);
  });
