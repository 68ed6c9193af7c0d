import { beforeAll, describe, expect, test } from 'vitest';
import { runErrands } from '../../functions/cron/jobs.ts';
import { remindOfDocuments } from '../../functions/cron/look.ts';
import type {
  BenefitsView,
  EntryView,
  LibraryCommand,
  LibraryView,
  PolicyBenefitsView,
} from '../../shared/contracts/library.ts';
import { Instant } from '../../shared/domain/time.ts';
import { aFacilityText } from '../support/a-facility.ts';
import { aPolicyText, aStudyText } from '../support/a-library-entry.ts';
import { anOfficial, needPeople } from '../support/a-need.ts';
import { anApp } from '../support/an-app.ts';
import { recordCalls } from '../support/counting-client.ts';
import { people } from '../support/people.ts';

const app = anApp();
const base = '/api/t/kunshan/library';
let head: string;
let committee: string;
let count = 0;
const once = () => {
  count += 1;
  return { 'idempotency-key': `key-library-${count}` };
};
const send = (body: LibraryCommand, cookie = head) =>
  app.ask('POST', base, { cookie, headers: once(), body });
const made = async (body: LibraryCommand, cookie = head): Promise<string> =>
  ((await send(body, cookie)).json as { id: string }).id;
const get = async <T>(path: string, cookie = head) =>
  (await app.ask('GET', `${base}${path}`, { cookie })).json as T;
const titles = async (query: string) =>
  (await get<LibraryView>(`?${query}`)).items.map(({ title }) => title);

beforeAll(async () => {
  head = await app.signIn(people.officeHead);
  committee = await anOfficial(app, needPeople.committee, 'communityCommittee');
});

describe('the library of a tenant', () => {
  test('[2-01] holds its own documents beside those of the country, found by words, topic and day', async () => {
    const entry = await made({ type: 'keepEntry', text: aPolicyText() });
    expect(await titles('words=%E6%98%86%E6%B0%91')).toEqual(['昆山市社区养老设施扶持办法']);
    expect(await titles('topic=facilities&kind=policy&level=city')).toContain(
      '昆山市社区养老设施扶持办法',
    );
    expect(await titles('kind=policy&asOf=2026-01-31')).not.toContain('昆山市社区养老设施扶持办法');
    expect(await titles('kind=policy&asOf=2026-02-01')).toContain('昆山市社区养老设施扶持办法');
    const change = {
      type: 'keepEntry',
      entry,
      text: aPolicyText({ until: '2026-12-31' }),
    } as const;
    expect((await send(change)).problem.errors?.[0]).toMatchObject({ pointer: '/reason' });
    await send({ ...change, reason: '文件规定试行到年底' });
    const { history, standing, mayWrite } = await get<EntryView>(`/${entry}`);
    expect(standing).toBe('inForce');
    expect(mayWrite).toBe(true);
    expect(history.map(({ reason, changed }) => [reason, changed])).toEqual([
      ['文件规定试行到年底', ['until']],
      [undefined, []],
    ]);
    const list = (await app.ask('GET', `/t/kunshan/library?words=${encodeURIComponent('昆民')}`))
      .text;
    expect(list).toContain('昆山市社区养老设施扶持办法');
    const shown = (await app.ask('GET', `/t/kunshan/library/${entry}`)).text;
    expect(shown).toContain('2026-12-31');
    await send({ ...change, text: aPolicyText({ isPublic: false }), reason: '内部使用' });
    const hidden = await app.ask('GET', `/t/kunshan/library/${entry}`);
    expect(hidden.status).toBe(404);
    expect((await send({ type: 'keepEntry', text: aPolicyText() }, committee)).problem.code).toBe(
      'not-permitted',
    );
  });

  test('[2-01] an entry of the country says which rules of the tenant cite it, and is nobody’s to change', async () => {
    const law = await get<EntryView>('/cn-procurement-law');
    expect(law.isNationwide).toBe(true);
    expect(law.mayWrite).toBe(false);
    expect(law.cited.some(({ setting }) => setting === 'rules')).toBe(true);
    expect(law.from.map(({ id }) => id)).toContain('cn-mof-102');
    expect((await app.ask('GET', `${base}/cn-nothing`, { cookie: head })).problem.code).toBe(
      'not-found',
    );
  });

  test('[2-01] a list costs one query of the table, however many entries there are', async () => {
    for (let n = 0; n < 4; n += 1)
      await made({ type: 'keepEntry', text: aPolicyText({ title: `办法 ${n}`, isPublic: false }) });
    const { calls, stop } = recordCalls(app.table.client);
    await get(`?asOf=2026-03-01`);
    stop();
    expect(calls.filter(({ command }) => command === 'QueryCommand')).toHaveLength(1);
    expect(calls.length).toBeLessThanOrEqual(3);
  });

  test('[4-74] a study names the needs that came of it, and a need finds its study', async () => {
    const need = `n${'0'.repeat(25)}`;
    const study = await made({ type: 'keepEntry', text: aStudyText([need]) });
    expect(await titles(`need=${need}`)).toEqual(['湖滨社区助餐需求走访']);
    const { entry } = await get<EntryView>(`/${study}`);
    expect(entry.study?.methods[0]).toMatchObject({ method: 'interviews', by: '湖滨社区' });
    expect(entry.study?.findings[1]?.figure).toEqual({
      what: '户',
      printed: '2 are less than 1 household',
    });
    const without = { ...aStudyText(), study: undefined };
    expect((await send({ type: 'keepEntry', text: without })).problem.errors?.[0]).toMatchObject({
      pointer: '/text/study',
      code: 'kind-does-not-fit',
    });
  });
});

describe('[4-24] what a policy gives to a place', () => {
  test('is applied for where the place lies, granted with what it is worth, counted, and missed elsewhere', async () => {
    const policy = await made({ type: 'keepEntry', text: aPolicyText({ title: '优惠办法' }) });
    const facility = await app.ask('POST', '/api/t/kunshan/facilities', {
      cookie: committee,
      headers: once(),
      body: { type: 'keepFacility', text: aFacilityText({ name: '日间照料室' }) },
    });
    const { id } = facility.json as { id: string };
    const apply = {
      type: 'recordBenefit',
      policy,
      kind: 'utilities',
      recipient: { kind: 'facility', id },
      state: 'applied',
      since: '2026-03-01',
    } as const;
    const before = await get<PolicyBenefitsView>(`/benefits/${policy}`);
    expect(before.gaps[0]).toMatchObject({ kind: 'utilities', entitled: 1, missing: 1 });
    expect((await send({ ...apply, kind: 'tax' }, committee)).problem.errors?.[0]?.code).toBe(
      'not-granted-by-policy',
    );
    const benefit = await made(apply, committee);
    expect((await send(apply, committee)).problem.errors?.[0]?.code).toBe('benefit-stands-already');
    const grant = {
      type: 'moveBenefit',
      policy,
      benefit,
      to: 'granted',
      on: '2026-03-02',
    } as const;
    expect((await send(grant, committee)).problem.code).toBe('not-permitted');
    await send({ ...grant, yearFen: 12_000_00 });
    const view = await get<PolicyBenefitsView>(`/benefits/${policy}`);
    expect(view.items[0]).toMatchObject({ state: 'granted', yearFen: 12_000_00 });
    expect(view.gaps[0]).toMatchObject({ entitled: 1, missing: 0 });
    expect(view.gaps[1]?.missing).toBeGreaterThan(0);
    const { calls, stop } = recordCalls(app.table.client);
    const { total, policies } = await get<BenefitsView>('/benefits');
    stop();
    expect(total).toEqual({ had: 1, applied: 0, yearFen: 12_000_00, known: 1 });
    expect(policies[0]).toMatchObject({ policy, kinds: { utilities: 1 } });
    expect(calls.filter(({ command }) => command === 'QueryCommand')).toHaveLength(2);
    await send({ ...grant, to: 'ended', reason: '设施停用' });
    expect((await get<BenefitsView>('/benefits')).total.had).toBe(0);
  });
});

test('whoever keeps an entry is told once that it ended, and once to look again', async () => {
  const text = aPolicyText({ title: '试点方案', until: '2026-03-20', reviewOn: '2026-03-10' });
  await made({ type: 'keepEntry', text });
  const told = async () => {
    await remindOfDocuments(app.deps);
    await runErrands(app.deps, 0);
    return app.mails.filter(({ subject }) => subject.includes('试点方案')).length;
  };
  expect(await told()).toBe(0);
  app.clock.set(Instant.parse('2026-03-10T01:00:00.000Z'));
  expect([await told(), await told()]).toEqual([1, 1]);
  app.clock.set(Instant.parse('2026-03-20T01:00:00.000Z'));
  expect(await told()).toBe(1);
  app.clock.set(Instant.parse('2026-03-21T01:00:00.000Z'));
  expect([await told(), await told()]).toEqual([2, 2]);
});
