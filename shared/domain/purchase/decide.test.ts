import { describe, expect, test } from 'vitest';
import {
  anApplication,
  aPlan,
  aPurchase,
  context,
  monday,
  sha256,
} from '../../../test/support/a-purchase.ts';
import { anyMove, commandTypes } from '../../../test/support/any-move.ts';
import { dueMove } from '../../../test/support/cooperation.ts';
import { as, organizations, people } from '../../../test/support/people.ts';
import { askStop, outcome, type Position, play, playTo } from '../../../test/support/play-to.ts';
import { approval, straight } from '../../../test/support/straight-line.ts';
import { problemCodes } from '../errors.ts';
import { permissions } from '../policy/permissions.ts';
import { HumanCommand } from './commands.ts';
import { decide } from './decide.ts';
import { documentFor } from './documents.ts';
import { commandsFrom, isFinal, states, targets } from './lifecycle.ts';
import { planNext } from './plan-next.ts';
import type { Purchase } from './purchase.ts';
import { rank } from './scoring.ts';
import { opening } from './stages/4-opening.ts';
import { panel } from './stages/6-panel.ts';
import { scoring } from './stages/6-scoring.ts';

const decided = (position: Position, move: Parameters<typeof play>[1]) => {
  const { purchase, now } = position;
  const result = decide(purchase, move.command, context(move.at ?? now, move.actor));
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};
const everyone = { kind: 'official', personId: people.auditor, posts: [] } as const;

describe('deciding', () => {
  test('asks for the right first: who may not, learns nothing of the state', () => {
    const drafting = playTo('drafting');
    for (const type of commandTypes) {
      const { command } = anyMove(drafting.purchase, monday, [type], () => 0);
      expect(outcome(drafting, { actor: everyone, command })).toBe('not-permitted');
    }
  });

  test.each(states)('in %s refuses every command the table does not have', (state) => {
    const position = playTo(state);
    for (const type of commandTypes.filter((c) => targets(state, c).length === 0)) {
      const { command } = anyMove(position.purchase, position.now, [type], () => 0);
      const result = decide(position.purchase, command, context(position.now, allowedTo(type)));
      expect(result).toEqual({
        ok: false,
        error: { code: 'illegal-move', detail: { state, command: type } },
      });
    }
  });

  test('counts the version up by one and leaves the purchase it was given alone', () => {
    const before = playTo('ranked');
    const copy = structuredClone(before.purchase);
    const move = straight.ranked?.(before.purchase, { now: before.now, applications: [] });
    if (!move) throw new Error('nothing to do');
    expect(decided(before, move).purchase.version).toBe(copy.version + 1);
    expect(before.purchase).toEqual(copy);
  });

  test('tells the workflow of a stage when it is entered, and only then', () => {
    const entered = (position: Position, move: Parameters<typeof play>[1]) =>
      decided(position, move).events.filter((event) => event.type === 'stageEntered');
    const submit = { actor: as.handler, command: { type: 'submitPlan' } } as const;
    expect(entered(playTo('drafting'), submit)).toEqual([]);
    const preparing = playTo('planApproval');
    const last = play(preparing, approval(preparing.purchase));
    expect(entered(last, approval(last.purchase))).toEqual([
      { type: 'stageEntered', stage: 'tenderNotice' },
    ]);
    const bidding = playTo('biddingOpen');
    const suspend = { actor: as.officeHead, command: { type: 'suspend', reason: '核查' } } as const;
    expect(entered(bidding, suspend)).toEqual([]);
    const resume = { actor: as.officeHead, command: { type: 'resume' } } as const;
    expect(entered(play(bidding, suspend), resume)).toEqual([
      { type: 'stageEntered', stage: 'biddingWindow' },
    ]);
    const asked = play(bidding, askStop('cancel'));
    const first = approval(asked.purchase, 'approve', 'stop');
    const half = play(asked, first);
    expect(entered(half, approval(half.purchase, 'approve', 'stop'))).toEqual([]);
  });

  test('remembers when each stage was entered last', () => {
    const { purchase } = playTo('standstill');
    const { standstill, opening: opened, contract } = purchase.entered;
    expect(opened && standstill && opened < standstill).toBe(true);
    expect(contract).toBeUndefined();
    const before = playTo('planApproval');
    const once = play(before, approval(before.purchase));
    const twice = play(once, approval(once.purchase));
    expect(once.purchase.entered).toEqual(before.purchase.entered);
    expect(twice.purchase.entered.tenderNotice).toBe(twice.now);
  });

  test('tells everybody who applied when a purchase stops', () => {
    const scoring = playTo('scoring');
    const suspend = { actor: as.officeHead, command: { type: 'suspend', reason: '核查' } } as const;
    const told = decided(scoring, suspend).events.filter((event) => event.type === 'mail');
    expect(told.map((event) => event.to)).toEqual(
      organizations.slice(0, 3).map(({ id }) => ({ organizationId: id })),
    );
  });
});

/** Somebody the table of rights lets ask for `type`. */
function allowedTo(type: keyof typeof permissions) {
  const [post] = permissions[type];
  if (post === 'system') return as.system;
  if (post === 'organization') return as.organization(organizations[0].id);
  return { ...everyone, posts: [post] };
}

const running = states.filter((state) => !isFinal(state));

describe('a purchase that lacks what it should have', () => {
  const optional = [
    'closesAt',
    'awardNotice',
    'panel',
    'survey',
    'surveyResult',
    'frozenMillis',
    'resumesTo',
    'suspendedAt',
    'notice',
  ] as const;
  const empty = { deadlines: {}, applications: {}, projects: {}, approvals: {}, objections: {} };
  const poorer = ({ purchase }: Position): Purchase[] => [
    ...optional.map((field) => ({ ...purchase, [field]: undefined })),
    ...Object.entries(empty).map(([field, nothing]) => ({ ...purchase, [field]: nothing })),
  ];

  /** Every command of the state, by somebody allowed, and what the workflow would do. */
  const moves = (purchase: Purchase, now: Position['now']) => {
    const due = dueMove(planNext(purchase, purchase.stage, now));
    const asked = commandsFrom(purchase.state)
      // Without its panel a purchase has no sheets to rank: nothing to decide, nothing to say.
      .filter((type) => type !== 'lockScoreSheet')
      .map((type) => ({ ...anyMove(purchase, now, [type], () => 0), actor: allowedTo(type) }));
    return due ? [...asked, due] : asked;
  };

  test.each(running)('in %s is refused or goes on, and never breaks', (state) => {
    const { purchase: whole, now } = playTo(state);
    for (const purchase of poorer({ purchase: whole, now }))
      for (const { actor, command } of moves(purchase, now)) {
        const result = decide(purchase, command, context(now, actor));
        const end = result.ok ? result.value.purchase.state : result.error.code;
        const allowed: string[] = [...targets(state, command.type), ...problemCodes];
        expect(allowed).toContain(end);
      }
  });

  test('has no ranking without a panel', () => {
    const { panel: _gone, ...purchase } = playTo('ranked').purchase;
    expect(() => rank(purchase)).toThrow(RangeError);
  });
});

describe('rules on their own', () => {
  test('ask for a person where the table of rights would already have refused', () => {
    const here = playTo('scoring');
    const now = context(here.now, as.system);
    const refused = [
      opening.confirmOpening(here.purchase, { type: 'confirmOpening' }, now),
      panel.declareConflict(
        here.purchase,
        { type: 'declareConflict', conflict: 'none', note: '' },
        now,
      ),
      scoring.lockScoreSheet(
        here.purchase,
        { type: 'lockScoreSheet', organizationId: organizations[0].id, points: {}, comment: '无' },
        now,
      ),
    ].map((result) => (result.ok ? 'ok' : result.error.code));
    expect(refused).toEqual(['not-permitted', 'not-on-panel', 'not-on-panel']);
  });

  test('that lead off the table are a fault of ours and stop everything', () => {
    const award = playTo('awardApproval');
    const misplaced = { ...award.purchase, state: 'contractApproval' as const };
    const once = play({ ...award, purchase: misplaced }, approval(misplaced));
    expect(() => outcome(once, approval(once.purchase))).toThrow(TypeError);
  });
});

describe('what is put forward for approval', () => {
  const { purchase } = playTo('midTermEvaluation');
  const [first] = organizations;

  test('holds what the decision is about and nothing else', () => {
    expect(documentFor(purchase, { subject: 'payment', reference: `${first.id}.1` })).toEqual({
      id: purchase.id,
      subject: 'payment',
      payment: { organizationId: first.id, number: 1, amountFen: 50_000_00 },
    });
    for (const reference of [`${first.id}.9`, 'nobody.1', '', undefined])
      expect(
        documentFor(
          purchase,
          reference === undefined ? { subject: 'payment' } : { subject: 'payment', reference },
        ),
      ).toMatchObject({
        payment: undefined,
      });
  });

  test('does not change when something else does', () => {
    const later = { ...purchase, version: 99, overdue: ['x'], deadlines: {} };
    for (const subject of ['plan', 'award', 'contract', 'acceptance'] as const)
      expect(sha256(documentFor(later, { subject }))).toBe(
        sha256(documentFor(purchase, { subject })),
      );
    const dearer = { ...purchase, plan: aPlan({ budgetFen: 300_000_01 }) };
    expect(sha256(documentFor(dearer, { subject: 'plan' }))).not.toBe(
      sha256(documentFor(purchase, { subject: 'plan' })),
    );
  });
});

describe('commands as they arrive', () => {
  test('the API takes people’s commands and none of the workflow’s', () => {
    expect(HumanCommand.safeParse({ type: 'submitPlan' }).success).toBe(true);
    expect(HumanCommand.safeParse({ type: 'endStandstill' }).success).toBe(false);
    expect(HumanCommand.safeParse({ type: 'submitPlan', state: 'disclosed' }).success).toBe(false);
    expect(HumanCommand.safeParse({ type: 'revisePlan', plan: aPlan() }).success).toBe(true);
    const application = anApplication(organizations[0]);
    expect(
      HumanCommand.safeParse({ type: 'openApplications', applications: [application] }).success,
    ).toBe(false);
    expect(aPurchase().state).toBe('drafting');
  });
});
