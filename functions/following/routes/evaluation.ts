import { Hono } from 'hono';
import { EvaluationCommand } from '../../../shared/contracts/evaluation.ts';
import { ProjectPath, ProjectQuery } from '../../../shared/contracts/project-path.ts';
import { TenantPath } from '../../../shared/contracts/purchases.ts';
import { repeatOfActor } from '../../http/commanding.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import { allRounds } from '../evaluation/all-rounds.ts';
import { changeEvaluation } from '../evaluation/change.ts';
import { openProject } from '../evaluation/place.ts';
import { evaluationView } from '../evaluation/view.ts';

const project = '/purchases/:purchase/projects/:organization/evaluation';

/** Rounds of evaluation: rubrics, raters, results, what follows from them. */
export const evaluation = new Hono<Env>()
  .get('/evaluations', valid('param', TenantPath), async (c) => {
    const { deps, actor } = c.var;
    return c.json(await allRounds(deps, c.req.valid('param').tenant, actor), 200);
  })
  .get(project, valid('param', ProjectPath), valid('query', ProjectQuery), async (c) => {
    const { deps, actor } = c.var;
    return c.json(await evaluationView(await openProject(deps, c.req.valid('param'), actor)), 200);
  })
  .post(
    project,
    valid('param', ProjectPath),
    valid('query', ProjectQuery),
    valid('json', EvaluationCommand),
    async (c) => {
      const { deps, actor, session } = c.var;
      const place = c.req.valid('param');
      const command = c.req.valid('json');
      const repeat = repeatOfActor(c, { ...place, ...command });
      const by = { person: session.person.id, repeat };
      await changeEvaluation(await openProject(deps, place, actor), command, by);
      return c.json(await evaluationView(await openProject(deps, place, actor)), 200);
    },
  );
