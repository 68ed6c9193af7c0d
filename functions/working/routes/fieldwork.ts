import { Hono } from 'hono';
import { SyncFieldwork, WrittenReportPath } from '../../../shared/contracts/fieldwork.ts';
import { ProjectPath } from '../../../shared/contracts/project-path.ts';
import type { Actor } from '../../../shared/domain/actor.ts';
import { Reflection } from '../../../shared/domain/fieldwork/reflection.ts';
import { ActingFor } from '../../http/acting-for.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import { fieldKit } from '../fieldwork/field-kit.ts';
import {
  readLog,
  readMonthlySheet,
  readProgress,
  readWrittenReport,
} from '../fieldwork/reading.ts';
import { keepReflection } from '../fieldwork/reflect.ts';
import { syncFieldwork } from '../fieldwork/sync.ts';

type Member = Actor & { kind: 'organization' };

const project = '/purchases/:purchase/projects/:organization';
const path = valid('param', ProjectPath);
const asked = valid('query', ActingFor);

/** Activities of a project: begun, signed in to, closed, and the reports that write themselves. */
export const fieldwork = new Hono<Env>()
  .get(`${project}/field-kit`, path, async (c) =>
    c.json(await fieldKit(c.var.deps, c.req.valid('param'), c.var.actor as Member), 200),
  )
  .post(`${project}/field-sync`, path, valid('json', SyncFieldwork), async (c) => {
    const { items } = c.req.valid('json');
    const place = c.req.valid('param');
    const actor = c.var.actor as Member;
    return c.json(await syncFieldwork(c.var.deps, { place, actor, items }), 200);
  })
  .get(`${project}/progress`, path, asked, async (c) =>
    c.json(
      await readProgress(c.var.deps, { place: c.req.valid('param'), actor: c.var.actor }),
      200,
    ),
  )
  .get(`${project}/activity-log`, path, asked, async (c) =>
    c.json(await readLog(c.var.deps, { place: c.req.valid('param'), actor: c.var.actor }), 200),
  )
  .get(`${project}/monthly-sheet`, path, asked, async (c) =>
    c.json(
      await readMonthlySheet(c.var.deps, { place: c.req.valid('param'), actor: c.var.actor }),
      200,
    ),
  )
  .get(`${project}/written-reports/:phase`, valid('param', WrittenReportPath), asked, async (c) => {
    const { phase, ...place } = c.req.valid('param');
    const read = { place, phase, actor: c.var.actor };
    return c.json(await readWrittenReport(c.var.deps, read), 200);
  })
  .put(
    `${project}/written-reports/:phase/reflection`,
    valid('param', WrittenReportPath),
    valid('json', Reflection),
    async (c) => {
      const { phase, ...place } = c.req.valid('param');
      const actor = c.var.actor as Member;
      const reflection = c.req.valid('json');
      return c.json(await keepReflection(c.var.deps, { place, phase, actor, reflection }), 200);
    },
  );
