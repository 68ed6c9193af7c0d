import { Hono } from 'hono';
import type { Env } from '../../http/environment.ts';

/** Facilities that units share. */
export const facilities = new Hono<Env>();
