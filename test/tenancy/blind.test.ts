import { beforeAll, describe, expect, test } from 'vitest';
import { mayRead } from '../../shared/domain/files/document.ts';
import { DocumentId } from '../../shared/domain/ids.ts';
import { numberedApplicant } from '../../shared/domain/purchase/blind.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { viewFor } from '../../shared/domain/purchase/views.ts';
import { published } from '../support/a-published-purchase.ts';
import { anApplication, aPlan } from '../support/a-purchase.ts';
import { aPurchaseId } from '../support/a-stored-purchase.ts';
import { anApp } from '../support/an-app.ts';
import { as, organizations, people } from '../support/people.ts';
import { outcome, type Position, play, playTo } from '../support/play-to.ts';
import { experts, type Principal, storeWuxing } from '../support/principals.ts';
import { askAs, cookieOf, walked } from '../support/walk.ts';

/*
 * A blind call: whoever judges it finds nothing of who applied on any route, until the report is signed. Names are
 * planted wherever an application has room for one.
 */

const app = anApp();
beforeAll(() => storeWuxing(app));

const reading = walked.filter(({ method }) => method === 'get');
const applying = organizations.slice(0, 3);
const phone = '13905120011';
const mail = 'zhao@example.org';
const [leader, worker, owner, partner] = ['赵立人', '钱持证', '孙点子', '同行互助促进会'];

const written = (organization: (typeof organizations)[number]) =>
  anApplication(
    {
      ...organization,
      passport: {
        takenOn: '2026-03-20',
        registration: {
          type: 'serviceAgency',
          registrar: '昆山市民政局',
          registeredOn: '2015-01-01',
          address: '玉山镇前进路 1 号',
          legalRepresentative: leader,
          description: '',
        },
        qualifications: [],
        inspections: [],
        sanctions: [],
        hasBankAccount: true,
        workers: [{ id: 'w1', name: worker, duty: '' }],
        documents: [],
      },
    } as Parameters<typeof anApplication>[0],
    {},
    {
      title: `${organization.name}的助餐项目`,
      summary: `由${leader}牵头，联系电话 ${phone}`,
      approach: `${partner}负责配送，${owner}出的主意`,
      team: `${worker}等六人，见 ${mail}`,
      idea: { owner, hasPartnershipAgreement: true },
      workers: ['w1'],
    },
  );

const planted = [
  leader,
  worker,
  owner,
  partner,
  phone,
  mail,
  '前进路',
  ...applying.flatMap(({ id, name, creditCode }) => [id, name, creditCode]),
];
const plan = aPlan({ isBlind: true });
const start = { sent: applying.map(written) };

/** With a partner in every application: each of a consortium is checked apart, which is not what is looked at here. */
function withPartner({ purchase, now }: Position): Position {
  const applications = Object.entries(purchase.applications).map(([id, one]) => {
    const { creditCode } = one.organization;
    const consortium = {
      members: [{ name: partner, creditCode, part: '配送' }],
      agreement: DocumentId.parse('0000000000000000000000000d'),
    };
    return [id, { ...one, body: { ...one.body, consortium } }] as const;
  });
  return { now, purchase: { ...purchase, applications: Object.fromEntries(applications) } };
}

const scoringWith = (more: object = {}) =>
  withPartner(playTo('scoring', { ...start, id: aPurchaseId(), ...more }));

const isSeated =
  ({ panel }: Purchase) =>
  (one: Principal) =>
    panel?.seats.some(({ personId }) => personId === one.person) === true;

async function readsOf(principal: Principal, { tenantId, id }: Purchase): Promise<string> {
  const cookie = await cookieOf(app, principal);
  const place = { tenant: tenantId, purchase: id, organization: organizations[0].id };
  const texts: string[] = [];
  for (const route of reading) {
    const { status, text } = await askAs(app, { principal, cookie }, route, place);
    // Who may hand over work, and who is in the pool, names organizations and people of every call.
    if (status < 400) texts.push(text);
  }
  return texts.join('\n');
}

const found = (text: string) => planted.filter((one) => text.includes(one));

const lockAs = (expert: string, organizationId: string) => ({
  actor: as.expert(expert as typeof people.author),
  command: {
    type: 'lockScoreSheet' as const,
    organizationId: organizationId as (typeof organizations)[0]['id'],
    points: { need: 31, plan: 47 },
    comment: '需求清楚',
  },
});

const seatedIn = ({ purchase }: Position) => purchase.panel?.seats[0]?.personId ?? people.author;

describe('[3-07] a blind review', () => {
  test('shows an expert none of the planted names on any route, where another review shows them', async () => {
    const open = await published(app, scoringWith());
    const [reader] = experts.filter(isSeated(open.purchase));
    if (!reader) throw new Error('nobody is seated');
    expect(found(await readsOf(reader, open.purchase)).length).toBeGreaterThan(10);
    const blind = await published(app, scoringWith({ plan }));
    const [judge] = experts.filter(isSeated(blind.purchase));
    if (!judge) throw new Error('nobody is seated');
    const text = await readsOf(judge, blind.purchase);
    expect(text).toContain('〔1号申报〕');
    expect(found(text)).toEqual([]);
    const cookie = await cookieOf(app, judge);
    const file = (id: string) => app.ask('GET', `${blind.path}/applications/${id}`, { cookie });
    const whole = await file(numberedApplicant(1));
    expect([whole.status, whole.text.includes('〔某机构〕的助餐项目')]).toEqual([200, true]);
    expect(found(whole.text)).toEqual([]);
    expect((await file(applying[0]?.id ?? '')).status).toBe(404);
  });

  test('keeps it so while the report is signed, and after own sheets are locked', async () => {
    let position = scoringWith({ plan });
    for (const { personId } of position.purchase.panel?.seats ?? [])
      for (const n of [1, 2, 3]) position = play(position, lockAs(personId, numberedApplicant(n)));
    expect(position.purchase.state).toBe('reportSigning');
    const { purchase } = await published(app, position);
    const [judge] = experts.filter(isSeated(purchase));
    if (!judge) throw new Error('nobody is seated');
    const text = await readsOf(judge, purchase);
    expect(text).toContain(numberedApplicant(3));
    expect(found(text)).toEqual([]);
  });

  test('takes sheets by number alone, so that a refusal tells nobody’s name', () => {
    const position = playTo('scoring', { ...start, plan });
    const expert = seatedIn(position);
    const locked = play(position, lockAs(expert, numberedApplicant(1)));
    const [sheet] = Object.values(locked.purchase.sheets);
    expect(sheet?.organizationId).toBe(position.purchase.blindOrder?.[0]);
    for (const { id } of applying)
      expect(outcome(locked, lockAs(expert, id))).toBe('application-unknown');
    expect(outcome(locked, lockAs(expert, numberedApplicant(1)))).toBe('sheet-locked');
    expect(outcome(locked, lockAs(expert, numberedApplicant(4)))).toBe('application-unknown');
  });

  test('opens none of the files, and tells neither the office nor applicants the numbers', () => {
    const { purchase } = playTo('scoring', { ...start, plan });
    const expert = as.expert(seatedIn({ purchase, now: purchase.createdAt }));
    const file = { audience: 'panel', organization: applying[0]?.id, by: people.author } as const;
    expect(mayRead(file, purchase, expert)).toBe(false);
    expect(mayRead(file, playTo('scoring', start).purchase, expert)).toBe(true);
    expect(viewFor(purchase, as.handler)?.blindOrder).toBeUndefined();
    expect(viewFor(purchase, as.organization(organizations[0].id))?.blindOrder).toBeUndefined();
  });

  test('goes with no presentation in person', () => {
    const position = playTo('scoring', { ...start, plan });
    const startsAt = '2026-12-01T01:00:00.000Z' as typeof position.now;
    const command = { type: 'scheduleRoadShow', startsAt, minutes: 10, place: '三楼' } as const;
    expect(outcome(position, { actor: as.handler, command })).toBe('blind-has-no-show');
  });
});
