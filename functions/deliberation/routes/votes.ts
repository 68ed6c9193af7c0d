import { Hono } from 'hono';
import type { Env } from '../../http/environment.ts';

/** Votes on what is done first. */
export const votes = new Hono<Env>();
