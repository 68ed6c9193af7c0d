import { Hono } from 'hono';
import type { Env } from '../../http/environment.ts';

/** Payments from eligible to paid, and what each of them paid for. */
export const paying = new Hono<Env>();
