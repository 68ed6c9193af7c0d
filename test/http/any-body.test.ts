import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { placeOf } from '../../shared/domain/purchase/command-place.ts';
import type { State } from '../../shared/domain/purchase/lifecycle.ts';
import { type AppPosition, publishedIn } from '../support/a-published-purchase.ts';
import { aPlan, at } from '../support/a-purchase.ts';
import { anApp } from '../support/an-app.ts';
import { anOrganization } from '../support/an-organization.ts';
import { organizations, people } from '../support/people.ts';
import { publication } from '../support/straight-line.ts';
import { bodies } from '../support/walk-bodies.ts';

const app = anApp();
let official: string;
let member: string;
beforeAll(async () => {
  official = await app.signIn(people.author);
  member = await app.signIn(anOrganization(organizations[0]).member.id);
});

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

const odd = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    '',
    ' ',
    '\u0000',
    '\ud800',
    '𠮷'.repeat(30),
    '__proto__',
    '../..',
    -1,
    0,
    0.5,
    2 ** 53,
    1e308,
    [],
    {},
    null,
    true,
    '0000-01-01T00:00:00.000Z',
    '9999-12-31T23:59:59.999Z',
  ),
);

/** Every place in `value`, the whole of it first. */
function placesIn(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, one]) => placesIn(one, [...path, name]))];
}
function withAt(value: unknown, [name, ...rest]: readonly string[], put: unknown): unknown {
  if (name === undefined) return put;
  const inside = (value as Record<string, unknown>)[name];
  if (Array.isArray(value)) return value.with(Number(name), withAt(inside, rest, put));
  return { ...(value as object), [name]: withAt(inside, rest, put) };
}

/** `body` with something odd in one of its places. */
const spoilt = (body: unknown) =>
  fc
    .tuple(fc.constantFrom(...placesIn(body)), odd)
    .map(([place, put]) => withAt(body, place, put) as Json);

let keys = 0;
const headers = (etag: string) => {
  keys += 1;
  return { 'idempotency-key': `key-any-${String(keys).padStart(6, '0')}`, 'if-match': etag };
};

const place = '/api/organizations/:organization/applications/:tenant/:purchase';
const routes = [
  ['POST', 'post /api/session/codes', '/api/session/codes', '"d0"'],
  ['POST', 'post /api/session', '/api/session', '"d0"'],
  ['POST', 'post /api/t/:tenant/needs', '/api/t/kunshan/needs', '"d0"'],
  ['PUT', 'put /api/drafts/:key', '/api/drafts/any', '"d0"'],
  ['POST', 'post /api/t/:tenant/clock', '/api/t/kunshan/clock', '"d0"'],
  ['POST', 'post /api/t/:tenant/purchases', '/api/t/kunshan/purchases', '"d0"'],
] as const;

describe('whatever stands in a body', () => {
  test.each(routes)('%s %s is no fault of the server', async (method, name, path, etag) => {
    await fc.assert(
      fc.asyncProperty(spoilt(bodies[name]), async (body) => {
        const { status } = await app.ask(method, path, {
          cookie: official,
          headers: headers(etag),
          body,
        });
        expect(status).toBeLessThan(500);
      }),
      { seed: 2026, numRuns: 120 },
    );
  });

  test('an application is no fault of the server', async () => {
    const { purchase } = await publishedIn(app, 'biddingOpen');
    const path = `/api/organizations/${organizations[0].id}/applications/kunshan/${purchase.id}`;
    await fc.assert(
      fc.asyncProperty(spoilt(bodies[`post ${place}/submission`]), async (body) => {
        const sent = { cookie: member, headers: headers('"r9"'), body };
        const { status } = await app.ask('POST', `${path}/submission`, sent);
        expect(status).toBeLessThan(500);
      }),
      { seed: 2026, numRuns: 120 },
    );
  });
});

const closesAt = at('2026-06-01');
const commands: Partial<Record<State, readonly object[]>> = {
  drafting: [{ type: 'revisePlan', plan: aPlan() }, { type: 'submitPlan' }],
  noticePreparation: [
    { type: 'publishNotice', publication: publication(at('2026-03-05')), closesAt },
  ],
  biddingOpen: [{ type: 'extendBidding', closesAt, reason: '系统维护' }],
  eligibilityCheck: [
    {
      type: 'judgeEligibility',
      organizationId: organizations[0].id,
      verdict: 'ineligible',
      reason: '不符合',
      missingDocuments: ['证书'],
    },
  ],
  panelForming: [{ type: 'drawPanel' }],
  ranked: [
    { type: 'recommendAward', awards: [{ organizationId: organizations[0].id, amountFen: 1 }] },
    { type: 'requestStop', kind: 'failCall', reason: '不合格' },
  ],
  awardNoticePreparation: [
    { type: 'publishAwardNotice', publication: publication(at('2026-06-05')) },
  ],
  contractDrafting: [{ type: 'draftContracts', tranches: aPlan().tranches }],
  contractSigning: [
    {
      type: 'recordBond',
      organizationId: organizations[0].id,
      kind: 'performance',
      amountFen: 1,
      form: 'guarantee',
    },
  ],
  implementing: [
    {
      type: 'proposeSupplement',
      organizationId: organizations[0].id,
      reason: 'moreOfTheSame',
      text: '新增两栋楼',
      quantities: { visits: 10 },
      changeFen: 1,
    },
    {
      type: 'judgeReport',
      organizationId: organizations[0].id,
      verdict: 'returned',
      reason: '补充',
    },
    { type: 'requestPayment', organizationId: organizations[0].id, number: 1 },
  ],
};

test.each(Object.keys(commands) as State[])(
  'whatever stands in a command in %s is no fault of the server',
  async (state) => {
    let position: AppPosition = await publishedIn(app, state);
    const some = fc.constantFrom(...(commands[state] ?? [])).chain(spoilt);
    await fc.assert(
      fc.asyncProperty(some, async (body) => {
        const read = await app.ask('GET', position.path, { cookie: official });
        const etag = read.headers.get('etag') ?? '';
        const sent = { cookie: official, headers: headers(etag), body };
        const place = placeOf(String((body as { type?: unknown } | null)?.type));
        const { status } = await app.ask('POST', `${position.path}/${place}`, sent);
        expect(status).toBeLessThan(500);
        if (status === 200) position = await publishedIn(app, state);
      }),
      { seed: 2026, numRuns: 60 },
    );
  },
);

test('a closing date that nobody could count on from is refused', async () => {
  const { path, purchase } = await publishedIn(app, 'biddingOpen');
  const body = { type: 'extendBidding', closesAt: '9999-12-31T23:59:59.999Z', reason: '手滑' };
  const sent = { cookie: official, headers: headers(`"v${purchase.version}"`), body };
  const { problem } = await app.ask('POST', `${path}/commands`, sent);
  expect(problem).toMatchObject({ status: 422, errors: [{ pointer: '/closesAt' }] });
});
