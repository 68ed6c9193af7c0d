import { Hono } from 'hono';
import { PrecedentQuery } from '../../../shared/contracts/hearing.ts';
import { type ObjectionRow, Precedent } from '../../../shared/contracts/objection-rows.ts';
import { TenantPath } from '../../../shared/contracts/purchases.ts';
import type { Actor } from '../../../shared/domain/actor.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import type { TenantId } from '../../../shared/domain/ids.ts';
import { sightsOf } from '../../../shared/domain/policy/posts.ts';
import { actorAt } from '../../../shared/domain/policy/scope.ts';
import { listObjections } from '../../../shared/store/objections.ts';
import { listHeard } from '../../../shared/store/precedents.ts';
import type { Cursor } from '../../../shared/store/purchases.ts';
import { readCursor, writeCursor } from '../../http/cursor.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import type { Deps } from '../../ports.ts';
import { tenantConfig } from '../../tenants.ts';

/** Answered challenges are the office’s own; the finance bureau and whoever objects look in what is published. */
const mayReadOwn = (actor: Actor) =>
  actor.kind === 'official' && sightsOf(actor.posts).includes('office');
const mayReadPublished = (actor: Actor) =>
  actor.kind === 'organization' ||
  mayReadOwn(actor) ||
  (actor.kind === 'official' && sightsOf(actor.posts).includes('complaints'));

/** Whose it was and what they said is left behind: a precedent is what was found. */
const anonymous = (row: ObjectionRow, tenantName: string): Precedent[] =>
  row.found ? [Precedent.parse({ ...row, tenantName })] : [];

type Source = { tenant: TenantId; from: PrecedentQuery['from']; actor: Actor; start: Cursor };

async function readFrom(
  deps: Deps,
  { tenant, from, actor, start }: Source,
): Promise<{ items: Precedent[]; last?: NonNullable<Cursor> }> {
  if (from === 'published') return listHeard(deps.table, start);
  const { summary } = await tenantConfig(deps, tenant);
  const { items, last } = await listObjections(deps.table, tenant, { which: 'decided', start });
  const found = items
    .filter(({ regionCodes }) => mayReadOwn(actorAt(actor, regionCodes)))
    .flatMap((row) => anonymous(row, summary.name));
  return { items: found, ...(last && { last }) };
}

function isWanted(
  { grounds, found, method, title, kind }: Precedent,
  { ground, outcome, method: wanted, words = '' }: PrecedentQuery,
): boolean {
  const text = `${title} ${found.text}`.toLowerCase();
  return (
    kind !== 'inquiry' &&
    (!ground || grounds.includes(ground)) &&
    (!outcome || found.isUpheld === (outcome === 'upheld')) &&
    (!wanted || method === wanted) &&
    words
      .toLowerCase()
      .split(/\s+/)
      .every((word) => text.includes(word))
  );
}

/** What was decided before, without whose it was. One call of the store besides the session. */
export const precedents = new Hono<Env>().get(
  '/',
  valid('param', TenantPath),
  valid('query', PrecedentQuery),
  async (c) => {
    const { deps, actor, session } = c.var;
    const { tenant } = c.req.valid('param');
    const asked = c.req.valid('query');
    const may = asked.from === 'own' ? mayReadOwn(actor) : mayReadPublished(actor);
    if (!may) throw new DomainError({ code: 'not-permitted' });
    const scope = `precedents~${tenant}~${asked.from}~${session.person.id}`;
    const start = readCursor(deps.secrets.cursorKey, scope, asked.cursor);
    const { items, last } = await readFrom(deps, {
      tenant,
      from: asked.from,
      actor,
      start,
    });
    const next = writeCursor(deps.secrets.cursorKey, scope, last);
    const wanted = items.filter((one) => isWanted(one, asked));
    return c.json({ items: wanted, ...(next && { next }) }, 200);
  },
);
