import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import type * as z from 'zod';
import { PageQuery } from '../../../shared/contracts/common.ts';
import { PurchasePath } from '../../../shared/contracts/purchases.ts';
import { BallotQuery } from '../../../shared/contracts/residents.ts';
import type { Actor } from '../../../shared/domain/actor.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import type { Post } from '../../../shared/domain/policy/posts.ts';
import { actorAt } from '../../../shared/domain/policy/scope.ts';
import { verifyChain } from '../../../shared/store/audit.ts';
import {
  type Loaded,
  loadPurchase,
  readAudit,
  readWholeAudit,
} from '../../../shared/store/purchases.ts';
import { isSecretStill, officialPosts, shownEntry } from '../../audit-view.ts';
import { readCursor, writeCursor } from '../../http/cursor.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import { ballotToken, juryToken } from '../../links.ts';

const holds = (actor: Actor, posts: readonly Post[]) =>
  actor.kind === 'official' && actor.posts.some((post) => posts.includes(post));

/** Reads the purchase for those who hold one of `posts`; where theirs does not reach, it is not there. */
async function loadFor(
  { deps, actor }: Context<Env>['var'],
  { tenant, purchase: id }: z.infer<typeof PurchasePath>,
  posts: readonly Post[],
): Promise<Loaded> {
  if (!holds(actor, posts)) throw new DomainError({ code: 'not-permitted' });
  const loaded = await loadPurchase(deps.table, tenant, id);
  if (!holds(actorAt(actor, loaded.purchase.plan.regionCodes), posts))
    throw new DomainError({ code: 'not-found' });
  return loaded;
}

const auditors: readonly Post[] = [
  'auditor',
  'handler',
  'officeHead',
  'leadingGroupHead',
  'financeOfficer',
];

export const audit = new Hono<Env>()
  .get('/audit', valid('param', PurchasePath), valid('query', PageQuery), async (c) => {
    const { deps, session } = c.var;
    const { tenant, purchase: id } = c.req.valid('param');
    const { cursor, limit } = c.req.valid('query');
    const { purchase } = await loadFor(c.var, c.req.valid('param'), auditors);
    const scope = `audit~${tenant}~${id}~${session.person.id}`;
    const start = readCursor(deps.secrets.cursorKey, scope, cursor);
    const found = await readAudit(deps.table, tenant, id, { limit, start });
    const sight = { isSecret: isSecretStill(purchase), posts: officialPosts(c.var.actor) };
    const items = found.items.map((entry) => shownEntry(entry, sight));
    const next = writeCursor(deps.secrets.cursorKey, scope, found.last);
    return c.json({ items, ...(next && { next }) }, 200);
  })
  .get('/audit/verification', valid('param', PurchasePath), async (c) => {
    const { deps } = c.var;
    const { tenant, purchase: id } = c.req.valid('param');
    const { purchase, auditHash } = await loadFor(c.var, c.req.valid('param'), auditors);
    const entries = await readWholeAudit(deps.table, tenant, id);
    return c.json(verifyChain(entries, { seq: purchase.version, hash: auditHash }), 200);
  })
  .get('/ballots', valid('param', PurchasePath), valid('query', BallotQuery), async (c) => {
    const { deps } = c.var;
    const { tenant, purchase: id } = c.req.valid('param');
    const { purchase } = await loadFor(c.var, c.req.valid('param'), ['handler', 'evaluator']);
    const { count, voice } = c.req.valid('query');
    if (voice && !(purchase.state === 'scoring' && purchase.plan.voices?.[voice]))
      throw new DomainError({ code: 'voting-closed' });
    if (!voice && (!purchase.survey || purchase.surveyResult))
      throw new DomainError({ code: 'survey-closed' });
    const links = Array.from({ length: count }, () => {
      const ballot = { tenant, purchase: id, number: randomUUID() };
      const key = deps.secrets.linkKey;
      const token = voice ? juryToken(key, { ...ballot, voice }) : ballotToken(key, ballot);
      return `${deps.settings.publicBaseUrl}/s/${token}`;
    });
    return c.json({ links }, 200);
  });
