import { describe, expect, test } from 'vitest';
import { aPlan } from '../../../../test/support/a-purchase.ts';
import { as, organizations } from '../../../../test/support/people.ts';
import { outcome, type Position, play, playTo } from '../../../../test/support/play-to.ts';
import type { Move } from '../../../../test/support/straight-line.ts';
import { DocumentId } from '../../ids.ts';
import { eligible } from '../eligible.ts';
import { viewFor } from '../views.ts';
import { waitingOn } from '../waiting.ts';
import { sitting } from './panel-seats.ts';

const bonusItems = [
  {
    id: 'grade',
    name: '社会组织评估等级',
    max: 5,
    indicator: '4A 得 3 分，5A 得 5 分',
    isFactual: true,
  },
  { id: 'late', name: '往年逾期', max: -4, indicator: '每次扣 2 分', isFactual: true },
  { id: 'raised', name: '自筹资金', max: 10, indicator: '每 5% 得 1 分' },
];
const file = DocumentId.parse('d'.repeat(26));
const evidence = { [file]: { name: '评估等级证书.pdf', sha256: 'a'.repeat(64) } };
const scoring = playTo('scoring', { plan: aPlan({ bonusItems }) });
const [first, second] = organizations;
const ids = eligible(scoring.purchase).map(({ organization }) => organization.id);

const judge = (
  organizationId: (typeof ids)[number],
  grade = 3,
  late = 0,
  proof = [file],
): Move => ({
  actor: as.handler,
  command: {
    type: 'judgeBonus',
    organizationId,
    items: [
      { id: 'grade', points: grade, fact: '2025年评为4A', evidence: grade ? proof : [] },
      { id: 'late', points: late, fact: '往年报告均按时', evidence: late ? proof : [] },
    ],
  },
});
const judged = (here: Position, ...found: Parameters<typeof judge>) =>
  play(here, judge(...found), { evidence });

/** Every sheet of the panel, all alike. */
const allLocked = (here: Position) =>
  sitting(scoring.purchase).reduce(
    (position, { personId }) =>
      ids.reduce(
        (next, organizationId) =>
          play(next, {
            actor: as.expert(personId),
            command: {
              type: 'lockScoreSheet',
              organizationId,
              points: { need: 30, plan: 50, raised: 2 },
              comment: '可行',
            },
          }),
        position,
      ),
    here,
  );

describe('bonus and deduction items that follow from facts', () => {
  test('are judged by the office, each inside its range and with a file that proves it', () => {
    const on = (...found: Parameters<typeof judge>) =>
      outcome(scoring, judge(...found), { evidence });
    expect(on(first.id, 3, -2)).toBe('scoring');
    expect(on(first.id, 6)).toBe('sheet-incomplete');
    expect(on(first.id, 3, 2)).toBe('sheet-incomplete');
    expect(on(first.id, 3, 0, [])).toBe('evidence-missing');
    expect(outcome(scoring, judge(first.id), {})).toBe('evidence-missing');
    const expert = as.expert(sitting(scoring.purchase)[0]?.personId ?? ('' as never));
    expect(outcome(scoring, { ...judge(first.id), actor: expert }, { evidence })).toBe(
      'not-permitted',
    );
  });

  test('hold the report up until they are decided, whoever is last', () => {
    const panelFirst = allLocked(scoring);
    expect(panelFirst.purchase.state).toBe('scoring');
    const turns = waitingOn(panelFirst.purchase).filter(({ command }) => command === 'judgeBonus');
    expect(turns.map(({ reference }) => reference).sort()).toEqual([...ids].sort());
    const officeLast = ids.reduce((here, id) => judged(here, id), panelFirst);
    expect(officeLast.purchase.state).toBe('reportSigning');
    const officeFirst = ids.reduce((here, id) => judged(here, id), scoring);
    expect(officeFirst.purchase.state).toBe('scoring');
    expect(allLocked(officeFirst).purchase.state).toBe('reportSigning');
  });

  test('count beyond the hundred, beside what the panel gave, in the ranking', () => {
    const found = ids.reduce(
      (here, id) => judged(here, id, id === second.id ? 5 : 0, id === first.id ? -4 : 0),
      scoring,
    );
    const signed = sitting(scoring.purchase).reduce(
      (here, { personId }) =>
        play(here, {
          actor: as.expert(personId),
          command: { type: 'signReport', verdict: 'agree', reason: '' },
        }),
      allLocked(found),
    );
    const bonus = Object.fromEntries(
      signed.purchase.ranking.map((one) => [one.organizationId, one.bonusPoints]),
    );
    expect([bonus[first.id], bonus[second.id]]).toEqual([-200, 700]);
  });

  test('sway nobody who scores: the panel reads them with the report, the applicant with the result', () => {
    const found = ids.reduce((here, id) => judged(here, id), scoring);
    const [seat] = sitting(scoring.purchase);
    const sheetSeen = (here: Position, actor: Parameters<typeof viewFor>[1]) =>
      viewFor(here.purchase, actor)?.applications[first.id]?.officeSheet?.items[0]?.points;
    const expert = as.expert(seat?.personId ?? ('' as never));
    expect(sheetSeen(found, as.handler)).toBe(3);
    expect(sheetSeen(found, expert)).toBeUndefined();
    expect(sheetSeen(allLocked(found), expert)).toBe(3);
    expect(sheetSeen(allLocked(found), as.organization(first.id))).toBeUndefined();
  });
});
