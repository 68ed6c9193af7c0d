import { describe, expect, test } from 'vitest';
import { verifyDraw } from '../../../infra/draw/verify.ts';
import { anApplication, aPurchase, lotKeys, pool } from '../../../test/support/a-purchase.ts';
import { as, organizations, people } from '../../../test/support/people.ts';
import { outcome, play, playTo } from '../../../test/support/play-to.ts';
import { hashOf } from '../../store/audit.ts';
import type { Expert, ExpertProfile } from '../experts/profile.ts';
import { ventureRules } from '../policy/presets/venture.ts';
import type { Application } from '../purchase/application.ts';
import { sitting } from '../purchase/stages/panel-seats.ts';
import type { Draw } from './record.ts';
import { published } from './what-is-told.ts';

const [first, second] = organizations;
const draw = { actor: as.handler, command: { type: 'drawPanel' } } as const;
const forming = playTo('panelForming');
const open = (record: Draw) => published(record, lotKeys, hashOf);
const faultsIn = (record: unknown) =>
  verifyDraw(JSON.stringify(record)).faults.map(({ step }) => step);
const knowing = (profile: ExpertProfile, i = 0): { experts: Expert[] } => ({
  experts: pool.map((expert, at) => (at === i ? { ...expert, profile } : expert)),
});
const whyOut = (around: object, position = forming) => {
  const { excluded = [] } = play(position, draw, around).purchase.draws['panel']?.batches[0] ?? {};
  return excluded.map(({ bars, path }) => path?.join('+') ?? bars.join('+'));
};

describe('who is not drawn', () => {
  test('whoever declares a tie of the last three years, of any kind', () => {
    const worked = (to?: string) =>
      knowing({
        declared: {
          employers: [
            {
              name: '曾经的单位',
              creditCode: first.creditCode,
              from: '2019-01-01',
              ...(to && { to }),
            },
          ],
          relations: [],
        },
      });
    expect(whyOut(worked())).toEqual(['employment']);
    expect(whyOut(worked('2024-01-01'))).toEqual(['employment']);
    expect(whyOut(worked('2021-01-01'))).toEqual([]);
    for (const kind of ['family', 'controlling', 'directorOrSupervisor', 'other'] as const) {
      const relations = [{ kind, organization: `${second.name} `, note: '' }];
      expect(whyOut(knowing({ declared: { employers: [], relations } }))).toEqual([`${kind}+name`]);
    }
  });

  const withPapers = (phoneOrAddress: string, person = '王雅琴'): Application =>
    anApplication({
      ...first,
      passport: {
        takenOn: '2026-03-20',
        registration: {
          type: 'serviceAgency',
          registrar: '昆山市民政局',
          registeredOn: '2016-05-20',
          address: phoneOrAddress,
          legalRepresentative: person,
          description: '',
        },
        qualifications: [],
        inspections: [],
        sanctions: [],
        hasBankAccount: true,
        workers: [{ id: 'w1', name: pool[3]?.name ?? '', duty: '社工' }],
        documents: [],
      },
    } as never);
  const at = (address: string, person?: string) =>
    playTo('panelForming', {
      sent: [
        withPapers(address, person),
        ...organizations.slice(1, 3).map((o) => anApplication(o)),
      ],
    });

  test('whoever the papers of an applicant tie to it: one of its workers, its legal representative, its address', () => {
    const address = '昆山市玉山镇前进中路1号';
    const lives = knowing({ address: '昆山市 玉山镇前进中路1号' }, 6);
    expect(whyOut({}, at(address))).toEqual(['self+worker']);
    expect(whyOut(lives, at(address)).sort()).toEqual(['address+address', 'self+worker']);
    expect(whyOut({}, at(address, pool[0]?.name)).sort()).toEqual([
      'self+legalRepresentative',
      'self+worker',
    ]);
  });

  test('a tenant may bound how far a link reaches', () => {
    const address = '昆山市玉山镇前进中路1号';
    const one = { value: 1, source: '本区规定', certainty: 'tenant' as const };
    const rules = { ...ventureRules, panel: { ...ventureRules.panel, linkDistance: one } };
    const near = playTo('panelForming', {
      rules,
      sent: [withPapers(address), anApplication(second)],
    });
    expect(whyOut(knowing({ address }, 6), near)).toEqual(['self+worker']);
  });

  test('[0-03] whoever is restricted, out of validity, away, or knows nothing of it', () => {
    expect(whyOut(knowing({ restriction: 'financeSupervision' }))).toEqual(['restricted']);
    expect(whyOut(knowing({ validUntil: '2026-01-01' }))).toEqual(['expired']);
    expect(whyOut(knowing({ away: [{ from: '2026-04-01', to: '2026-12-31' }] }))).toEqual(['away']);
    const asked = playTo('panelForming', {
      plan: { ...aPurchase().plan, expertFields: ['finance'] },
    });
    const experts = pool.map((one, i) => ({
      ...one,
      profile: { fields: [i < 6 ? ('finance' as const) : ('law' as const)] },
    }));
    expect(whyOut({ experts }, asked)).toEqual(['field', 'field']);
  });

  test('more of one employer than the rules let sit', () => {
    const cited = { source: '福建省规定', certainty: 'secondary' as const };
    const rules = { ...ventureRules, sameEmployerSeats: { value: 1, ...cited } };
    const employer = { name: '昆山大学', from: '2020-01-01' };
    const experts = pool.map((one, i) =>
      i < 4 ? { ...one, profile: { declared: { employers: [employer], relations: [] } } } : one,
    );
    const drawn = play(playTo('panelForming', { rules }), draw, { experts });
    const record = drawn.purchase.draws['panel'];
    const seats = sitting(drawn.purchase).map(({ personId }) => people.experts.indexOf(personId));
    expect(seats.filter((i) => i < 4)).toHaveLength(1);
    expect(record?.turns[0]?.passed.map(({ why }) => why)).toContain('sameEmployer');
    expect(record && faultsIn(open(record))).toEqual([]);
  });
});

describe('a panel that is topped up', () => {
  const drawn = play(forming, draw);
  const [leaver] = sitting(drawn.purchase);
  const conflicted = play(drawn, {
    actor: as.expert(leaver?.personId ?? people.author),
    command: { type: 'declareConflict', conflict: 'conflict', note: '' },
  });

  test('goes on down the same order, and the record of both turns holds', () => {
    const again = play(conflicted, draw);
    const record = again.purchase.draws['panel'];
    expect(record?.turns).toHaveLength(2);
    expect(record?.turns[1]?.drawn).toEqual([record?.batches[0]?.order[5]]);
    expect(record?.seed).toBe(drawn.purchase.draws['panel']?.seed);
    expect(record && faultsIn(open(record))).toEqual([]);
    expect(again.purchase.lot).toMatchObject({ turns: 2, pool: 8, result: record?.result });
  });

  test('[1-04] stops and keeps the files closed where nobody is left, until the pool is extended', () => {
    const few = { experts: pool.filter((_, i) => i < 5) };
    const short = play(play(forming, draw, few), {
      actor: as.expert(people.experts[0] ?? people.author),
      command: { type: 'declareConflict', conflict: 'conflict', note: '' },
    });
    expect(outcome(short, draw, few)).toBe('pool-too-small');
    const extended = play(short, draw);
    const record = extended.purchase.draws['panel'];
    expect(record?.batches.map((batch) => batch.pool.length)).toEqual([5, 3]);
    expect(record && faultsIn(open(record))).toEqual([]);
  });

  test('passes over who cannot be drawn any more', () => {
    const next = people.experts[5];
    const experts = pool.map((one) =>
      one.personId === next ? { ...one, profile: { restriction: 'agencyStaff' as const } } : one,
    );
    const record = play(conflicted, draw, { experts }).purchase.draws['panel'];
    expect(record?.turns[1]?.passed.map(({ why }) => why)).toEqual(['restricted']);
    expect(record && faultsIn(open(record))).toEqual([]);
  });
});
