import { Hono } from 'hono';
import type { Env } from '../../http/environment.ts';

/** Volunteers and their hours. */
export const volunteers = new Hono<Env>();
