import { Hono } from 'hono';
import { accessTasksOf } from '../../access-tasks-of.ts';
import { agreedOf } from '../../agreed-of.ts';
import { commentTasksOf } from '../../comment-tasks-of.ts';
import type { Env } from '../../http/environment.ts';
import { tasksOf } from '../../tasks-of.ts';
import { ticketTasksOf } from '../../ticket-tasks-of.ts';

export const tasks = new Hono<Env>().get('/', async (c) => {
  const { deps, session } = c.var;
  const [items, agreed, access, comments, hotline] = await Promise.all([
    tasksOf(deps, session),
    agreedOf(deps, session),
    accessTasksOf(deps, session),
    commentTasksOf(deps, session),
    ticketTasksOf(deps, session),
  ]);
  const more = {
    ...(agreed.length > 0 && { agreed }),
    ...(access.length > 0 && { access }),
    ...(comments.length > 0 && { comments }),
    ...(hotline.length > 0 && { hotline }),
  };
  return c.json({ items, ...more }, 200);
});
