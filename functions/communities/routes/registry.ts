import { Hono } from 'hono';
import {
  CommunityPath,
  ImportCommunities,
  RegistryQuery,
  State,
} from '../../../shared/contracts/communities.ts';
import { TenantPath } from '../../../shared/contracts/purchases.ts';
import { repeatOf, versionRequired } from '../../http/commanding.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import { importCommunities } from '../import-list.ts';
import type { Official } from '../places.ts';
import { communityOf, registryOf } from '../registry.ts';
import { state } from '../state.ts';

/** Communities with their figures, added up by place. */
export const registry = new Hono<Env>()
  .get('/communities', valid('param', TenantPath), valid('query', RegistryQuery), async (c) => {
    const actor = c.var.actor as Official;
    const asked = { ...c.req.valid('param'), actor, ...c.req.valid('query') };
    return c.json(await registryOf(c.var.deps, asked), 200);
  })
  .get('/communities/:community', valid('param', CommunityPath), async (c) => {
    const asked = { ...c.req.valid('param'), actor: c.var.actor as Official };
    const view = await communityOf(c.var.deps, asked);
    c.header('ETag', `"v${view.version}"`);
    return c.json(view, 200);
  })
  .post(
    '/communities/:community/statements',
    valid('param', CommunityPath),
    valid('json', State),
    async (c) => {
      const { deps, session } = c.var;
      const place = c.req.valid('param');
      const body = c.req.valid('json');
      const repeat = repeatOf(c, session.person.id, { ...place, ...body });
      const expected = versionRequired(c, 'v');
      const asked = { ...place, actor: c.var.actor as Official };
      await state(deps, { ...asked, body, expected, repeat });
      return c.json(await communityOf(deps, asked), 201);
    },
  )
  .post(
    '/communities-import',
    valid('param', TenantPath),
    valid('json', ImportCommunities),
    async (c) => {
      const { deps, session } = c.var;
      const { tenant } = c.req.valid('param');
      const body = c.req.valid('json');
      const repeat = repeatOf(c, session.person.id, { tenant, on: body.on, lines: body.lines });
      const asked = { tenant, actor: c.var.actor as Official, body, repeat };
      return c.json(await importCommunities(deps, asked), 200);
    },
  );
