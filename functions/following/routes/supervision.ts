import { Hono } from 'hono';
import { ProjectPath, ProjectQuery } from '../../../shared/contracts/project-path.ts';
import { TenantPath } from '../../../shared/contracts/purchases.ts';
import { SupervisionCommand } from '../../../shared/contracts/supervision.ts';
import { repeatOf, repeatOfActor } from '../../http/commanding.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import { supervise } from '../supervision/change.ts';
import { projectLog } from '../supervision/log.ts';
import { lookAtAll } from '../supervision/look.ts';
import { supervisionOverview } from '../supervision/overview.ts';
import { seenProject } from '../supervision/place.ts';
import { supervisionView } from '../supervision/view.ts';

const project = '/purchases/:purchase/projects/:organization/supervision';

/** Visits, rectification orders, incidents and risk flags of a project. */
export const supervision = new Hono<Env>()
  .get('/supervision', valid('param', TenantPath), async (c) => {
    const { deps, actor } = c.var;
    return c.json(await supervisionOverview(deps, c.req.valid('param').tenant, actor), 200);
  })
  .post('/supervision/looks', valid('param', TenantPath), async (c) => {
    const { deps, session } = c.var;
    repeatOf(c, session.person.id, {});
    return c.json(await lookAtAll(deps, c.req.valid('param').tenant), 200);
  })
  .get(project, valid('param', ProjectPath), valid('query', ProjectQuery), async (c) => {
    const { deps, actor } = c.var;
    return c.json(await supervisionView(await seenProject(deps, c.req.valid('param'), actor)), 200);
  })
  .get(`${project}/log`, valid('param', ProjectPath), valid('query', ProjectQuery), async (c) => {
    const { deps, actor } = c.var;
    return c.json(await projectLog(await seenProject(deps, c.req.valid('param'), actor)), 200);
  })
  .post(
    project,
    valid('param', ProjectPath),
    valid('query', ProjectQuery),
    valid('json', SupervisionCommand),
    async (c) => {
      const { deps, actor } = c.var;
      const place = c.req.valid('param');
      const command = c.req.valid('json');
      const repeat = repeatOfActor(c, { ...place, ...command });
      await supervise(await seenProject(deps, place, actor), { command, repeat });
      return c.json(await supervisionView(await seenProject(deps, place, actor)), 200);
    },
  );
