import { Hono } from 'hono';
import type { Env } from '../../http/environment.ts';

/** Providers, the convenience circle and one-stop centres. */
export const directory = new Hono<Env>();
