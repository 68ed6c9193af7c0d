import { Hono } from 'hono';
import type { Env } from '../../http/environment.ts';

/** Visits, rectification orders, incidents and risk flags of a project. */
export const supervision = new Hono<Env>();
