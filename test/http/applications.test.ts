import { beforeAll, describe, expect, test } from 'vitest';
import { callDemands, sizeFaults } from '../../functions/applying/call-demands.ts';
import { plusMillis } from '../../shared/domain/time.ts';
import { readSealed } from '../../shared/store/applications.ts';
import { type AppPosition, publishedIn } from '../support/a-published-purchase.ts';
import { anApplication, aPlan } from '../support/a-purchase.ts';
import { aPurchaseId } from '../support/a-stored-purchase.ts';
import { anApp } from '../support/an-app.ts';
import { anOrganization } from '../support/an-organization.ts';
import { organizations } from '../support/people.ts';

const app = anApp();
const [own, other] = organizations;
let cookie: string;
beforeAll(async () => {
  cookie = await app.signIn(anOrganization(own).member.id);
});

const placeOf = ({ purchase }: Pick<AppPosition, 'purchase'>, organization: string = own.id) =>
  `/api/organizations/${organization}/applications/${purchase.tenantId}/${purchase.id}`;
let keys = 0;
const key = () => {
  keys += 1;
  return { 'idempotency-key': `key-${String(keys).padStart(8, '0')}` };
};
const { body } = anApplication(own);
const submit = (
  position: Pick<AppPosition, 'purchase'>,
  overrides: Partial<typeof body> = {},
  headers: Record<string, string> = key(),
) =>
  app.ask('POST', `${placeOf(position)}/submission`, {
    cookie,
    headers,
    body: { body: { ...body, ...overrides } },
  });

const opened = async ({ purchase }: AppPosition) => {
  const sealed = await readSealed(app.table, purchase.tenantId, purchase.id);
  return Promise.all(
    sealed.map(({ organizationId, envelope }) =>
      app.deps.unseal.open(
        { tenantId: purchase.tenantId, purchaseId: purchase.id, organizationId },
        envelope,
      ),
    ),
  );
};

describe('[1-03] submitting an application', () => {
  test('seals it, with who sent it and when, and gives a receipt', async () => {
    const position = await publishedIn(app, 'biddingOpen');
    const answer = await submit(position);
    expect(answer.json).toMatchObject({ revision: 1, submittedAt: position.now });
    const { receipt } = answer.json as { receipt: string };
    expect(await opened(position)).toEqual([
      {
        organization: own,
        body,
        submittedAt: position.now,
        submittedBy: anOrganization(own).member.id,
        revision: 1,
        receipt,
      },
    ]);
    const state = await app.ask('GET', placeOf(position), { cookie });
    expect(state.json).toMatchObject({ draft: { version: 1 }, receipt: answer.json });
  });

  test('sent again as it was, it is answered with its receipt and sealed once', async () => {
    const position = await publishedIn(app, 'biddingOpen');
    const headers = key();
    const first = await submit(position, {}, headers);
    app.clock.pass(1000);
    expect((await submit(position, {}, headers)).json).toEqual(first.json);
    expect((await submit(position)).json).toEqual(first.json);
    expect(await opened(position)).toHaveLength(1);
  });

  test('sent otherwise a second time, it asks for the revision it replaces', async () => {
    const position = await publishedIn(app, 'biddingOpen');
    await submit(position);
    const blind = await submit(position, { title: '改过的标题' });
    expect(blind.problem).toMatchObject({ code: 'already-submitted', status: 409 });
    expect((await opened(position))[0]?.body.title).toBe(body.title);
    const headers = { ...key(), 'if-match': '"r1"' };
    const knowing = await submit(position, { title: '改过的标题' }, headers);
    expect(knowing.json).toMatchObject({ revision: 2 });
    expect((await opened(position))[0]).toMatchObject({
      revision: 2,
      body: { title: '改过的标题' },
    });
    const repeated = await submit(position, { title: '改过的标题' }, headers);
    expect(repeated.json).toEqual(knowing.json);
    const stale = await submit(position, { title: '第三次' }, { ...key(), 'if-match': '"r1"' });
    expect(stale.problem).toMatchObject({ code: 'version-conflict', status: 412 });
    const ahead = await submit(position, { title: '第三次' }, { ...key(), 'if-match': '"r9"' });
    expect(ahead.problem).toMatchObject({ code: 'version-conflict', status: 412 });
  });

  test.each([
    ['a millisecond early', -1, 201],
    ['at the closing time', 0, 409],
    ['a millisecond late', 1, 409],
  ])('%s (%i ms): %i', async (_when, millis, status) => {
    const position = await publishedIn(app, 'biddingOpen');
    app.clock.set(plusMillis(position.purchase.closesAt ?? position.now, millis));
    const answer = await submit(position);
    expect(answer.status).toBe(status);
    if (status === 409) {
      expect(answer.problem.code).toBe('bidding-closed');
      expect(await opened(position)).toEqual([]);
    }
  });

  test.each(['noticePublished', 'sealed', 'eligibilityCheck', 'disclosed'] as const)(
    'to a call that is %s comes to a closed door',
    async (state) => {
      const answer = await submit(await publishedIn(app, state));
      expect(answer.problem).toMatchObject({ code: 'bidding-closed', status: 409 });
    },
  );

  test('two members at once: one receipt stands, and it is the sealed one’s', async () => {
    const position = await publishedIn(app, 'biddingOpen');
    const answers = await Promise.all([
      submit(position, { title: '甲' }),
      submit(position, { title: '乙' }),
      submit(position, { title: '丙' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const winner = answers.find(({ status }) => status === 201)?.json;
    const state = await app.ask('GET', placeOf(position), { cookie });
    expect(state.json).toMatchObject({ receipt: winner });
    expect((await opened(position))[0]?.receipt).toBe((winner as { receipt: string }).receipt);
  });
});

describe('what is wrong with an application', () => {
  test.each([
    [
      '[3-21] a category the call does not name',
      { category: 'youth' as const },
      '/body/category',
      'wrong-category',
    ],
    [
      'more than the ceiling',
      { requestedFen: 160_000_00, budget: [{ item: '全部', quantity: 1, unitFen: 160_000_00 }] },
      '/body/requestedFen',
      'over-ceiling',
    ],
    [
      'a budget that adds up to something else',
      { requestedFen: 100_000_01 },
      '/body/budget',
      'budget-does-not-add-up',
    ],
    [
      '[3-19] another’s idea without an agreement',
      { idea: { owner: '王某', hasPartnershipAgreement: false } },
      '/body/idea/hasPartnershipAgreement',
      'partnership-missing',
    ],
  ])(
    '%s: the field is named, in words of both languages',
    async (_what, overrides, pointer, code) => {
      const position = await publishedIn(app, 'biddingOpen');
      const zh = await submit(position, overrides);
      expect(zh.problem).toMatchObject({ status: 422, errors: [{ pointer, code }] });
      expect(zh.problem.errors?.[0]?.message).toMatch(/[\u4e00-\u9fff]/);
      expect(zh.problem.errors?.[0]?.message).not.toBe('这一项不符合要求。');
      const en = await submit(position, overrides, { ...key(), 'accept-language': 'en' });
      expect(en.problem.errors?.[0]?.message).toMatch(/^[A-Z][\x20-\x7e’]+\.$/);
      expect(await opened(position)).toEqual([]);
    },
  );

  test('[0-02] [3-39] a call that asks for social workers is applied to with theirs, and by an agency', async () => {
    const plan = aPlan({ namesSocialWorkers: true });
    const position = await publishedIn(app, 'biddingOpen', { plan });
    const { problem } = await submit(position, { workers: [] });
    expect(problem.errors).toEqual([
      expect.objectContaining({ pointer: '/body/workers', code: 'workers-not-named' }),
    ]);
    const person = { creditCode: '92320583MA1X4T3W6E' };
    const named = { workers: ['w1'] };
    expect(callDemands({ basis: {} }, person, named)).toEqual([
      { pointer: '/organization', code: 'individual-not-asked' },
    ]);
    const individualReason = '非遗传承人授课，别无机构';
    expect(callDemands({ basis: { individualReason } }, person, named)).toEqual([]);
    expect(callDemands({ basis: {} }, own, named)).toEqual([]);
  });

  test('a call reserved for small organizations asks for the size, and holds it against the tenant’s figure', () => {
    const reserved = { basis: { isReservedForSmall: true as const } };
    const scale = { fullTime: 12, partTime: 3, volunteers: 40, incomeFen: 3_000_000_00 };
    const figure = (valueFen: number) => ({
      id: 'small',
      kind: 'smallIncome' as const,
      place: '昆山市',
      year: 2026,
      valueFen,
      validFrom: '2026-01-01',
      source: '本市规定',
      certainty: 'tenant' as const,
    });
    const faults = (asked: object, own: typeof scale | undefined, most?: number) =>
      sizeFaults(asked, own, {
        thresholds: most === undefined ? [] : [figure(most)],
        today: '2026-03-02' as never,
      }).map(({ code }) => code);
    expect(faults({ basis: {} }, undefined)).toEqual([]);
    expect(faults(reserved, undefined)).toEqual(['scale-missing']);
    expect(faults(reserved, scale)).toEqual([]);
    expect(faults(reserved, scale, scale.incomeFen)).toEqual([]);
    expect(faults(reserved, scale, scale.incomeFen - 1)).toEqual(['not-small']);
  });

  test('[3-19] another’s idea with an agreement is welcome', async () => {
    const position = await publishedIn(app, 'biddingOpen');
    const answer = await submit(position, {
      idea: { owner: '王某', hasPartnershipAgreement: true },
    });
    expect(answer.status).toBe(201);
  });

  test.each([
    ['no summary', { summary: '' }, '/body/summary'],
    ['a title of 121 signs', { title: '题'.repeat(121) }, '/body/title'],
    ['no budget', { budget: [] }, '/body/budget'],
    [
      'half a piece',
      { budget: [{ item: '餐', quantity: 0.5, unitFen: 1 }] },
      '/body/budget/0/quantity',
    ],
    ['less than nothing', { requestedFen: -1 }, '/body/requestedFen'],
    ['a fraction of a fen', { requestedFen: 0.1 }, '/body/requestedFen'],
    ['an amount past all counting', { requestedFen: 2 ** 60 }, '/body/requestedFen'],
  ])('%s: %o', async (_what, overrides, pointer) => {
    const position = await publishedIn(app, 'biddingOpen');
    const { problem } = await submit(position, overrides);
    expect(problem).toMatchObject({ code: 'invalid-request', status: 422 });
    expect(problem.errors?.map((error) => error.pointer)).toContain(pointer);
  });

  test('a key to tell a repetition by is asked for', async () => {
    const { problem } = await submit(await publishedIn(app, 'biddingOpen'), {}, {});
    expect(problem).toMatchObject({ code: 'idempotency-key-required', status: 400 });
  });
});

describe('another organization’s application', () => {
  const bare = (text: string) => text.replace(/"traceId":"\w+"/, '');
  const methods = [
    ['GET', '', undefined],
    ['PUT', '/draft', { body: {} }],
    ['POST', '/submission', { body }],
  ] as const;

  test.each(methods)('%s %s is as absent as one that never was', async (method, rest, sent) => {
    const position = await publishedIn(app, 'biddingOpen');
    const headers = { ...key(), 'if-match': '"d0"' };
    const ask = (path: string) =>
      app.ask(method, path + rest, { cookie, headers, ...(sent && { body: sent }) });
    const foreign = await ask(placeOf(position, other.id));
    const absent = await ask(placeOf(position, 'g9999999999999999999999999'));
    const malformed = await ask(placeOf(position, 'nobody'));
    expect(foreign.status).toBe(404);
    expect(bare(foreign.text)).toBe(bare(absent.text));
    expect(bare(foreign.text)).toBe(bare(malformed.text));
  });

  test('a call that does not exist, a draft and a foreign tenant’s are all not found', async () => {
    const draft = await publishedIn(app, 'drafting');
    const missing = { purchase: { ...draft.purchase, id: aPurchaseId() } };
    const elsewhere = { purchase: { ...missing.purchase, tenantId: 'nowhere' as never } };
    const answers = [await submit(draft), await submit(missing), await submit(elsewhere)];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(new Set(answers.map(({ text }) => bare(text))).size).toBe(1);
  });
});
