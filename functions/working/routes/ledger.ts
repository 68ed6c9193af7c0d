import { Hono } from 'hono';
import type { Env } from '../../http/environment.ts';

/** What a project spends and earns, against what was planned. */
export const ledger = new Hono<Env>();
