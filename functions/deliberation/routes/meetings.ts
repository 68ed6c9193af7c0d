import { Hono } from 'hono';
import type { Env } from '../../http/environment.ts';

/** Residents' councils and hearings. */
export const meetings = new Hono<Env>();
