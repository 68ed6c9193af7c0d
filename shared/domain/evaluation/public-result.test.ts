import { describe, expect, test } from 'vitest';
import { OrganizationId, PersonId, PurchaseId, TenantId } from '../ids.ts';
import { Instant } from '../time.ts';
import { creditOf } from './credit.ts';
import { lineOf, type NoticedToAll, noticedToAll, type ResultPlace } from './public-result.ts';
import { EvaluationRound } from './round.ts';

const at = (day: string) => Instant.parse(`${day}T02:00:00.000Z`);
const person = PersonId.parse(`p${'1'.padStart(25, '0')}`);
const place: ResultPlace = {
  tenant: TenantId.parse('jiangnan'),
  tenantName: '江南区民政局',
  purchase: PurchaseId.parse('1'.repeat(26)),
  title: '长者助餐',
  organization: { id: OrganizationId.parse('2'.repeat(26)), name: '守护社工' },
};
const secret = '只有评委知道';

const scheduled = EvaluationRound.parse({
  purchase: place.purchase,
  organization: place.organization.id,
  phase: 'final',
  attempt: 1,
  state: 'closed',
  openedBy: person,
  openedAt: at('2026-01-05'),
  rubric: {
    id: 'r',
    name: { zh: '评分表', en: 'Rubric' },
    source: '示例',
    criteria: [{ id: 'effect', name: { zh: '成效', en: 'Effect' }, max: 100 }],
    grades: [{ id: 'A', name: { zh: '优秀', en: 'Excellent' }, fromPoints: 85 }],
  },
  terms: { lateSelfReport: 'noted', spreadPercent: 30, passMark: 60, purchaserItems: [] },
  seats: [{ kind: 'evaluator', personId: person }],
  selfReportDue: at('2026-01-10'),
  selfReport: { reflection: secret, by: person, at: at('2026-01-09') },
});

const result = (points: number) => ({
  ...{ points, base: points, bonus: 0, deduction: 0, grade: 'A', isPass: points >= 60 },
  items: [{ id: 'effect', max: 100, points, from: 'raters' }],
  raters: [{ kind: 'evaluator', weight: 100, effective: 100, sheets: 1 }],
  missing: [],
  hash: `hash-${points}`,
});

const noticed = (points: number, day: string): EvaluationRound => ({
  ...scheduled,
  state: 'noticed',
  result: result(points),
  noticedAt: at(day),
  appealUntil: at('2026-03-01'),
});

/** What everybody was told last, after these states of a round in turn. */
const told = (...rounds: EvaluationRound[]) =>
  rounds.reduce<NoticedToAll | undefined>(
    (before, one) => noticedToAll(one, place, before),
    undefined,
  );

describe('what is noticed to everybody', () => {
  const first = noticed(55, '2026-02-01');
  const appealed: EvaluationRound = {
    ...first,
    state: 'appealed',
    appeal: { by: person, at: at('2026-02-03'), grounds: secret },
  };
  const { result: _result, ...reopened } = { ...appealed, state: 'closed' as const };
  const corrected: EvaluationRound = {
    ...noticed(72, '2026-02-20'),
    state: 'final',
    finalAt: at('2026-03-02'),
  };

  test('nothing before there is a result, and no rater, sheet or word of an appeal in it', () => {
    expect(told(scheduled)).toBeUndefined();
    const text = JSON.stringify(told(first, appealed));
    expect(text).not.toContain(secret);
    expect(text).not.toContain(person);
    expect(told(first)).toMatchObject({
      standing: 'noticed',
      gradeName: { zh: '优秀' },
      items: [{ name: { zh: '成效' }, points: 55 }],
    });
  });

  test('an appeal that changes a result corrects the line and keeps what it corrects', () => {
    expect(told(first, appealed, reopened)).toMatchObject({ standing: 'reopened', points: 55 });
    const last = told(first, appealed, reopened, corrected);
    expect(last).toMatchObject({
      standing: 'final',
      points: 72,
      corrects: [{ points: 55, isPass: false, hash: 'hash-55', correctedAt: at('2026-02-20') }],
    });
    expect(last && lineOf(last)).toMatchObject([{ points: 72, day: '2026-03-02' }]);
    expect(told(first, appealed, reopened, corrected, corrected)).toEqual(last);
  });

  test('counts only once it is final', () => {
    const open = [told(first), told(first, appealed), told(first, appealed, reopened)];
    expect(open.flatMap((one) => (one ? lineOf(one) : []))).toEqual([]);
  });

  test('the same result from a copy of its tenant counts once, and a later attempt takes the place of the first', () => {
    const [line] = lineOf(told(corrected) as NoticedToAll);
    if (!line) throw new Error('it is final');
    const copy = { ...line, tenant: TenantId.parse('binhe') };
    const again = { ...line, attempt: 2, points: 90, hash: 'hash-90', day: '2026-03-20' };
    const record = creditOf([copy, line, again], [], '2026-04-01');
    expect(record.score).toBe(90);
    expect(record.past.map(({ tenant, why }) => `${tenant} ${why}`).sort()).toHaveLength(2);
    expect(creditOf([line, copy], [], '2026-04-01')).toMatchObject({
      score: 72,
      lines: [{ share: 72 }],
      past: [{ why: 'copy' }],
    });
  });
});
