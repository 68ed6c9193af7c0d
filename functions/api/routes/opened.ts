import { type Context, Hono } from 'hono';
import { OpenedApplicationPath, PurchasePath } from '../../../shared/contracts/purchases.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import type { PurchaseId, TenantId } from '../../../shared/domain/ids.ts';
import { may } from '../../../shared/domain/policy/permissions.ts';
import { actorAt } from '../../../shared/domain/policy/scope.ts';
import { feedbackFor } from '../../../shared/domain/purchase/feedback.ts';
import { viewFor } from '../../../shared/domain/purchase/views.ts';
import { sittingExperts } from '../../../shared/messages/result-notice-text.ts';
import { loadPurchase } from '../../../shared/store/purchases.ts';
import { ActingFor } from '../../http/acting-for.ts';
import type { Env } from '../../http/environment.ts';
import { valid } from '../../http/valid.ts';
import { namesIn } from '../../names.ts';
import { tenantConfig } from '../../tenants.ts';

type At = { tenant: TenantId; purchase: PurchaseId };

/** Nothing here is seen by anybody who does not see it in the purchase. */
async function seen({ var: { deps, actor } }: Context<Env>, { tenant, purchase: id }: At) {
  const { purchase } = await loadPurchase(deps.table, tenant, id);
  const view = viewFor(purchase, actor);
  if (!view) throw new DomainError({ code: 'not-found' });
  return view;
}

/** What was opened, too much for the page of a purchase: each application by itself, and the minutes. */
export const opened = new Hono<Env>()
  .get(
    '/applications/:applicant',
    valid('param', OpenedApplicationPath),
    valid('query', ActingFor),
    async (c) => {
      const { applicant, ...at } = c.req.valid('param');
      const application = (await seen(c, at)).applications[applicant];
      if (!application) throw new DomainError({ code: 'not-found' });
      return c.json(application, 200);
    },
  )
  .get('/feedback', valid('param', PurchasePath), valid('query', ActingFor), async (c) => {
    const { deps, actor } = c.var;
    const { tenant, purchase: id } = c.req.valid('param');
    const { purchase } = await loadPurchase(deps.table, tenant, id);
    const feedback =
      actor.kind === 'organization' ? feedbackFor(purchase, actor.organizationId) : undefined;
    if (!feedback) throw new DomainError({ code: 'not-found' });
    return c.json(feedback, 200);
  })
  .get('/result-notice', valid('param', PurchasePath), async (c) => {
    const { deps, actor } = c.var;
    const { tenant, purchase: id } = c.req.valid('param');
    const { purchase } = await loadPurchase(deps.table, tenant, id);
    const isDecided = purchase.state === 'awardNoticePreparation' || purchase.awardNotice;
    if (!isDecided || !may(actorAt(actor, purchase.plan.regionCodes), 'publishAwardNotice'))
      throw new DomainError({ code: 'not-found' });
    const names = namesIn(purchase, await tenantConfig(deps, tenant));
    return c.json({ experts: sittingExperts(purchase), names }, 200);
  })
  .get('/opening-minutes', valid('param', PurchasePath), valid('query', ActingFor), async (c) => {
    const at = c.req.valid('param');
    const view = await seen(c, at);
    const { openingMinutes: minutes } = view;
    if (!minutes) throw new DomainError({ code: 'not-found' });
    const names = namesIn(view, await tenantConfig(c.var.deps, at.tenant));
    return c.json({ ...minutes, names }, 200);
  });
