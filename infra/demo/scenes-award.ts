import type { OrganizationId } from '../../shared/domain/ids.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { refusalOf } from './person.ts';
import { tell, title } from './progress.ts';
import type { Story } from './story.ts';

/** In ranked order, approved by letters. */
export async function award(story: Story): Promise<void> {
  title('7 Award approval');
  const handler = await story.handler();
  const { purchase } = await story.view();
  const amountOf = (id: string) => purchase.applications[id]?.body.requestedFen ?? 0;
  const awards = purchase.ranking
    .slice(0, 1)
    .map(({ organizationId }) => ({ organizationId, amountFen: amountOf(organizationId) }));
  const backwards = purchase.ranking.slice(1, 2).map(({ organizationId }) => ({
    organizationId,
    amountFen: amountOf(organizationId),
  }));
  const refused = await refusalOf('an award out of rank', () =>
    handler.command(story.place, { type: 'recommendAward', awards: backwards }),
  );
  if (refused !== 'not-in-rank-order') throw new Error(`refused with ${refused}`);
  tell('  ✓ an award out of rank order is refused');
  await handler.command(story.place, { type: 'recommendAward', awards });
  await story.approve('award');
  await story.reaches('awardNoticePreparation');
}

/** Public notice, one objection that freezes the clock, its answer, and the rest of the standstill. */
export async function standStill(story: Story): Promise<void> {
  title('8 Public notice and standstill');
  const handler = await story.handler();
  const publishedAt = (await story.now()) as Instant;
  const { medium } = story.cast;
  await handler.command(story.place, {
    type: 'publishAwardNotice',
    publication: { medium: medium.name, url: `${medium.url}result`, publishedAt },
  });
  await story.reaches('standstill');
  const loser = story.cast.incomplete;
  const member = await story.person(loser.email);
  await member.command(
    story.place,
    { type: 'raiseObjection', grounds: '我方认为第一项评分与方案不符，请说明。' },
    { organization: loser.organizationId },
  );
  const { purchase } = await story.reaches('objectionFrozen');
  const [objectionId = ''] = Object.keys(purchase.objections);
  const early = await refusalOf('a contract during an objection', () =>
    handler.command(story.place, {
      type: 'draftContracts',
      tranches: story.cast.plan.tranches,
    }),
  );
  if (early !== 'illegal-move' && early !== 'held-by-objection')
    throw new Error(`refused with ${early}`);
  tell('  ✓ no contract is drafted while an objection stands');
  const head = await story.person(story.cast.officeHead);
  await head.command(story.place, {
    type: 'answerObjection',
    objectionId,
    reply: '经复核，评分依据充分，异议不成立。',
    isUpheld: false,
  });
  await story.reaches('standstill');
  await story.advanceTo('contractDrafting');
}

/** Drafted, approved, signed. */
export async function contract(story: Story): Promise<void> {
  title('9 Contract');
  const handler = await story.handler();
  await handler.command(story.place, {
    type: 'draftContracts',
    tranches: story.cast.plan.tranches,
  });
  await story.approve('contract');
  const { purchase } = await story.reaches('contractSigning');
  for (const project of Object.values(purchase.projects)) {
    const applicant = [story.cast.punctual, story.cast.incomplete, story.cast.late].find(
      (a) => a.organizationId === project.organizationId,
    );
    if (!applicant || project.status !== 'awarded') continue;
    const member = await story.person(applicant.email);
    await member.command(
      story.place,
      { type: 'signContract' },
      { organization: project.organizationId as OrganizationId },
    );
    tell(`  ${applicant.name} signed`);
  }
  const head = await story.person(story.cast.officeHead);
  await head.command(story.place, { type: 'signContract' });
  tell('  the purchaser signed: the contract is in force');
  await story.reaches('implementing');
}
