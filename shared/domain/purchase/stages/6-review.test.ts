import { describe, expect, test } from 'vitest';
import { aConsultationPlan, anApplication, aPlan } from '../../../../test/support/a-purchase.ts';
import { as, organizations } from '../../../../test/support/people.ts';
import { outcome, type Position, play, playTo } from '../../../../test/support/play-to.ts';
import { hour, type Move } from '../../../../test/support/straight-line.ts';
import type { OrganizationId, PersonId } from '../../ids.ts';
import { consultationRules } from '../../policy/presets/competitive-consultation.ts';
import { plusMillis } from '../../time.ts';
import { viewFor } from '../views.ts';
import { sitting } from './panel-seats.ts';

const [first, second, third] = organizations;
const members = ({ purchase }: Position) => sitting(purchase).map(({ personId }) => personId);
const byTest = { source: '为测试设定', certainty: 'tenant' } as const;

describe('final offers', () => {
  const asked = playTo('finalOffers');
  const due = asked.purchase.deadlines['finalOffers']?.at;
  const offer = (id: OrganizationId): Move => ({
    actor: as.organization(id),
    command: { type: 'submitFinalOffer', envelope: 'hpke1.a.b', receipt: 'a'.repeat(64) },
  });
  const open = (fens: Partial<Record<string, number>>): Move => ({
    actor: as.system,
    command: {
      type: 'openFinalOffers',
      offers: organizations.flatMap(({ id }) => {
        const requestedFen = fens[id];
        return requestedFen ? [{ organizationId: id, requestedFen }] : [];
      }),
    },
    at: due,
  });

  test('are nobody’s to see before the time is over, and the envelope never is', () => {
    const sent = play(asked, offer(first.id));
    for (const actor of [as.handler, as.officeHead, as.auditor, as.organization(second.id)]) {
      const text = JSON.stringify(viewFor(sent.purchase, actor)?.applications ?? {});
      expect(text).not.toMatch(/hpke1|finalOffer/);
    }
    const own = viewFor(sent.purchase, as.organization(first.id))?.applications[first.id];
    expect(own?.finalOffer).toMatchObject({ receipt: 'a'.repeat(64) });
    expect(own?.finalOffer).not.toHaveProperty('envelope');
  });

  test('are opened together; whoever sent none stands by the first price', () => {
    expect(outcome(asked, { ...open({}), at: plusMillis(asked.now, hour) })).toBe('offers-running');
    const sent = play(asked, offer(first.id));
    const { purchase } = play(sent, open({ [first.id]: 80_000_00, [second.id]: 1_00 }));
    expect(purchase.state).toBe('scoring');
    expect(purchase.applications[first.id]).toMatchObject({
      body: { requestedFen: 80_000_00 },
      finalOffer: { formerFen: 100_000_00 },
    });
    // The second sent no offer: what an envelope of nobody says is not its price.
    expect(purchase.applications[second.id]?.body.requestedFen).toBe(100_000_00);
    expect(outcome({ purchase, now: asked.now }, offer(first.id))).toBe('illegal-move');
  });

  test('after the time are refused, to the millisecond', () => {
    const last = due ? plusMillis(due, -1) : asked.now;
    expect(outcome(asked, { ...offer(first.id), at: last })).toBe('finalOffers');
    expect(outcome(asked, { ...offer(first.id), at: due })).toBe('offers-closed');
  });

  test('all over the ceiling make the call void (Government Procurement Law, art. 36)', () => {
    const sent = organizations
      .slice(0, 3)
      .reduce((position, { id }) => play(position, offer(id)), asked);
    const over = Object.fromEntries(organizations.map(({ id }) => [id, 150_000_01]));
    const { purchase } = play(sent, open(over));
    expect([purchase.state, purchase.reason]).toEqual(['failedCall', 'allOverBudget']);
  });

  test('whoever leaves the talks is out; too few left end the call', () => {
    const leave = (id: OrganizationId): Move => ({
      actor: as.organization(id),
      command: { type: 'leaveTalks', reason: '成本无法再降' },
    });
    const rules = { ...asked.purchase.rules, minimumApplications: { value: 3, ...byTest } };
    const strict = { ...asked, purchase: { ...asked.purchase, rules } };
    const left = play(strict, leave(third.id));
    expect(outcome(left, offer(third.id))).toBe('application-unknown');
    expect(play(left, open({})).purchase.reason).toBe('tooFewOffers');
  });
});

describe('a price that looks too low', () => {
  const asked = playTo('priceReview');
  const explain: Move = {
    actor: as.organization(first.id),
    command: { type: 'explainPrice', text: '志愿者承担人力', evidence: ['工资表'] },
    at: asked.now,
  };
  const judge = (expert: PersonId, isValid: boolean): Move => ({
    actor: as.expert(expert),
    command: { type: 'judgePrice', organizationId: first.id, isValid, reason: '成本表与报价相符' },
  });
  const soon = (position: Position, move: Move): Position => {
    const at = plusMillis(position.now, 60_000);
    return play({ ...position, now: plusMillis(at, -hour) }, { ...move, at });
  };

  test('is asked about before anything is scored, half an hour as a rule', () => {
    const review = asked.purchase.applications[first.id]?.priceReview;
    // 40,000 of 100,000 and 100,000 under a ceiling of 150,000: half the mean and 45 % of the ceiling.
    expect(review?.signs).toEqual(['secondLowest', 'ceiling']);
    const due = asked.purchase.deadlines[`explanation-${first.id}`];
    expect(due?.at).toBe(plusMillis(due?.from ?? asked.now, 30 * 60_000));
    expect(outcome(asked, judge(members(asked)[0] as PersonId, true))).toBe('explanation-running');
  });

  test('unexplained in time is not proved, and what was asked stays in the file', () => {
    const name = `explanation-${first.id}`;
    const lapse: Move = {
      actor: as.system,
      command: { type: 'lapseExplanation', organizationId: first.id },
      at: asked.purchase.deadlines[name]?.at,
    };
    const { purchase } = play({ ...asked, now: plusMillis(asked.now, -hour) }, lapse);
    expect(purchase.state).toBe('scoring');
    expect(purchase.applications[first.id]).toMatchObject({
      eligibility: 'ineligible',
      reason: 'lowPrice',
      priceReview: { outcome: 'unexplained', signs: ['secondLowest', 'ceiling'] },
    });
  });

  test.each([
    { valid: 3, eligibility: 'eligible', outcome: 'valid' },
    { valid: 2, eligibility: 'ineligible', outcome: 'invalid' },
  ])('is judged by the majority of five: $valid find it proved', ({ valid, ...expected }) => {
    const explained = soon(asked, explain);
    const judged = members(asked).reduce(
      (position, expert, i) => play(position, judge(expert, i < valid)),
      explained,
    );
    expect(judged.purchase.state).toBe('scoring');
    expect(judged.purchase.applications[first.id]).toMatchObject({
      eligibility: expected.eligibility,
      priceReview: { outcome: expected.outcome, explanation: { evidence: ['工资表'] } },
    });
  });

  test('who found what stays with the panel', () => {
    const explained = soon(asked, explain);
    const [one, other] = members(asked) as [PersonId, PersonId];
    const { purchase } = play(explained, judge(one, true));
    const seen = (actor: Parameters<typeof viewFor>[1]) =>
      viewFor(purchase, actor)?.applications[first.id]?.priceReview?.judgements.length;
    expect([as.handler, as.organization(first.id), as.expert(other)].map(seen)).toEqual([0, 0, 0]);
    expect(seen(as.expert(one))).toBe(1);
  });
});

describe('[1-04] the review report', () => {
  const opened = playTo('reportSigning');
  const sign = (expert: PersonId, verdict: 'agree' | 'dissent' = 'agree', reason = ''): Move => ({
    actor: as.expert(expert),
    command: { type: 'signReport', verdict, reason },
  });
  const correct = (
    expert: PersonId,
    points: Record<string, number>,
    kind: 'sumError' | 'outOfRange' | 'objectiveDiffers' | 'abnormalScore',
  ): Move => ({
    actor: as.expert(expert),
    command: { type: 'correctSheet', organizationId: first.id, points, kind, reason: '复核材料' },
  });
  const [one, two, three] = members(opened) as [PersonId, PersonId, PersonId];

  test('is signed by everybody before anything is ranked; who dissents gives reasons', () => {
    expect(outcome(opened, sign(one, 'dissent'))).toBe('reason-missing');
    const last = members(opened).pop() as PersonId;
    const almost = members(opened)
      .slice(0, -1)
      .reduce((position, expert) => play(position, sign(expert)), opened);
    expect([almost.purchase.state, almost.purchase.ranking]).toEqual(['reportSigning', []]);
    const { purchase } = play(almost, sign(last, 'dissent', '对第二名的评分有保留'));
    expect(purchase.state).toBe('ranked');
    expect(purchase.report?.signatures.at(-1)).toMatchObject({ verdict: 'dissent' });
    expect(outcome(almost, sign(one))).toBe('already-decided');
  });

  test('silence past the date has agreed (Implementing Regulation, art. 41)', () => {
    const due = opened.purchase.deadlines['report']?.at;
    const close: Move = { actor: as.system, command: { type: 'closeReport' } };
    expect(outcome(opened, close)).toBe('report-open');
    expect(outcome(opened, { ...close, at: due })).toBe('ranked');
  });

  test('is not carried against the majority: it is put right and signed anew', () => {
    const reason = '评分与评审标准不符';
    const three_ = [one, two, three].reduce(
      (position, expert) => play(position, sign(expert, 'dissent', reason)),
      opened,
    );
    expect(three_.purchase).toMatchObject({ state: 'reportSigning', report: { revision: 2 } });
    expect(outcome(three_, sign(one))).toBe('reportSigning');
  });

  test('nothing that is not at fault can be changed', () => {
    for (const kind of ['sumError', 'outOfRange', 'objectiveDiffers', 'abnormalScore'] as const)
      expect(outcome(opened, correct(one, { need: 39 }, kind))).toBe('correction-not-permitted');
  });

  test('once signed nothing changes but by a re-review of the same panel, ordered in writing', () => {
    const ranked = playTo('ranked');
    expect(outcome(ranked, correct(one, { need: 39 }, 'abnormalScore'))).toBe('illegal-move');
    const again = play(ranked, {
      actor: as.officeHead,
      command: { type: 'orderReview', reason: '客观分汇总有误' },
    });
    expect(again.purchase).toMatchObject({
      state: 'reportSigning',
      report: { revision: 2, orders: [{ reason: '客观分汇总有误' }] },
    });
    expect(members(again)).toEqual(members(ranked));
  });

  describe('[3-02] where objective scores differ', () => {
    const plan = aPlan({
      criteria: [
        { id: 'need', name: '需求契合', max: 40, isObjective: true },
        { id: 'plan', name: '方案设计', max: 60 },
      ],
    });
    const scoring = playTo('scoring', { plan, sent: [anApplication(first)] });
    const lock = (expert: PersonId, need: number, design = 50): Move => ({
      actor: as.expert(expert),
      command: {
        type: 'lockScoreSheet',
        organizationId: first.id,
        points: { need, plan: design },
        comment: '可行',
      },
    });
    const panel = members(scoring);
    const locked = panel.reduce(
      (position, expert, i) => play(position, lock(expert, i === 0 ? 30 : 40, i === 1 ? 10 : 50)),
      scoring,
    );
    const [odd, severe] = panel as [PersonId, PersonId];

    test('nobody signs before they are put right, and both values stay', () => {
      expect(outcome(locked, sign(severe))).toBe('objective-scores-differ');
      expect(outcome(locked, correct(odd, { plan: 40 }, 'objectiveDiffers'))).toBe(
        'correction-not-permitted',
      );
      const right = play(locked, correct(odd, { need: 40 }, 'objectiveDiffers'));
      const [sheet] = Object.values(right.purchase.sheets).filter((s) => s.expert === odd);
      expect(sheet?.points).toEqual({ need: 40, plan: 50 });
      expect(sheet?.corrections).toMatchObject([
        { kind: 'objectiveDiffers', changes: [{ criterion: 'need', from: 30, to: 40 }] },
      ]);
      expect(outcome(right, sign(severe))).toBe('reportSigning');
    });

    test('a score far from the panel may be corrected, and whoever had signed signs again', () => {
      const right = play(locked, correct(odd, { need: 40 }, 'objectiveDiffers'));
      const signed = play(right, sign(odd));
      expect(outcome(signed, correct(odd, { plan: 40 }, 'abnormalScore'))).toBe(
        'correction-not-permitted',
      );
      const corrected = play(signed, correct(severe, { plan: 48 }, 'abnormalScore'));
      expect(corrected.purchase.report?.revision).toBe(2);
      expect(outcome(corrected, sign(odd))).toBe('reportSigning');
    });

    test('still differing when the date passes, what most of them gave counts', () => {
      const close: Move = {
        actor: as.system,
        command: { type: 'closeReport' },
        at: locked.purchase.deadlines['report']?.at,
      };
      const { purchase } = play(locked, close);
      const sheet = Object.values(purchase.sheets).find((s) => s.expert === odd);
      expect(sheet).toMatchObject({ points: { need: 40 }, corrections: [{ by: 'majority' }] });
    });
  });

  test('where the lowest price wins, it does among those who meet the requirements', () => {
    const rules = {
      ...consultationRules,
      finalOffers: { value: false, ...byTest },
      lowestPriceWins: { value: true, ...byTest },
    };
    const sent = [90_000_00, 70_000_00, 80_000_00].map((requestedFen, i) =>
      anApplication(organizations[i] ?? first, {}, { requestedFen }),
    );
    const plan = aConsultationPlan();
    const scoring = playTo('scoring', { plan, rules, sent });
    const ids = [first.id, second.id, third.id];
    const met = members(scoring)
      .flatMap((expert) => ids.map((organizationId) => ({ expert, organizationId })))
      .reduce(
        (position, { expert, organizationId }) =>
          play(position, {
            actor: as.expert(expert),
            command: {
              type: 'lockScoreSheet',
              organizationId,
              // The cheapest does not meet what is asked.
              points: { need: organizationId === second.id ? 0 : 10, plan: 50 },
              comment: '逐项核对',
            },
          }),
        scoring,
      );
    const { purchase } = members(met).reduce((p, expert) => play(p, sign(expert)), met);
    expect(purchase.ranking.map((r) => r.organizationId)).toEqual([third.id, first.id]);
  });
});

describe('a road show', () => {
  test('has a drawn order that stays when its times move, and each sees its own slot', () => {
    const scoring = playTo('scoring');
    const at = plusMillis(scoring.now, 48 * hour);
    const schedule = (startsAt: typeof at): Move => ({
      actor: as.handler,
      command: { type: 'scheduleRoadShow', startsAt, minutes: 15, place: '三楼会议室' },
    });
    const once = play(scoring, schedule(at));
    const moved = play(once, schedule(plusMillis(at, hour)));
    const order = ({ purchase }: Position) =>
      purchase.roadShow?.slots.map(({ organizationId }) => organizationId);
    expect(order(moved)).toEqual(order(once));
    expect(new Set(order(once))).toEqual(new Set([first.id, second.id, third.id]));
    const [slot, next] = once.purchase.roadShow?.slots ?? [];
    expect(next?.at).toBe(plusMillis(slot?.at ?? at, 15 * 60_000));
    const own = viewFor(once.purchase, as.organization(second.id))?.roadShow?.slots;
    expect(own?.map(({ organizationId }) => organizationId)).toEqual([second.id]);
    expect(outcome(scoring, schedule(plusMillis(scoring.now, -hour)))).toBe('road-show-begun');
  });
});
