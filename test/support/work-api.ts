import { type Context, Hono } from 'hono';
import { getCookie } from 'hono/cookie';
import { inShort } from '../../functions/api/in-short.ts';
import { publicPurchase } from '../../functions/pages/public-purchase.ts';
import type { Draft, Receipt } from '../../shared/contracts/applications.ts';
import type { BudgetView } from '../../shared/contracts/budget.ts';
import { statuses } from '../../shared/contracts/problems.ts';
import type { TenantSummary } from '../../shared/contracts/tenants.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import { drawRulesOf } from '../../shared/domain/draw/conduct.ts';
import { previewOf } from '../../shared/domain/draw/preview.ts';
import type { Refusal } from '../../shared/domain/errors.ts';
import { sightsOf } from '../../shared/domain/policy/posts.ts';
import { ApplicationBody } from '../../shared/domain/purchase/application.ts';
import { HumanCommand } from '../../shared/domain/purchase/commands.ts';
import { decide } from '../../shared/domain/purchase/decide.ts';
import { eligible } from '../../shared/domain/purchase/eligible.ts';
import { feedbackFor } from '../../shared/domain/purchase/feedback.ts';
import { progressOf } from '../../shared/domain/purchase/live-scores.ts';
import { dueAt } from '../../shared/domain/purchase/plan-next.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { mostRepresentatives } from '../../shared/domain/purchase/representatives.ts';
import { commandsFor, tasksFor } from '../../shared/domain/purchase/turns-seen.ts';
import { viewFor } from '../../shared/domain/purchase/views.ts';
import { waitingOn } from '../../shared/domain/purchase/waiting.ts';
import { dayOf, type Instant, plusMillis } from '../../shared/domain/time.ts';
import { faultSentence, problemSentence } from '../../shared/messages/problems.ts';
import { languageOf } from '../../shared/messages/translate.ts';
import { context, pool, sha256 } from './a-purchase.ts';
import { names, wuxing } from './elder-care-call.ts';
import { people } from './people.ts';
import type { Position } from './play-to.ts';
import { acting, who } from './who-works.ts';

/** What the API in memory holds, for tests to look at. */
export type Kept = {
  positions: Map<string, Position>;
  /** Every command taken, in order. */
  commands: HumanCommand[];
  drafts: Map<string, Draft>;
  receipts: Map<string, Receipt>;
  answers: Map<string, object>;
};

function refuse(
  c: Context,
  refusal: Refusal,
  faults: readonly { pointer: string; code: string }[] = [],
) {
  const language = languageOf(getCookie(c, 'lang'));
  const body = {
    type: `/problems/${refusal.code}`,
    code: refusal.code,
    title: problemSentence(language, refusal),
    status: statuses[refusal.code],
    errors: faults.map((fault) => ({ ...fault, message: faultSentence(language, fault.code) })),
  };
  return c.json(body, body.status, { 'content-type': 'application/problem+json' });
}

function viewOf({ purchase, now }: Position, actor: Actor) {
  const shown = viewFor(purchase, actor);
  const isSeated =
    actor.kind === 'official' &&
    purchase.panel?.seats.some(({ personId }) => personId === actor.personId);
  return (
    shown && {
      purchase: inShort(shown),
      tasks: tasksFor(purchase, actor),
      commands: commandsFor(purchase, actor),
      names,
      ...(actor.kind === 'official' &&
        sightsOf(actor.posts).includes('office') && { show: progressOf(purchase) }),
      ...(isSeated && { applicants: eligible(purchase).map((a) => a.organization.name) }),
      now,
    }
  );
}

const summaryOf = (purchase: Purchase) => {
  const { id, tenantId: tenant, plan, state, stage } = purchase;
  const { title, track, method, budgetFen } = plan;
  const due = dueAt(purchase);
  return {
    id,
    tenant,
    title,
    track,
    method,
    state,
    stage,
    budgetFen,
    regionCodes: plan.regionCodes,
    isPublished: purchase.notice !== undefined,
    due,
    waiting: waitingOn(purchase),
  };
};

const tasksOf = (positions: Iterable<Position>, actor: Actor) =>
  [...positions].flatMap(({ purchase, now }) =>
    tasksFor(purchase, actor).map(({ command, reference, due }) => ({
      tenant: wuxing.id,
      tenantName: wuxing.name,
      purchaseId: purchase.id,
      title: purchase.plan.title,
      stage: purchase.stage,
      command,
      reference,
      due,
      isOverdue: due !== undefined && due < now,
      ...(actor.kind === 'organization' && { organizationId: actor.organizationId }),
    })),
  );

/** How a draw is prepared and what the registering bureau reads, by purchase. */
const preparing = ({ positions }: Kept) =>
  new Hono()
    .get('/draws/:purchase', (c) => {
      const position = positions.get(c.req.param('purchase'));
      if (!position) return refuse(c, { code: 'not-found' });
      const { purchase, now } = position;
      const rules = drawRulesOf(purchase);
      return c.json({
        ...rules,
        mostRepresentatives: mostRepresentatives(purchase),
        ...(!purchase.draws['panel'] && {
          pool: previewOf({ purchase, experts: pool, officials: [], now, until: dayOf(now) }),
        }),
        representatives: [],
        applicants: names,
      });
    })
    .get('/registrations/:purchase', (c) => refuse(c, { code: 'not-found' }));

const purchases = ({ positions, commands, answers }: Kept) =>
  new Hono()
    .get('/', (c) => c.json({ items: [...positions.values()].map((p) => summaryOf(p.purchase)) }))
    .post('/', async (c) => {
      const { plan } = (await c.req.json()) as { plan: Purchase['plan'] };
      const [first] = positions.values();
      if (!first) return refuse(c, { code: 'not-found' });
      const id = first.purchase.id.replace(/.$/, 'z') as Purchase['id'];
      positions.set(id, { ...first, purchase: { ...first.purchase, id, plan, state: 'drafting' } });
      return c.json({ id, version: 1, state: 'drafting' }, 201);
    })
    .get('/:purchase', (c) => {
      const position = positions.get(c.req.param('purchase'));
      const actor = acting(c);
      const view = position && actor && viewOf(position, actor);
      return view ? c.json(view) : refuse(c, { code: 'not-found' });
    })
    .get('/:purchase/applications/:applicant', (c) => {
      const position = positions.get(c.req.param('purchase'));
      const actor = acting(c);
      const view = position && actor && viewFor(position.purchase, actor);
      const application = view?.applications[c.req.param('applicant')];
      return application ? c.json(application) : refuse(c, { code: 'not-found' });
    })
    .get('/:purchase/feedback', (c) => {
      const position = positions.get(c.req.param('purchase'));
      const actor = acting(c);
      const told =
        position &&
        actor?.kind === 'organization' &&
        feedbackFor(position.purchase, actor.organizationId);
      return told ? c.json(told) : refuse(c, { code: 'not-found' });
    })
    .on('POST', ['/:purchase/commands', '/:purchase/work'], async (c) => {
      const position = positions.get(c.req.param('purchase'));
      const actor = acting(c);
      const key = c.req.header('idempotency-key') ?? '';
      const before = answers.get(key);
      if (before) return c.json(before);
      if (!position || !actor) return refuse(c, { code: 'not-found' });
      if (c.req.header('if-match') !== `"v${position.purchase.version}"`)
        return refuse(c, { code: 'version-conflict' });
      const command = HumanCommand.safeParse(await c.req.json());
      if (!command.success) return refuse(c, { code: 'invalid-request' });
      const decided = decide(position.purchase, command.data, context(position.now, actor));
      if (!decided.ok) return refuse(c, decided.error);
      const { purchase } = decided.value;
      positions.set(purchase.id, { ...position, purchase });
      commands.push(command.data);
      const answer = { id: purchase.id, version: purchase.version, state: purchase.state };
      answers.set(key, answer);
      return c.json(answer);
    })
    .get('/:purchase/audit', (c) => {
      const position = positions.get(c.req.param('purchase'));
      const at = position?.now ?? '';
      const entry = (seq: number, command: string, to: string) => ({
        seq,
        at,
        actor: `person:${people.author}`,
        command,
        from: to,
        to,
        detail: {},
        previous: sha256(seq - 1),
        hash: sha256(seq),
      });
      const items = [
        entry(1, 'submitPlan', 'planApproval'),
        entry(2, 'publishNotice', 'noticePublished'),
      ];
      return c.json({ items });
    })
    .get('/:purchase/audit/verification', (c) =>
      c.json({ entries: 2, isIntact: true, head: sha256(2) }),
    )
    .get('/:purchase/ballots', (c) =>
      c.json({
        links: Array.from(
          { length: 20 },
          (_, i) => `https://sanshe.example/s/${sha256(i).slice(0, 20)}`,
        ),
      }),
    );

function saved(c: Context, { drafts }: Kept, key: string, body: Draft['body']) {
  const version = drafts.get(key)?.version ?? 0;
  if (c.req.header('if-match') !== `"d${version}"`) return refuse(c, { code: 'version-conflict' });
  const draft = { body, version: version + 1, savedAt: '2026-03-21T06:32:00.000Z' as Instant };
  drafts.set(key, draft);
  return c.json(draft);
}

const nothing: Draft = { body: {}, version: 0 };

const applications = (kept: Kept) =>
  new Hono()
    .get('/:organization/applications/:tenant/:purchase', (c) => {
      const key = `${c.req.param('organization')}.${c.req.param('purchase')}`;
      const receipt = kept.receipts.get(key);
      return c.json({ draft: kept.drafts.get(key) ?? nothing, ...(receipt && { receipt }) });
    })
    .put('/:organization/applications/:tenant/:purchase/draft', async (c) => {
      const { body } = (await c.req.json()) as { body: Draft['body'] };
      return saved(c, kept, `${c.req.param('organization')}.${c.req.param('purchase')}`, body);
    })
    .post('/:organization/applications/:tenant/:purchase/submission', async (c) => {
      const key = `${c.req.param('organization')}.${c.req.param('purchase')}`;
      const { body } = (await c.req.json()) as { body: unknown };
      const read = ApplicationBody.safeParse(body);
      if (!read.success)
        return refuse(
          c,
          { code: 'invalid-request' },
          read.error.issues.map((i) => ({ pointer: `/body/${i.path.join('/')}`, code: i.code })),
        );
      const revision = (kept.receipts.get(key)?.revision ?? 0) + 1;
      const receipt = {
        receipt: sha256(read.data),
        revision,
        submittedAt: '2026-03-21T06:40:00.000Z' as Instant,
      };
      kept.receipts.set(key, receipt);
      return c.json(receipt, 201);
    });

const towns = [
  {
    code: '330502001',
    name: '月河街道',
    children: [
      { code: '330502001001', name: '马军巷社区' },
      { code: '330502001002', name: '红丰社区' },
    ],
  },
  { code: '330502002', name: '朝阳街道', children: [{ code: '330502002001', name: '龙王山社区' }] },
];

/** A tenant that has an annual plan and no lines in it yet. */
const budget: BudgetView = {
  year: 2026,
  currentYear: 2026,
  years: [{ year: 2026, state: 'approved', totalFen: 0 }],
  version: 1,
  state: 'approved',
  lines: [],
  inForce: { version: 1, approvedAt: '2026-01-05T01:00:00.000Z' as Instant, lines: [] },
  figures: {},
  uses: [],
  mix: [],
  limits: {},
  rules: { required: [], surveyMonths: 12, chain: [], source: '示例' },
  funds: [],
  rounds: [],
  versions: [],
  may: { write: false, submit: false, withdraw: false, decide: false },
};

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
