import { Hono } from 'hono';
import { PurchasePath } from '../../shared/contracts/purchases.ts';
import { WorkCommand } from '../../shared/domain/purchase/commands.ts';
import { ActingFor } from '../http/acting-for.ts';
import { commanded } from '../http/commanded.ts';
import type { Env } from '../http/environment.ts';
import { valid } from '../http/valid.ts';
import { act } from './act.ts';

/** Every way an official or an organization moves a purchase whose contracts are in force. */
export const work = new Hono<Env>().post(
  '/:purchase/work',
  valid('param', PurchasePath),
  valid('query', ActingFor),
  valid('json', WorkCommand),
  (c) => {
    const place = c.req.valid('param');
    const { organization } = c.req.valid('query');
    return commanded(c, act, { ...place, command: c.req.valid('json'), organization });
  },
);
