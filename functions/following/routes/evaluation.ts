import { Hono } from 'hono';
import type { Env } from '../../http/environment.ts';

/** Rounds of evaluation: rubrics, raters, results, what follows from them. */
export const evaluation = new Hono<Env>();
