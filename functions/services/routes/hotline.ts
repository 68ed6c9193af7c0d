import { Hono } from 'hono';
import type { Env } from '../../http/environment.ts';

/** What the hotline was asked, and what became of it. */
export const hotline = new Hono<Env>();
