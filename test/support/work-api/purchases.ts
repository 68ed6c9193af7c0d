import { Hono } from 'hono';
import { inShort } from '../../../functions/api/in-short.ts';
import type { Actor } from '../../../shared/domain/actor.ts';
import { drawRulesOf } from '../../../shared/domain/draw/conduct.ts';
import { previewOf } from '../../../shared/domain/draw/preview.ts';
import { sightsOf } from '../../../shared/domain/policy/posts.ts';
import { HumanCommand } from '../../../shared/domain/purchase/commands.ts';
import { decide } from '../../../shared/domain/purchase/decide.ts';
import { eligible } from '../../../shared/domain/purchase/eligible.ts';
import { feedbackFor } from '../../../shared/domain/purchase/feedback.ts';
import { progressOf } from '../../../shared/domain/purchase/live-scores.ts';
import { dueAt } from '../../../shared/domain/purchase/plan-next.ts';
import type { Purchase } from '../../../shared/domain/purchase/purchase.ts';
import { mostRepresentatives } from '../../../shared/domain/purchase/representatives.ts';
import { commandsFor, tasksFor } from '../../../shared/domain/purchase/turns-seen.ts';
import { viewFor } from '../../../shared/domain/purchase/views.ts';
import { waitingOn } from '../../../shared/domain/purchase/waiting.ts';
import { dayOf } from '../../../shared/domain/time.ts';
import { context, pool, sha256 } from '../a-purchase.ts';
import { names, wuxing } from '../elder-care-call.ts';
import { people } from '../people.ts';
import type { Position } from '../play-to.ts';
import { acting } from '../who-works.ts';
import { type Kept, refuse } from './kept.ts';

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

export const tasksOf = (positions: Iterable<Position>, actor: Actor) =>
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
export const preparing = ({ positions }: Kept) =>
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

export const purchases = ({ positions, commands, answers }: Kept) =>
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
