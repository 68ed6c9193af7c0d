import { Hono } from 'hono';
import type { Env } from '../../http/environment.ts';

/** Activities of a project: begun, signed in to, closed, and the reports that write themselves. */
export const fieldwork = new Hono<Env>();
