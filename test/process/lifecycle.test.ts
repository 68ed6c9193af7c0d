import { describe, expect, test } from 'vitest';
import { permissions } from '../../shared/domain/policy/permissions.ts';
import { consultationRules } from '../../shared/domain/policy/presets/competitive-consultation.ts';
import { checkProcess } from '../../shared/domain/purchase/check-process.ts';
import type { Command } from '../../shared/domain/purchase/commands.ts';
import { decide } from '../../shared/domain/purchase/decide.ts';
import { lifecycle, type Stage, stages } from '../../shared/domain/purchase/lifecycle.ts';
import { planNext } from '../../shared/domain/purchase/plan-next.ts';
import { stageMachines } from '../../shared/process/machines.ts';
import { aConsultationPlan, context } from '../support/a-purchase.ts';
import { dueMove, playOut } from '../support/cooperation.ts';
import { playTo, type Start } from '../support/play-to.ts';

const tracks: [string, Start][] = [
  ['a venture call', {}],
  ['a competitive consultation', { rules: consultationRules, plan: aConsultationPlan() }],
];

test('every stage of the process has its state machine, and the process is sound', () => {
  expect(Object.keys(stageMachines)).toEqual([...stages]);
  expect(checkProcess(lifecycle, { permissions, machines: Object.keys(stageMachines) })).toEqual(
    [],
  );
});

describe.each(tracks)('%s', (_name, start) => {
  test('[2-08][4-70] goes from plan to disclosure when everybody does what they are asked', () => {
    const { purchase } = playOut(playTo('drafting', start));
    expect(purchase.state).toBe('disclosed');
    const projects = Object.values(purchase.projects);
    expect(projects.map(({ status }) => status)).toEqual(['completed']);
    const paid = projects.flatMap(({ payments }) => payments.filter((p) => p.status === 'paid'));
    expect(paid.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(projects[0]?.amountFen);
  });

  test('enters its stages in order, and tells the workflow of each', () => {
    let here = playTo('drafting', start);
    const entered: Stage[] = ['planningApproval'];
    for (let steps = 0; here.purchase.state !== 'disclosed' && steps < 600; steps += 1) {
      const next = playOut(here, 1);
      const { stage } = next.purchase;
      if (stage !== entered.at(-1)) entered.push(stage);
      here = next;
    }
    // After the mid-term evaluation the work goes on, and then comes the final one.
    expect(entered.filter((stage, i) => entered.indexOf(stage) === i)).toEqual([...stages]);
  });

  test('is opened by the workflow only when two officials have confirmed', () => {
    const { purchase, now } = playTo('sealed', start);
    expect(dueMove(planNext(purchase, 'opening', now))).toBeUndefined();
    const forced: Command = { type: 'openApplications', applications: [] };
    const decided = decide(purchase, forced, context(now, { kind: 'system' }));
    expect(decided).toEqual({ ok: false, error: { code: 'opening-not-confirmed' } });
  });
});
