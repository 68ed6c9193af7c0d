import { Hono } from 'hono';
import { RegisterQuery } from '../../../shared/contracts/hearing.ts';
import type { ObjectionRow } from '../../../shared/contracts/objection-rows.ts';
import { TenantPath } from '../../../shared/contracts/purchases.ts';
import type { Actor } from '../../../shared/domain/actor.ts';
import { sightsOf } from '../../../shared/domain/policy/posts.ts';
import { actorAt } from '../../../shared/domain/policy/scope.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { listObjections } from '../../../shared/store/objections.ts';
import { readCursor, writeCursor } from '../../http/cursor.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import { tenantConfig, tenantNow } from '../../tenants.ts';

const isLate = ({ standing, due, isPaused }: ObjectionRow, now: Instant) =>
  standing === 'open' && due !== undefined && due <= now && !isPaused;

/** The office sees every line; the finance bureau complaints, and of the rest what nobody answered in time. */
function isFor(row: ObjectionRow, anyone: Actor, now: Instant): boolean {
  const actor = actorAt(anyone, row.regionCodes);
  const held = actor.kind === 'official' ? sightsOf(actor.posts) : [];
  if (held.includes('office')) return true;
  return held.includes('complaints') && (row.kind === 'complaint' || isLate(row, now));
}

export const register = new Hono<Env>().get(
  '/',
  valid('param', TenantPath),
  valid('query', RegisterQuery),
  async (c) => {
    const { deps, actor, session } = c.var;
    const { tenant } = c.req.valid('param');
    const { which, cursor } = c.req.valid('query');
    const now = await tenantNow(deps, await tenantConfig(deps, tenant));
    const scope = `objections~${tenant}~${which}~${session.person.id}`;
    const start = readCursor(deps.secrets.cursorKey, scope, cursor);
    const found = await listObjections(deps.table, tenant, { which, start });
    const next = writeCursor(deps.secrets.cursorKey, scope, found.last);
    const items = found.items
      .filter((row) => isFor(row, actor, now))
      .map((row) => ({ ...row, isOverdue: isLate(row, now) }));
    return c.json({ items, now, ...(next && { next }) }, 200);
  },
);
