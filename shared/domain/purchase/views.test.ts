import { describe, expect, test } from 'vitest';
import { anApplication } from '../../../test/support/a-purchase.ts';
import { as, organizations, people } from '../../../test/support/people.ts';
import { play, playTo } from '../../../test/support/play-to.ts';
import type { Actor } from '../actor.ts';
import { states } from './lifecycle.ts';
import type { Purchase } from './purchase.ts';
import { commandsFor, tasksFor, waitingSeenBy } from './turns-seen.ts';
import { viewFor } from './views.ts';
import { waitingOn } from './waiting.ts';

const [first, second] = organizations;
const member = as.organization(first.id);
const expert = as.expert(people.experts[0] ?? people.author);
const stranger = as.expert(people.experts[7] ?? people.author);
const shown = (purchase: Purchase, actor: Actor) =>
  JSON.stringify(viewFor(purchase, actor) ?? null);

describe('what each may know', () => {
  test('an organization finds a purchase only once it is published', () => {
    expect(viewFor(playTo('noticePreparation').purchase, member)).toBeUndefined();
    expect(viewFor(playTo('biddingOpen').purchase, member)).toMatchObject({ state: 'biddingOpen' });
  });

  test.each(states)(
    'in %s an organization learns nothing of the others before the result',
    (state) => {
      const { purchase } = playTo(state);
      if (purchase.awardNotice) return expect(shown(purchase, member)).not.toContain('"sheets":{"');
      return expect(shown(purchase, member)).not.toContain(second.id);
    },
  );

  test('whom a call asks is learned by nobody but officials before the result', () => {
    const invited = (state: Parameters<typeof playTo>[0]) => {
      const { purchase } = playTo(state);
      return { ...purchase, plan: { ...purchase.plan, invitees: [first.id, second.id] } };
    };
    const open = invited('biddingOpen');
    expect(viewFor(open, member)?.plan.invitees).toEqual([first.id]);
    expect(viewFor(open, as.organization(organizations[2].id))?.plan.invitees).toBeUndefined();
    expect(viewFor(open, as.handler)?.plan.invitees).toEqual([first.id, second.id]);
    expect(viewFor(invited('standstill'), member)?.plan.invitees).toHaveLength(2);
  });

  test('a date that names another organization is not shown either', () => {
    const checking = playTo('eligibilityCheck', {
      sent: [anApplication(first), anApplication(second, {}, { documents: [] })],
    });
    const asked = play(checking, {
      actor: as.handler,
      command: {
        type: 'judgeEligibility',
        organizationId: second.id,
        verdict: 'correctionRequested',
        reason: '请补交材料',
        missingDocuments: [],
      },
    });
    expect(Object.keys(viewFor(asked.purchase, member)?.deadlines ?? {})).toEqual(['eligibility']);
    const own = viewFor(asked.purchase, as.organization(second.id));
    expect(Object.keys(own?.deadlines ?? {})).toContain(`correction-${second.id}`);
    const late = { ...asked.purchase, overdue: [`payment-${second.id}.1-1.0`, 'notice'] };
    expect(viewFor(late, member)?.overdue).toEqual(['notice']);
  });

  test('with the result, ranking and awards are everybody’s', () => {
    const { purchase } = playTo('standstill');
    expect(viewFor(purchase, member)).toMatchObject({
      ranking: purchase.ranking,
      awards: purchase.awards,
    });
    expect(Object.keys(viewFor(playTo('implementing').purchase, member)?.projects ?? {})).toEqual([
      first.id,
    ]);
  });

  test('officials see neither the panel before the result nor scores before the last is locked', () => {
    const scoring = playTo('scoring');
    const sheet = {
      type: 'lockScoreSheet',
      organizationId: first.id,
      points: { need: 1, plan: 1 },
      comment: '可行',
    } as const;
    const begun = play(scoring, { actor: expert, command: sheet });
    expect(viewFor(begun.purchase, as.handler)).toMatchObject({ sheets: {} });
    expect(viewFor(begun.purchase, as.handler)).not.toHaveProperty('panel');
    expect(viewFor(playTo('ranked').purchase, as.handler)?.sheets).not.toEqual({});
    expect(viewFor(playTo('standstill').purchase, as.handler)).toHaveProperty('panel');
  });

  test('an expert sees files after clearing a conflict, their own sheets, and no colleague', () => {
    const declaring = playTo('conflictDeclaration').purchase;
    expect(viewFor(declaring, expert)).toMatchObject({
      applications: {},
      sheets: {},
      approvals: {},
    });
    const { purchase } = playTo('ranked');
    const view = viewFor(purchase, expert);
    expect(Object.keys(view?.applications ?? {})).toHaveLength(3);
    expect(view?.panel?.seats).toHaveLength(1);
    expect(Object.values(view?.sheets ?? {}).every((s) => s.expert === people.experts[0])).toBe(
      true,
    );
    expect(view?.ranking).toEqual([]);
    expect(viewFor(playTo('awardApproval').purchase, expert)?.awards).toEqual([]);
    expect(viewFor(playTo('standstill').purchase, expert)?.ranking).not.toEqual([]);
  });

  test('an expert who is not on the panel finds nothing', () => {
    expect(viewFor(playTo('scoring').purchase, stranger)).toBeUndefined();
    expect(viewFor(playTo('biddingOpen').purchase, stranger)).toBeUndefined();
  });

  test('an evaluator sees the work, not the approvals; the workflow sees everything', () => {
    const { purchase } = playTo('finalEvaluation');
    expect(viewFor(purchase, as.evaluator)).toMatchObject({
      projects: purchase.projects,
      approvals: {},
    });
    expect(viewFor(purchase, as.system)).toBe(purchase);
  });

  test('somebody with an office and a seat elsewhere is shown the office’s view', () => {
    const both = { ...as.evaluator, posts: ['evaluator', 'handler'] as const };
    const { purchase } = playTo('planApproval');
    expect(viewFor(purchase, both)?.approvals).toEqual(purchase.approvals);
  });
});

describe('whom a purchase waits for, as each may know it', () => {
  const waiting = waitingOn(playTo('scoring').purchase);
  const who = (actor: Actor) => waitingSeenBy(waiting, actor).map((one) => one.who);

  test('officials learn that the panel has the turn, once, and no name of it', () => {
    expect(waiting).toHaveLength(5);
    expect(who(as.handler)).toEqual([{ post: 'expert' }]);
  });

  test('an expert is told of their own turn, and that there are others', () => {
    expect(who(expert)).toEqual([{ personId: people.experts[0] }, { post: 'expert' }]);
  });

  test('what is no secret is told as it is', () => {
    const open = waitingOn(playTo('contractSigning').purchase);
    expect(waitingSeenBy(open, as.handler)).toEqual(open);
  });
});

describe('what each may do', () => {
  test('tasks are those of the person', () => {
    const { purchase } = playTo('conflictDeclaration');
    expect(tasksFor(purchase, expert).map(({ command }) => command)).toEqual(['declareConflict']);
    expect(tasksFor(purchase, stranger)).toEqual([]);
    expect(tasksFor(purchase, as.handler)).toEqual([]);
  });

  test('commands are those of the state that the post allows', () => {
    const { purchase } = playTo('ranked');
    expect(commandsFor(purchase, as.handler)).toEqual([
      'recommendAward',
      'requestStop',
      'recordBond',
    ]);
    expect(commandsFor(purchase, as.officeHead)).toEqual(['orderReview', 'requestStop', 'suspend']);
    expect(commandsFor(purchase, as.system)).toEqual(['closeAwardDecision', 'noteOverdue']);
  });
});
