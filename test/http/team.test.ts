import { beforeAll, describe, expect, test } from 'vitest';
import type { TeamView } from '../../shared/contracts/room.ts';
import type { PassportSnapshot } from '../../shared/domain/organization/snapshot.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { dayOf, plusDays } from '../../shared/domain/time.ts';
import { put, transact } from '../../shared/store/items.ts';
import { keys } from '../../shared/store/keys.ts';
import { aRoom, roomPeople, type Who } from '../support/a-room.ts';
import { anApp } from '../support/an-app.ts';
import { organizations, people } from '../support/people.ts';

const app = anApp();
const [own] = organizations;
const certificate = { level: 'socialWorker', number: 'SW20180001' } as const;
const workers = [
  { id: 'w1', name: '王雅琴', duty: '项目负责人', certificate },
  { id: 'w2', name: '李社工', duty: '社工' },
  { id: 'w3', name: '赵社工', duty: '社工', certificate },
];
const passport = {
  takenOn: '2026-03-20',
  qualifications: [],
  inspections: [],
  sanctions: [],
  hasBankAccount: true,
  workers: [workers[0], workers[2]],
  documents: [],
} as unknown as PassportSnapshot;

let room: Awaited<ReturnType<typeof aRoom>>;
let count = 0;
const path = (who: Who) =>
  `/api/t/kunshan/purchases/${room.purchase}/projects/${own.id}/team${who === 'member' || who === 'socialWorker' ? `?organization=${own.id}` : ''}`;
const act = (who: Who, body: object) => {
  count += 1;
  const headers = { 'idempotency-key': `key-team-${count}` };
  return app.ask('POST', path(who), { cookie: room.cookies[who], headers, body });
};
const view = async (who: Who) =>
  (await app.ask('GET', path(who), { cookie: room.cookies[who] })).json as TeamView;
const today = () => dayOf(app.clock.now());
const assign = (worker: string, over: object = {}) =>
  act('member', {
    type: 'assign',
    assignment: { worker, role: '项目社工', sharePercent: 100, from: today(), ...over },
  });

/** The application named two certified workers, and the contract ties the organization to them. */
function named(purchase: Purchase): Partial<Purchase> {
  const application = purchase.applications[own.id];
  const project = purchase.projects[own.id];
  if (!application || !project?.contract) throw new TypeError('no contract with the first');
  const clause = {
    id: 'key-personnel',
    title: '关键人员',
    text: '更换申报书列名的人员，须经甲方书面同意。',
    isMandatory: false,
  };
  const { contract } = project;
  return {
    applications: {
      ...purchase.applications,
      [own.id]: { ...application, organization: { ...application.organization, passport } },
    },
    projects: {
      ...purchase.projects,
      [own.id]: {
        ...project,
        contract: {
          ...contract,
          clauses: [...contract.clauses, clause],
          terms: { ...contract.terms, support: { hours: 20, what: '项目管理' } },
        },
      },
    },
  };
}

beforeAll(async () => {
  room = await aRoom(app, named);
  await transact(app.table, [
    put(app.table, { ...keys.passport(own.id), et: 'passport', v: 1, data: { workers } }),
  ]);
});

describe('[0-08] who works on a project', () => {
  test('comes from the passport, with the certificate as it is kept there', async () => {
    expect((await view('member')).workers).toEqual([
      { id: 'w1', name: '王雅琴', isCertified: true },
      { id: 'w2', name: '李社工', isCertified: false },
      { id: 'w3', name: '赵社工', isCertified: true },
    ]);
    expect((await assign('w9')).problem.errors).toMatchObject([
      { pointer: '/assignment/worker', code: 'worker-unknown' },
    ]);
    expect((await assign('w1')).status).toBe(201);
    expect((await assign('w2', { account: roomPeople.socialWorker })).status).toBe(201);
    const { figures } = await view('office');
    expect(figures.certified).toEqual({ count: 1, of: 2, percent: 50, offeredPercent: 100 });
    expect(figures.warnings).toContainEqual({
      kind: 'certifiedBelowOffer',
      percent: 50,
      offered: 100,
    });
    expect(figures.warnings).toContainEqual({ kind: 'namedMissing', name: '赵社工' });
  });

  test('is the organization’s to say; the number of a certificate is nobody’s but the office’s to check', async () => {
    const assignment = { worker: 'w3', role: '社工', sharePercent: 50, from: today() };
    for (const who of ['office', 'community', 'socialWorker'] as const) {
      const refused = await act(who, { type: 'assign', assignment });
      expect(refused.problem.code).toBe('not-permitted');
    }
    const numberFor = async (who: Who) =>
      (await view(who)).assignments.find(({ worker }) => worker.id === 'w1')?.worker.certificate
        ?.number;
    expect(await numberFor('office')).toBe('SW20180001');
    expect(await numberFor('community')).toBe('');
    expect((await view('office')).workers).toBeUndefined();
  });

  test('somebody the call was won with is replaced only with the office’s consent', async () => {
    const { assignments } = await view('member');
    const leaves = assignments.find(({ worker }) => worker.id === 'w1')?.id ?? '';
    await act('member', { type: 'endAssignment', id: leaves, until: today(), reason: '离职' });
    await assign('w3', { from: plusDays(today(), 1), replaces: leaves });
    const successor = (await view('office')).assignments.find(({ replaces }) => replaces);
    const asked = { kind: 'namedReplaced', name: '王雅琴', by: '赵社工', consent: 'asked' };
    expect((await view('office')).figures.warnings).toContainEqual(asked);
    const consent = { type: 'consent', id: successor?.id, isGiven: true, reason: '' };
    expect((await act('member', consent)).problem.code).toBe('not-permitted');
    expect((await act('office', { ...consent, isGiven: false })).problem.errors).toMatchObject([
      { pointer: '/reason' },
    ]);
    expect((await act('office', consent)).status).toBe(201);
    expect((await act('office', consent)).problem.code).toBe('already-decided');
    expect((await view('office')).figures.warnings).not.toContainEqual(asked);
  });
});

describe('[0-12] hours, supervision and training', () => {
  const session = {
    kind: 'supervision',
    on: '2026-03-02',
    halfHours: 5,
    title: '个案督导',
    led: '李督导',
    attended: ['w2'],
  };

  test('are logged by those who do the work, for people of the project only', async () => {
    const hours = { worker: 'w2', on: today(), halfHours: 3, kind: 'records', note: '' };
    expect((await act('office', { type: 'logHours', hours })).problem.code).toBe('not-permitted');
    const ahead = { ...hours, on: plusDays(today(), 1) };
    expect((await act('socialWorker', { type: 'logHours', hours: ahead })).status).toBe(422);
    expect((await act('socialWorker', { type: 'logHours', hours })).status).toBe(201);
    await act('socialWorker', { type: 'logSession', session });
    const { figures } = await view('community');
    const li = figures.people.find(({ worker }) => worker.id === 'w2');
    expect(li?.hours).toEqual({ field: 0, other: 1.5, supervision: 2.5, training: 0 });
  });

  test('what was logged by mistake is taken out, and stays on record with the reason', async () => {
    const [one] = (await view('socialWorker')).hours;
    const takeOut = { type: 'takeOut', what: 'hours', id: one?.id, reason: '填错日期' };
    expect((await act('office', takeOut)).problem.code).toBe('not-permitted');
    expect((await act('socialWorker', takeOut)).status).toBe(201);
    const { hours, figures } = await view('office');
    expect(hours[0]?.takenOut).toMatchObject({ reason: '填错日期' });
    expect(figures.people.find(({ worker }) => worker.id === 'w2')?.hours.other).toBe(0);
  });

  test('are measured by the tenant’s figures, each with its source', async () => {
    const cited = { source: '本市社工督导办法', certainty: 'tenant' };
    const value = { supervisionHoursPerMonth: { value: 40, ...cited } };
    const officeHead = await app.signIn(people.officeHead);
    await app.ask('PUT', '/api/t/kunshan/settings/linkage', {
      cookie: officeHead,
      headers: { 'idempotency-key': 'key-linkage-1', 'if-match': '"v0"' },
      body: { value, reason: '按本市办法' },
    });
    app.clock.pass(60 * 24 * 3_600_000);
    const { demands, figures } = await view('office');
    expect(demands).toEqual([
      { what: 'supervisionHoursPerMonth', value: 40, source: '本市社工督导办法' },
    ]);
    expect(figures.warnings.map(({ kind }) => kind)).toContain('supervisionBehind');
  });

  test('[3-03] help beside the grant counts once the organization says it was given', async () => {
    const support = { ...session, kind: 'support', area: 'strategy', attended: [] };
    const { area: _area, ...bare } = support;
    expect((await act('office', { type: 'logSession', session: bare })).status).toBe(422);
    await act('office', { type: 'logSession', session: support });
    expect((await view('member')).figures.support).toEqual({
      promised: 20,
      confirmed: 0,
      waiting: 2.5,
    });
    const id = (await view('member')).sessions.find(({ kind }) => kind === 'support')?.id;
    expect((await act('office', { type: 'confirmSession', id })).problem.code).toBe(
      'not-permitted',
    );
    expect((await act('member', { type: 'confirmSession', id })).status).toBe(201);
    expect((await view('office')).figures.support).toMatchObject({ confirmed: 2.5, waiting: 0 });
  });
});
