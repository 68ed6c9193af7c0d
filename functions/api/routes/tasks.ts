import { Hono } from 'hono';
import { agreedOf } from '../../agreed-of.ts';
import type { Env } from '../../http/environment.ts';
import { tasksOf } from '../../tasks-of.ts';

export const tasks = new Hono<Env>().get('/', async (c) => {
  const { deps, session } = c.var;
  const [items, agreed] = await Promise.all([tasksOf(deps, session), agreedOf(deps, session)]);
  return c.json({ items, ...(agreed.length > 0 && { agreed }) }, 200);
});
