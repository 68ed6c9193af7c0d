import { beforeAll, describe, expect, test } from 'vitest';
import type { State } from '../../shared/domain/purchase/lifecycle.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { published, publishedIn } from '../support/a-published-purchase.ts';
import { anApplication } from '../support/a-purchase.ts';
import { aPurchaseId } from '../support/a-stored-purchase.ts';
import { aPerson } from '../support/a-tenant.ts';
import { anApp } from '../support/an-app.ts';
import { as, organizations, people } from '../support/people.ts';
import { play, playTo } from '../support/play-to.ts';
import {
  anonymous,
  applicants,
  bystander,
  evaluator,
  experts,
  officials,
  type Principal,
  principals,
  storeWuxing,
} from '../support/principals.ts';
import { askAs, cookieOf, walked } from '../support/walk.ts';

const app = anApp();
const cookies = new Map<Principal, string>();
beforeAll(async () => {
  await storeWuxing(app);
  for (const principal of principals) cookies.set(principal, await cookieOf(app, principal));
});

/** Both name the whole pool, seated or not: they are left out. */
const ofThePool = ['/api/t/:tenant/members', '/api/t/:tenant/experts'];
const reading = walked.filter(({ method, path }) => method === 'get' && !ofThePool.includes(path));

/** Everything `principal` can read about `purchase`, over every route there is. */
async function readsOf(principal: Principal, { tenantId, id }: Purchase): Promise<string> {
  const cookie = cookies.get(principal) ?? '';
  const organization = principal.organization ?? organizations[0].id;
  const place = { tenant: tenantId, purchase: id, organization };
  const texts: string[] = [];
  for (const route of reading) {
    const answer = await askAs(app, { principal, cookie }, route, place);
    if (answer.status < 400) texts.push(answer.text);
  }
  return texts.join('\n');
}

/** What each applicant wrote is told by a word of its own. */
const wordOf = (i: number) => `只写给评审者的话${i}`;
const sent = organizations
  .slice(0, 3)
  .map((organization, i) => anApplication(organization, {}, { approach: wordOf(i) }));

const stateOf = (state: State) => publishedIn(app, state, { sent });
const others = (principal: Principal) =>
  organizations.slice(0, 3).filter(({ id }) => id !== principal.organization);

/** Nobody of `readers` finds any of `secrets`; each may have secrets of their own. */
async function hidden(
  purchase: Purchase,
  readers: readonly Principal[],
  secrets: (reader: Principal) => readonly string[],
) {
  for (const reader of readers) {
    const text = await readsOf(reader, purchase);
    for (const secret of secrets(reader))
      expect(text.includes(secret), `${reader.name} finds ${secret}`).toBe(false);
  }
}

const ofPanel = (purchase: Purchase) =>
  purchase.panel?.seats.map(({ personId }) => personId as string) ?? [];
const namesOf = (ids: readonly string[]) =>
  ids.map((id) => aPerson(id as typeof people.author).name);
const isSeated = (purchase: Purchase) => (expert: Principal) =>
  ofPanel(purchase).includes(expert.person ?? '');

describe('[3-07] who judges', () => {
  const suspendedIn = (state: State) => {
    const position = play(playTo(state, { sent, id: aPurchaseId() }), {
      actor: as.officeHead,
      command: { type: 'suspend', reason: '上级检查' },
    });
    return published(app, position);
  };
  const judging = ['conflictDeclaration', 'scoring'] as const;

  test.each([...judging, 'suspended'] as const)('in %s nobody but themselves', async (state) => {
    const { purchase } =
      state === 'suspended' ? await suspendedIn('scoring') : await stateOf(state);
    const panel = ofPanel(purchase);
    expect(panel).toHaveLength(5);
    const readers = [anonymous, ...officials, evaluator, ...applicants, bystander];
    await hidden(purchase, readers, () => [...panel, ...namesOf(panel)]);
    const [seated, other] = experts.filter(isSeated(purchase));
    const off = experts.find((expert) => !isSeated(purchase)(expert));
    for (const expert of [seated, other, off].filter((one) => one !== undefined))
      await hidden(purchase, [expert], ({ person }) => panel.filter((id) => id !== person));
  });

  test.each(['ranked', 'awardApproval', 'awardNoticePreparation'] as const)(
    'in %s neither the public nor an applicant',
    async (state) => {
      const { purchase } = await stateOf(state);
      const panel = ofPanel(purchase);
      await hidden(purchase, [anonymous, ...applicants, bystander], () => [
        ...panel,
        ...namesOf(panel),
      ]);
    },
  );

  test('everybody once the result is published', async () => {
    const { purchase } = await stateOf('standstill');
    const names = namesOf(ofPanel(purchase));
    const text = await readsOf(anonymous, purchase);
    for (const name of names) expect(text).toContain(name);
  });
});

describe('what an applicant wrote', () => {
  test.each(['biddingOpen', 'sealed'] as const)('in %s: nobody, nor who applied', async (state) => {
    const { purchase } = await stateOf(state);
    await hidden(purchase, principals, (reader) => [
      ...sent.map((_, i) => wordOf(i)),
      ...others(reader).map(({ name }) => name),
    ]);
  });

  const afterOpening = [
    'eligibilityCheck',
    'scoring',
    'ranked',
    'standstill',
    'implementing',
    'disclosed',
  ] as const;
  test.each(afterOpening)('in %s: no other organization, nor the public', async (state) => {
    const { purchase } = await stateOf(state);
    await hidden(purchase, [anonymous, bystander, ...applicants], ({ organization }) =>
      sent.flatMap((application, i) =>
        application.organization.id === organization ? [] : [wordOf(i)],
      ),
    );
  });

  test.each([
    'eligibilityCheck',
    'conflictDeclaration',
    'scoring',
    'ranked',
    'awardNoticePreparation',
  ] as const)('in %s: no applicant learns who else applied', async (state) => {
    const { purchase } = await stateOf(state);
    await hidden(purchase, [anonymous, bystander, ...applicants], (reader) =>
      others(reader).flatMap(({ id, name, creditCode }) => [id, name, creditCode]),
    );
  });

  test('who has to correct something is told to the applicant alone', async () => {
    const asked = play(playTo('eligibilityCheck', { sent, id: aPurchaseId() }), {
      actor: as.handler,
      command: {
        type: 'judgeEligibility',
        organizationId: organizations[1].id,
        verdict: 'correctionRequested',
        reason: '缺少年度审计报告',
        missingDocuments: ['年度审计报告'],
      },
    });
    const { purchase } = await published(app, asked);
    expect(Object.keys(purchase.deadlines).join()).toContain('correction');
    await hidden(purchase, [anonymous, bystander, ...applicants], (reader) =>
      others(reader).map(({ id }) => id),
    );
  });

  test('an expert opens no file before declaring that no conflict stands', async () => {
    const { purchase } = await stateOf('conflictDeclaration');
    const seated = experts.filter(isSeated(purchase));
    await hidden(purchase, seated.slice(0, 2), () => sent.map((_, i) => wordOf(i)));
    const scoring = await stateOf('scoring');
    const [first = anonymous] = experts.filter(isSeated(scoring.purchase));
    expect(await readsOf(first, scoring.purchase)).toContain(wordOf(0));
  });
});

describe('what only few may read', () => {
  test('sheets, until the last is locked, stay with who wrote them', async () => {
    const start = playTo('scoring', { sent, id: aPurchaseId() });
    const [seat] = start.purchase.panel?.seats ?? [];
    const position = play(start, {
      actor: as.expert(seat?.personId ?? people.author),
      command: {
        type: 'lockScoreSheet',
        organizationId: organizations[0].id,
        points: { need: 31, plan: 47 },
        comment: '只给自己看的评语',
      },
    });
    const { purchase } = await published(app, position);
    const author = experts.find(({ person }) => person === seat?.personId) ?? anonymous;
    const readers = principals.filter((reader) => reader !== author);
    await hidden(purchase, readers, () => ['只给自己看的评语']);
    expect(await readsOf(author, purchase)).toContain('只给自己看的评语');
  });

  test('opinions of approvers are for officials', async () => {
    const { purchase } = await stateOf('contractSigning');
    const approvers = Object.values(purchase.approvals).flatMap((a) =>
      a.steps.map((s) => s.personId as string),
    );
    const readers = [anonymous, bystander, ...applicants, ...experts.slice(0, 3)];
    await hidden(purchase, readers, () => [
      ...approvers.filter((id) => id !== people.officeHead),
      '"opinion"',
    ]);
  });

  test('another organization’s reports, payments and contract are not a winner’s to read', async () => {
    const { purchase } = await stateOf('settlement');
    const [own, other] = [organizations[1].id, organizations[0].id];
    const text = await readsOf(applicants[1] ?? anonymous, purchase);
    expect(text).toContain(`"projects":{"${own}":`);
    expect(text).not.toContain(`"${other}":{`);
    expect(text).not.toContain(`${other}.1`);
  });
});
