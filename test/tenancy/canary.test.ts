import { beforeAll, describe, expect, test } from 'vitest';
import { publishedCalendar } from '../../shared/domain/calendar/state-council.ts';
import { PersonId } from '../../shared/domain/ids.ts';
import { ventureRules } from '../../shared/domain/policy/presets/venture.ts';
import type { State } from '../../shared/domain/purchase/lifecycle.ts';
import { putMember, putPerson } from '../../shared/store/people.ts';
import { putTenant } from '../../shared/store/tenants.ts';
import { aNeed, storeNeed } from '../support/a-need.ts';
import { type AppPosition, published } from '../support/a-published-purchase.ts';
import { anApplication, monday } from '../support/a-purchase.ts';
import { aPurchaseId } from '../support/a-stored-purchase.ts';
import { aPerson, kunshan, wuxing } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { marked, textsIn } from '../support/marked.ts';
import { organizations } from '../support/people.ts';
import { playTo } from '../support/play-to.ts';
import {
  anonymous,
  bystander,
  type Principal,
  storeWuxing,
  strangers,
} from '../support/principals.ts';
import { askAs, cookieOf, walked } from '../support/walk.ts';

const mark = '〔昆山内部〕';
const app = anApp();
const states = [
  'drafting',
  'biddingOpen',
  'sealed',
  'scoring',
  'awardApproval',
  'settlement',
  'disclosed',
] as const satisfies State[];
const positions: AppPosition[] = [];

const sent = organizations
  .slice(0, 3)
  .map((organization) =>
    anApplication(organization, {}, { idea: { owner: '王某某', hasPartnershipAgreement: true } }),
  );

beforeAll(async () => {
  await storeWuxing(app);
  await putTenant(app.table, {
    summary: kunshan,
    rules: [ventureRules],
    calendar: publishedCalendar,
    regions: [{ code: '320583103', name: `巴城镇${mark}`, children: [] }],
  });
  const insider = aPerson(PersonId.parse('p0000000000000000000000700'), {
    name: `内部人员${mark}`,
  });
  await putPerson(app.table, insider, app.deps.secrets.linkKey);
  await putMember(app.table, kunshan, insider, ['handler']);
  const cookie = await app.signIn(insider.id);
  await app.ask('PUT', '/api/drafts/plan', {
    cookie,
    headers: { 'if-match': '"d0"' },
    body: { body: { title: `草稿${mark}` } },
  });
  await storeNeed(app.table, kunshan.id, aNeed(monday, { text: `三楼的需求${mark}` }));
  for (const state of states) {
    const { purchase, now } = playTo(state, { sent, id: aPurchaseId() });
    positions.push(await published(app, { purchase: marked(purchase, mark), now }));
  }
});

test('the mark stands in every text that somebody wrote', () => {
  const fields = new Set<string>();
  for (const { purchase } of positions) {
    const places = textsIn(purchase);
    for (const place of places) fields.add(place.replace(/\/\*$/, '').split('/').at(-1) ?? '');
    expect(JSON.stringify(purchase).split(mark).length - 1).toBe(places.length);
  }
  const planted = ['title', 'summary', 'goals', 'requiredDocuments', 'unit', 'medium'];
  const written = ['approach', 'team', 'item', 'owner', 'name', 'documents', 'narrative'];
  const judged = ['comment', 'opinion', 'findings', 'reason', 'voucher'];
  const agreed = ['subject', 'place', 'quality', 'content', 'method', 'standard', 'time', 'breach'];
  const cast = ['body', 'duty', 'role', 'number', 'performance', 'text'];
  expect([...fields].sort()).toEqual(
    [...planted, ...written, ...judged, ...agreed, ...cast].sort(),
  );
});

/** What everybody may read of Kunshan is no secret from Wuxing. */
const own = walked.filter(({ access }) => access !== 'everyone');
const readers: readonly Principal[] = [...strangers, anonymous];

describe.each(readers.map((reader) => [reader.name, reader] as const))('%s', (_name, reader) => {
  test('finds nothing that was written in Kunshan, whatever they ask for', async () => {
    const cookie = await cookieOf(app, reader);
    for (const tenant of [kunshan.id, wuxing.id])
      for (const { purchase } of positions)
        for (const route of own) {
          const place = { tenant, purchase: purchase.id, organization: organizations[0].id };
          const { text } = await askAs(app, { principal: reader, cookie }, route, place);
          expect(text).not.toContain(mark);
        }
  });

  test('finds through the public only what Kunshan published', async () => {
    const open = walked.filter(({ access, method }) => access === 'everyone' && method === 'get');
    for (const { purchase } of positions)
      for (const route of open) {
        const place = { tenant: wuxing.id, purchase: purchase.id, organization: '' };
        const { text } = await askAs(app, { principal: reader, cookie: '' }, route, place);
        expect(text).not.toContain(mark);
      }
  });
});

test('an organization that did not apply finds in Kunshan what is public, and no word more', async () => {
  const cookie = await cookieOf(app, bystander);
  for (const { purchase } of positions) {
    const path = `/api/t/kunshan/purchases/${purchase.id}`;
    const { text } = await app.ask('GET', `${path}?organization=${bystander.organization}`, {
      cookie,
    });
    const view = (JSON.parse(text) as { purchase?: Record<string, unknown> }).purchase ?? {};
    const places = new Set(textsIn(view).map((at) => at.split('/')[1]));
    for (const field of places)
      expect(['plan', 'notice', 'awardNotice', 'reason']).toContain(field);
  }
});
