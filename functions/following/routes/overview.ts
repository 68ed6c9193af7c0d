import { Hono } from 'hono';
import type { Env } from '../../http/environment.ts';

/** How projects stand, from one organization to the whole tenant. */
export const overview = new Hono<Env>();
