import { Hono } from 'hono';
import { TenantPath } from '../../../shared/contracts/purchases.ts';
import { ReportNeed } from '../../../shared/contracts/residents.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import { reportNeed } from '../report-need.ts';

export const needs = new Hono<Env>().post(
  '/t/:tenant/needs',
  valid('param', TenantPath),
  valid('json', ReportNeed),
  async (c) => {
    const { tenant } = c.req.valid('param');
    const { receipt } = await reportNeed(c.var.deps, tenant, c.req.valid('json'));
    return c.json({ receipt }, 201);
  },
);
