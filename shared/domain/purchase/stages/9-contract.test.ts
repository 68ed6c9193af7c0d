import { describe, expect, test } from 'vitest';
import { anApplication } from '../../../../test/support/a-purchase.ts';
import { as, organizations } from '../../../../test/support/people.ts';
import { outcome, type Position, play, playTo } from '../../../../test/support/play-to.ts';
import { approval, straight } from '../../../../test/support/straight-line.ts';
import { documentFor } from '../documents.ts';
import type { State } from '../lifecycle.ts';
import type { Tranche } from '../plan.ts';

const [first, second, third] = organizations;
const draft = (...tranches: Tranche[]) =>
  ({ actor: as.handler, command: { type: 'draftContracts', tranches } }) as const;
const sign = ({ id } = first) =>
  ({ actor: as.organization(id), command: { type: 'signContract' } }) as const;
const countersign = { actor: as.officeHead, command: { type: 'signContract' } } as const;
const decline = ({ id } = first) =>
  ({ actor: as.organization(id), command: { type: 'declineAward', reason: '人手不足' } }) as const;
const lapse = ({ id } = first) =>
  ({
    actor: as.officeHead,
    command: { type: 'declineAward', reason: '逾期未签', organizationId: id },
  }) as const;

function straightTo(target: State, from: Position): Position {
  let here = from;
  for (let moves = 0; here.purchase.state !== target && moves < 20; moves += 1) {
    const { purchase, now } = here;
    const move = straight[purchase.state]?.(purchase, { now, applications: [] });
    if (!move) throw new Error(purchase.state);
    here = play(here, move);
  }
  return here;
}

const drafting = playTo('contractDrafting');
const signing = playTo('contractSigning');

describe('the contract', () => {
  test('splits the award into its tranches to the fen', () => {
    const { purchase } = play(
      drafting,
      draft({ percent: 33, after: 'midTerm' }, { percent: 67, after: 'final' }),
    );
    expect(purchase.projects[first.id]?.payments).toMatchObject([
      { number: 1, amountFen: 33_000_00, status: 'waiting' },
      { number: 2, amountFen: 67_000_00, status: 'waiting' },
    ]);
  });

  test.each([
    ['budget-does-not-add-up', [{ percent: 99, after: 'final' }]],
    [
      'budget-does-not-add-up',
      [
        { percent: 60, after: 'midTerm' },
        { percent: 41, after: 'final' },
      ],
    ],
    ['payment-without-acceptance', [{ percent: 100, after: 'period' }]],
    ['payment-without-acceptance', [{ percent: 100, after: 'period', period: 3 }]],
    ['contractApproval', [{ percent: 100, after: 'period', period: 2 }]],
  ] as [string, Tranche[]][])('%s: %j', (result, tranches) => {
    expect(outcome(drafting, draft(...tranches))).toBe(result);
  });

  test('has no tranche of nothing', () => {
    const ranked = playTo('ranked');
    const tiny = play(ranked, {
      actor: as.handler,
      command: { type: 'recommendAward', awards: [{ organizationId: first.id, amountFen: 1 }] },
    });
    const ready = straightTo('contractDrafting', tiny);
    expect(
      outcome(ready, draft({ percent: 50, after: 'midTerm' }, { percent: 50, after: 'final' })),
    ).toBe('budget-does-not-add-up');
    expect(outcome(ready, draft({ percent: 100, after: 'final' }))).toBe('contractApproval');
  });

  test('has none where only one of several awards is that small', () => {
    const awards = [
      { organizationId: first.id, amountFen: 100_000_00 },
      { organizationId: second.id, amountFen: 1 },
    ];
    const mixed = play(playTo('ranked'), {
      actor: as.handler,
      command: { type: 'recommendAward', awards },
    });
    const halves = draft({ percent: 50, after: 'midTerm' }, { percent: 50, after: 'final' });
    expect(outcome(straightTo('contractDrafting', mixed), halves)).toBe('budget-does-not-add-up');
  });

  test('returned, is drafted again', () => {
    const asked = playTo('contractApproval');
    const returned = play(asked, approval(asked.purchase, 'return'));
    expect(returned.purchase.state).toBe('contractDrafting');
    expect(outcome(returned, draft({ percent: 100, after: 'final' }))).toBe('contractApproval');
  });

  test('is the same document whatever order its winners come in: the store has one of its own', () => {
    const { purchase } = playTo('contractApproval');
    const turned = Object.fromEntries(Object.entries(purchase.projects).reverse());
    const about = { subject: 'contract' } as const;
    expect(documentFor({ ...purchase, projects: turned }, about)).toEqual(
      documentFor(purchase, about),
    );
  });

  test('is to be signed within thirty days of the award notice', () => {
    const published = signing.purchase.awardNotice?.publishedAt;
    expect(signing.purchase.deadlines['signing']).toMatchObject({
      from: published,
      count: 30,
      unit: 'calendarDays',
    });
  });
});

describe('signing', () => {
  test('is for those who were awarded, once; work begins with the last answer', () => {
    expect(outcome(signing, sign(third))).toBe('application-unknown');
    expect(outcome(signing, decline(third))).toBe('application-unknown');
    const once = play(signing, sign(first));
    expect(once.purchase.state).toBe('contractSigning');
    expect(outcome(once, sign(first))).toBe('already-decided');
    expect(outcome(once, decline(first))).toBe('already-decided');
    const both = play(play(once, sign(second)), countersign);
    expect(both.purchase).toMatchObject({ state: 'implementing', period: 1 });
    expect(Object.keys(both.purchase.deadlines)).toEqual(['period']);
  });

  test('one who declines leaves the others to begin', () => {
    const signed = play(play(signing, sign(first)), countersign);
    expect(outcome(signed, decline(second))).toBe('implementing');
    const alone = play(play(signing, decline(second)), sign(first));
    expect(alone.purchase.state).toBe('contractSigning');
    expect(outcome(alone, countersign)).toBe('implementing');
  });

  test('declined by all, the next in rank may be recommended, and nobody who declined', () => {
    const none = play(play(signing, decline(first)), decline(second));
    expect(none.purchase).toMatchObject({ state: 'ranked', awards: [] });
    const recommend = (id: string) =>
      ({
        actor: as.handler,
        command: { type: 'recommendAward', awards: [{ organizationId: id, amountFen: 1000 }] },
      }) as Parameters<typeof play>[1];
    expect(outcome(none, recommend(first.id))).toBe('not-in-rank-order');
    const next = straightTo('standstill', play(none, recommend(third.id)));
    expect(next.purchase.deadlines['standstill']?.from).not.toBe(
      signing.purchase.awardNotice?.publishedAt,
    );
    const last = straightTo('contractSigning', next);
    expect(outcome(last, decline(third))).toBe('failedCall');
  });

  test('declined by the only one there was, the call has failed', () => {
    const alone = playTo('contractSigning', { sent: [anApplication(first)] });
    const failed = play(alone, decline(first));
    expect(failed.purchase).toMatchObject({ state: 'failedCall', deadlines: {} });
  });

  test('a winner who lets the date pass can be passed over, and not a moment before', () => {
    const due = signing.purchase.deadlines['signing']?.at;
    expect(outcome(signing, lapse(first))).toBe('illegal-move');
    const late = play(play(play(signing, sign(second)), countersign), { ...lapse(first), at: due });
    expect(late.purchase).toMatchObject({ state: 'implementing' });
    expect(late.purchase.projects[first.id]?.status).toBe('declined');
    const nobody = {
      ...lapse(first),
      command: { ...lapse(first).command, organizationId: third.id },
    };
    expect(outcome(signing, { ...nobody, at: due })).toBe('application-unknown');
    const { organizationId: _unnamed, ...unnamed } = lapse(first).command;
    expect(outcome(signing, { actor: as.officeHead, command: unnamed, at: due })).toBe(
      'application-unknown',
    );
  });

  test('by somebody else in the name of a winner is not possible', () => {
    const forged = { ...lapse(second), actor: as.organization(first.id) };
    const { purchase } = play(signing, forged);
    expect(purchase.projects[first.id]?.status).toBe('declined');
    expect(purchase.projects[second.id]?.status).toBe('awarded');
  });
});
