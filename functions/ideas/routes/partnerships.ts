import { Hono } from 'hono';
import { AnswerPartnership, PartnershipPath } from '../../../shared/contracts/ideas.ts';
import { OrganizationPath } from '../../../shared/contracts/organizations.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import { answerPartnership, partnershipsOf } from '../partnerships.ts';

/** What an organization was asked to carry out, and what it answered. */
export const partnerships = new Hono<Env>()
  .get('/:organization/ideas', valid('param', OrganizationPath), async (c) => {
    const { deps, session } = c.var;
    const { organization } = c.req.valid('param');
    return c.json(await partnershipsOf(deps, organization, session.person.id), 200);
  })
  .post(
    '/:organization/ideas/:tenant',
    valid('param', PartnershipPath),
    valid('json', AnswerPartnership),
    async (c) => {
      const { deps, actor, session } = c.var;
      const place = { ...c.req.valid('param'), person: session.person.id };
      await answerPartnership(deps, { ...place, actor }, c.req.valid('json'));
      return c.json(await partnershipsOf(deps, place.organization, place.person), 200);
    },
  );
