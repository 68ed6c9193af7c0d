import { describe, expect, test } from 'vitest';
import { aConsultationPlan, anApplication, aPlan } from '../../../../test/support/a-purchase.ts';
import { as, organizations } from '../../../../test/support/people.ts';
import { outcome, type Position, play, playTo } from '../../../../test/support/play-to.ts';
import type { Move } from '../../../../test/support/straight-line.ts';
import type { PersonId } from '../../ids.ts';
import { consultationRules } from '../../policy/presets/competitive-consultation.ts';
import { sitting } from './panel-seats.ts';

const [first, second, third] = organizations;
const members = ({ purchase }: Position) => sitting(purchase).map(({ personId }) => personId);
const byTest = { source: '为测试设定', certainty: 'tenant' } as const;

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
