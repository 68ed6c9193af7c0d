import type { CommandDone } from '../../shared/contracts/purchases.ts';
import type { OrganizationId } from '../../shared/domain/ids.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { Applicant } from './cast.ts';
import { type Person, refusalOf } from './person.ts';
import { check, tell, title } from './progress.ts';
import { budget } from './scenes-budget.ts';
import { finalOffers, signReport } from './scenes-review.ts';
import type { Story } from './story.ts';

const dayMillis = 86_400_000;
/** Nine in the morning of Shanghai and eight hours on, `count` days later. */
export const daysAfter = (from: string, count: number) =>
  new Date(
    Math.floor(Date.parse(from) / dayMillis) * dayMillis + count * dayMillis + 9 * 3_600_000,
  ).toISOString() as Instant;

/** What is bought by a statutory method was announced two months before; an emergency was not (MoF 2020 no. 10). */
async function announceIntention(story: Story): Promise<void> {
  const { track, singleSource } = story.cast.plan;
  if (track !== 'PROCUREMENT' || singleSource?.reason === 'emergency') return;
  const handler = await story.handler();
  const now = await story.now();
  const publishedAt = daysAfter(now, -60);
  const { name: medium, url } = story.cast.medium;
  await handler.command(story.place, {
    type: 'publishIntention',
    publication: { medium, url: `${url}intention`, publishedAt },
    expected: now.slice(0, 7),
  });
  tell(`  the intention to buy was public on ${publishedAt.slice(0, 10)}`);
}

/** A resident's need, a plan, and its approval by letters. */
export async function plan(story: Story): Promise<void> {
  const budgeted = await budget(story);
  title('1 Planning approval');
  const { http } = story.world;
  const need = {
    category: story.cast.plan.categories[0],
    regionCode: story.cast.plan.regionCodes[0],
    text: '楼里独居老人多，希望有人定期上门看看、送饭。',
  };
  const { receipt } = await http.json<{ receipt: string }>(`${story.tenantPath}/needs`, {
    method: 'POST',
    json: need,
  });
  tell(`  a resident reported a need, receipt ${receipt}`);
  const handler = await story.handler();
  const created = await handler.post<CommandDone>(`${story.tenantPath}/purchases`, {
    plan: budgeted,
  });
  story.begin(created.id);
  await announceIntention(story);
  await handler.command(story.place, { type: 'submitPlan' });
  await story.approve('plan');
  await story.reaches('noticePreparation');
}

/** The notice, published outside first; a window that would be too short is refused. */
export async function publishNotice(story: Story): Promise<void> {
  title('2 Tender notice');
  const handler = await story.handler();
  const publishedAt = (await story.now()) as Instant;
  const publication = {
    medium: story.cast.medium.name,
    url: story.cast.medium.url,
    publishedAt,
  };
  const refused = await refusalOf('a window of three days', () =>
    handler.command(story.place, {
      type: 'publishNotice',
      publication,
      closesAt: daysAfter(publishedAt, 3),
    }),
  );
  check(refused === 'bidding-too-short', 'a bidding window of three days is refused');
  await handler.command(story.place, {
    type: 'publishNotice',
    publication,
    closesAt: daysAfter(publishedAt, 40),
  });
  await story.reaches('biddingOpen');
}

export async function submit(story: Story, applicant: Applicant): Promise<void> {
  const member = await story.person(applicant.email);
  const place = `/api/organizations/${applicant.organizationId}/applications/${story.cast.tenant}/${story.id}`;
  const { draft } = await member.json<{ draft: { version: number } }>(place);
  if (draft.version === 0)
    await member.json(`${place}/draft`, {
      method: 'PUT',
      json: { body: applicant.body },
      headers: { 'if-match': '"d0"' },
    });
  await member.post(`${place}/submission`, { body: applicant.body });
}

/** Three applicants: one punctual, one with a document missing, one late. */
export async function bid(story: Story): Promise<void> {
  title('3 Bidding window');
  const { punctual, incomplete, late } = story.cast;
  await submit(story, punctual);
  tell(`  ${punctual.name} sealed an application`);
  await submit(story, incomplete);
  tell(`  ${incomplete.name} sealed an application with a document missing`);
  await story.advanceTo('sealed');
  const refused = await refusalOf('a late application', () => submit(story, late));
  check(refused === 'bidding-closed', `${late.name} came late and was refused`);
}

/** Two officials, then the opener. */
export async function open(story: Story): Promise<void> {
  title('4 Opening');
  const handler = await story.handler();
  await handler.command(story.place, { type: 'confirmOpening' });
  const again = await refusalOf('the same official', () =>
    handler.command(story.place, { type: 'confirmOpening' }),
  );
  check(again === 'same-official', 'one official cannot confirm twice');
  const second = await story.person(story.cast.officeHead);
  await second.command(story.place, { type: 'confirmOpening' });
  const { purchase } = await story.reaches('eligibilityCheck');
  check(Object.keys(purchase.applications).length === 2, 'two applications were opened');
}

/** One eligible, one corrected in time. */
export async function judgeEligibility(story: Story): Promise<void> {
  title('5 Eligibility');
  const { punctual, incomplete } = story.cast;
  const handler = await story.handler();
  const judge = (
    organizationId: string,
    verdict: 'eligible' | 'correctionRequested',
    reason: string,
  ) =>
    handler.command(story.place, {
      type: 'judgeEligibility',
      organizationId: organizationId as OrganizationId,
      verdict,
      reason,
      missingDocuments: [],
    });
  await judge(punctual.organizationId, 'eligible', '');
  const missing = await refusalOf('an incomplete application', () =>
    judge(incomplete.organizationId, 'eligible', ''),
  );
  check(missing === 'documents-still-missing', 'an incomplete application is not eligible yet');
  await judge(incomplete.organizationId, 'correctionRequested', '请补齐缺少的材料');
  const member = await story.person(incomplete.email);
  await member.command(
    story.place,
    { type: 'submitCorrection', documents: story.cast.plan.requiredDocuments, note: '已补齐' },
    { organization: incomplete.organizationId },
  );
  await judge(incomplete.organizationId, 'eligible', '');
  await handler.command(story.place, { type: 'concludeEligibility' });
  await story.reaches('panelForming');
}

/** The experts who were drawn and have not left: nobody else finds the purchase. */
async function seatedExperts(story: Story): Promise<Person[]> {
  const experts = await Promise.all(story.cast.experts.map((email) => story.person(email)));
  const seated = [];
  for (const expert of experts) {
    const seats = await expert.view(story.place).then(
      ({ purchase }) => purchase.panel?.seats ?? [],
      () => [],
    );
    if (seats.some(({ conflict }) => conflict !== 'conflict')) seated.push(expert);
  }
  return seated;
}

async function draw(story: Story): Promise<Person[]> {
  const handler = await story.handler();
  await handler.command(story.place, { type: 'drawPanel' });
  await story.reaches('conflictDeclaration');
  return seatedExperts(story);
}

/** The first expert drawn has to leave; another is drawn, and the review goes on. */
export async function shortPanel(story: Story): Promise<void> {
  title('6 Expert review, short after a recusal');
  const [first] = await draw(story);
  await first?.command(story.place, {
    type: 'declareConflict',
    conflict: 'conflict',
    note: '曾在申报机构任职',
  });
  await story.reaches('panelForming');
  tell('  one expert declared a conflict: the panel is short');
}

/** The panel is drawn, declares, and scores, each expert alone. */
export async function review(story: Story): Promise<void> {
  title('6 Expert review');
  const seated = await draw(story);
  for (const expert of seated) {
    const { purchase } = await expert.view(story.place);
    const hasDeclared = purchase.panel?.seats.some(({ conflict }) => conflict !== 'undeclared');
    if (!hasDeclared)
      await expert.command(story.place, { type: 'declareConflict', conflict: 'none', note: '' });
  }
  tell(`  ${seated.length} experts were drawn and declared no conflict`);
  await finalOffers(story);
  await story.reaches('scoring');
  const { criteria } = story.cast.plan;
  const { applications } = (await story.view()).purchase;
  const { punctual, incomplete, late } = story.cast;
  const eligible = [punctual, incomplete, late].filter(
    ({ organizationId }) => applications[organizationId]?.eligibility === 'eligible',
  );
  for (const [place, expert] of seated.entries())
    for (const [favour, applicant] of eligible.entries()) {
      const lost = favour * 3 + (place % 3);
      const points = Object.fromEntries(
        criteria.map(({ id, max }, i) => [id, Math.max(0, max - (i % 2) - (i === 0 ? lost : 0))]),
      );
      await expert.command(story.place, {
        type: 'lockScoreSheet',
        organizationId: applicant.organizationId as OrganizationId,
        points,
        comment: '方案可行，预算合理。',
      });
    }
  await signReport(story, seated);
}
