import { Hono } from 'hono';
import type { Env } from '../../http/environment.ts';

/** Communities rate street and departments, residents rate community and workers. */
export const appraisals = new Hono<Env>();
