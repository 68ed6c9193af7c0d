import { Hono } from 'hono';
import { ProjectPath, ProjectQuery } from '../../../shared/contracts/project-path.ts';
import { SatisfactionCommand } from '../../../shared/contracts/satisfaction.ts';
import { repeatOfActor } from '../../http/commanding.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import { changeSatisfaction } from '../satisfaction/change.ts';
import { commentsView, satisfactionView } from '../satisfaction/view.ts';
import { seenProject } from '../supervision/place.ts';

const project = '/purchases/:purchase/projects/:organization/satisfaction';

/** What residents who took part say of the work. */
export const satisfaction = new Hono<Env>()
  .get(project, valid('param', ProjectPath), valid('query', ProjectQuery), async (c) => {
    const seen = await seenProject(c.var.deps, c.req.valid('param'), c.var.actor);
    return c.json(await satisfactionView(seen), 200);
  })
  .get(
    `${project}/comments`,
    valid('param', ProjectPath),
    valid('query', ProjectQuery),
    async (c) => {
      const seen = await seenProject(c.var.deps, c.req.valid('param'), c.var.actor);
      return c.json(await commentsView(seen), 200);
    },
  )
  .post(
    project,
    valid('param', ProjectPath),
    valid('query', ProjectQuery),
    valid('json', SatisfactionCommand),
    async (c) => {
      const { deps, actor } = c.var;
      const place = c.req.valid('param');
      const command = c.req.valid('json');
      const repeat = repeatOfActor(c, { ...place, ...command });
      const seen = await seenProject(deps, place, actor);
      const links = await changeSatisfaction(seen, { command, repeat });
      return c.json({ view: await satisfactionView(seen), links }, 200);
    },
  );
