import { Hono } from 'hono';
import type { Env } from '../../http/environment.ts';
import { tasksOf } from '../../tasks-of.ts';

export const tasks = new Hono<Env>().get('/', async (c) =>
  c.json({ items: await tasksOf(c.var.deps, c.var.session) }, 200),
);
