import { Hono } from 'hono';
import type { Env } from '../../http/environment.ts';

/** Where the parties of a project write, meet and agree, and who works on it. */
export const room = new Hono<Env>();
