import { Hono } from 'hono';
import { publicPurchase } from '../../functions/pages/public-purchase.ts';
import type { Draft } from '../../shared/contracts/applications.ts';
import type { TenantSummary } from '../../shared/contracts/tenants.ts';
import { type Instant, plusMillis } from '../../shared/domain/time.ts';
import { names } from './elder-care-call.ts';
import { who } from './who-works.ts';
import { applications } from './work-api/applications.ts';
import { type Kept, nothing, refuse, saved } from './work-api/kept.ts';
import { preparing, purchases, tasksOf } from './work-api/purchases.ts';
import { budget, giving, library, towns } from './work-api/standing-answers.ts';

/**
 * The API in memory, in the shape of the contracts: what somebody sees and may do, and every refusal, come from the
 * domain itself.
 */
export function workApi(kept: Kept, tenant: TenantSummary) {
  const clock = { offset: 0 };
  const now = () => {
    const [first] = kept.positions.values();
    return plusMillis(first?.now ?? ('2026-03-02T01:00:00.000Z' as Instant), clock.offset);
  };
  const clockView = () => ({
    now: now(),
    isSandbox: tenant.isSandbox,
    offsetMillis: clock.offset,
    nextDeadline: plusMillis(now(), 3 * 86_400_000),
  });
  return new Hono()
    .use(async (c, next) =>
      who(c) || c.req.path.includes('/tenants') ? next() : refuse(c, { code: 'not-signed-in' }),
    )
    .get('/session', (c) => c.json(who(c)?.session))
    .delete('/session', (c) => c.json({}))
    .get('/tenants', (c) => c.json({ items: [tenant] }))
    .get('/tasks', (c) => {
      const actor = who(c)?.actor;
      return c.json({ items: actor ? tasksOf(kept.positions.values(), actor) : [] });
    })
    .get('/drafts/:key', (c) => c.json(kept.drafts.get(c.req.param('key')) ?? nothing))
    .put('/drafts/:key', async (c) => {
      const { body } = (await c.req.json()) as { body: Draft['body'] };
      return saved(c, kept, c.req.param('key'), body);
    })
    .get('/t/:tenant/clock', (c) =>
      who(c)?.actor.kind === 'official' ? c.json(clockView()) : refuse(c, { code: 'not-found' }),
    )
    .post('/t/:tenant/clock', async (c) => {
      const { to } = (await c.req.json()) as { to: string };
      const target = to === 'nextDeadline' ? clockView().nextDeadline : to;
      if (target < now()) return refuse(c, { code: 'clock-only-forward' });
      clock.offset += Date.parse(target) - Date.parse(now());
      return c.json(clockView());
    })
    .get('/t/:tenant/regions', (c) => c.json({ items: towns, former: [] }))
    .get('/t/:tenant/landings/:purchase', (c) => c.json({ confirmed: [], open: [] }))
    .get('/t/:tenant/verifications', (c) => c.json({ items: [] }))
    .get('/t/:tenant/budget', (c) => c.json(budget))
    .get('/t/:tenant/library', (c) => c.json(library))
    .get('/t/:tenant/giving', (c) => c.json(giving))
    .get('/t/:tenant/settings/:key', (c) =>
      c.json({
        key: c.req.param('key'),
        current: { version: 0 },
        isSet: false,
        value: null,
        limits: {},
        mayChange: false,
      }),
    )
    .get('/t/:tenant/notices/:purchase', (c) => {
      const position = kept.positions.get(c.req.param('purchase'));
      const notice = position && publicPurchase(position.purchase, tenant, names, position.now);
      return notice ? c.json(notice) : refuse(c, { code: 'not-found' });
    })
    .route('/t/:tenant/purchases', purchases(kept))
    .route('/t/:tenant', preparing(kept))
    .route('/organizations', applications(kept));
}
