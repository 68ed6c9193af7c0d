import { Hono } from 'hono';
import type { Env } from '../../http/environment.ts';

/** What residents who took part say of the work. */
export const satisfaction = new Hono<Env>();
