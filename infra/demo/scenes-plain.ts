import type { AuditVerification } from '../../shared/contracts/audit.ts';
import type { ContractDocuments } from '../../shared/contracts/contract-documents.ts';
import type { OrganizationId } from '../../shared/domain/ids.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { Applicant } from './cast.ts';
import { refusalOf } from './person.ts';
import { check, tell, title } from './progress.ts';
import { daysAfter, submit } from './scenes-buying.ts';
import type { Story } from './story.ts';

/*
 * The same steps without the refusals the long stories try: a purchase of the catalogue is put together from these,
 * and from what makes it special.
 */

export type Scene = (story: Story) => Promise<void>;

const everybody = ({ cast: { punctual, incomplete, late } }: Story) => [punctual, incomplete, late];

export const noticeFor =
  (days: number): Scene =>
  async (story) => {
    title('2 Notice');
    const handler = await story.handler();
    const publishedAt = (await story.now()) as Instant;
    const { name: medium, url } = story.cast.medium;
    await handler.command(story.place, {
      type: 'publishNotice',
      publication: { medium, url, publishedAt },
      closesAt: daysAfter(publishedAt, days),
    });
    await story.reaches('biddingOpen');
  };

/** The first `count` of the applicants bid in time; the window closes. */
export const bidsOf =
  (count: number): Scene =>
  async (story) => {
    title('3 Bidding window');
    for (const applicant of everybody(story).slice(0, count)) {
      await submit(story, applicant);
      tell(`  ${applicant.name} sealed an application`);
    }
    await story.advanceTo('sealed');
  };

const bothConfirm = async (story: Story) => {
  title('4 Opening');
  for (const email of [story.cast.handler, story.cast.officeHead])
    await (await story.person(email)).command(story.place, { type: 'confirmOpening' });
};

export const openAll: Scene = async (story) => {
  await bothConfirm(story);
  const { purchase } = await story.reaches('eligibilityCheck');
  tell(`  ${Object.keys(purchase.applications).length} applications were opened`);
};

/** Too few came: the law has the call end here (LAW §36). */
export const openToFail: Scene = async (story) => {
  await bothConfirm(story);
  const { purchase } = await story.reaches('failedCall');
  check(purchase.awards.length === 0, 'the call has failed and nobody is awarded');
};

export const allEligible: Scene = async (story) => {
  title('5 Eligibility');
  const handler = await story.handler();
  const { purchase } = await story.view();
  for (const organizationId of Object.keys(purchase.applications) as OrganizationId[])
    await handler.command(story.place, {
      type: 'judgeEligibility',
      organizationId,
      verdict: 'eligible',
      reason: '',
      missingDocuments: [],
    });
  await handler.command(story.place, { type: 'concludeEligibility' });
  await story.reaches('panelForming');
};

/** The first in rank who has not declined, approved by letters. */
export const awardNext: Scene = async (story) => {
  title('7 Award approval');
  const handler = await story.handler();
  const { purchase } = await story.view();
  const next = purchase.ranking.find(
    ({ organizationId }) => purchase.projects[organizationId]?.status !== 'declined',
  );
  if (!next) throw new Error('nobody is left to award');
  const { organizationId } = next;
  const amountFen = purchase.applications[organizationId]?.body.requestedFen ?? 0;
  await handler.command(story.place, {
    type: 'recommendAward',
    awards: [{ organizationId, amountFen }],
  });
  await story.approve('award');
  await story.reaches('awardNoticePreparation');
  tell(`  rank ${next.rank} is awarded`);
};

export const publishResult: Scene = async (story) => {
  title('8 Public notice and standstill');
  const handler = await story.handler();
  const publishedAt = (await story.now()) as Instant;
  const { name: medium, url } = story.cast.medium;
  await handler.command(story.place, {
    type: 'publishAwardNotice',
    publication: { medium, url: `${url}result`, publishedAt },
  });
  await story.reaches('standstill');
};

export const waitOutStandstill: Scene = async (story) => {
  await story.advanceTo('contractDrafting');
};

/** The contract is in force: its page is there, its clocks run and are met, the audit chain holds. */
export const inForce: Scene = async (story) => {
  title('Contract in force');
  const handler = await story.handler();
  const { items } = await handler.json<ContractDocuments>(`${story.place}/contract-documents`);
  const [signed] = items;
  check(
    signed?.signatures.provider !== undefined && signed.signatures.purchaser !== undefined,
    `contract ${signed?.number} is signed by both sides`,
  );
  tell(`  its PDF hashes to ${signed?.fileHash.slice(0, 16)}…`);
  const organizationId = signed?.organizationId as OrganizationId;
  const publishedAt = (await story.now()) as Instant;
  const { name: medium, url } = story.cast.medium;
  await handler.command(story.place, {
    type: 'recordContractPublication',
    organizationId,
    publication: { medium, url: `${url}contract`, publishedAt },
  });
  await handler.command(story.place, {
    type: 'recordContractFiling',
    organizationId,
    number: `备-${story.id.slice(-6)}`,
    filedAt: publishedAt,
  });
  tell('  published and filed');
  await intact(story);
};

/** The audit chain of the purchase holds. */
export const intact: Scene = async (story) => {
  const handler = await story.handler();
  const chain = await handler.json<AuditVerification>(`${story.place}/audit/verification`);
  check(chain.isIntact, `audit chain: ${chain.entries} entries, intact`);
};

/** Whoever asks for more than the ceiling is told at once; nobody is left to open. */
export const allOverCeiling: Scene = async (story) => {
  title('3 Bidding window');
  const { ceilingFen } = story.cast.plan;
  for (const applicant of everybody(story)) {
    const dear: Applicant = {
      ...applicant,
      body: {
        ...applicant.body,
        budget: [{ item: '服务', quantity: 1, unitFen: ceilingFen + 1 }],
        requestedFen: ceilingFen + 1,
      },
    };
    const refused = await refusalOf('a price over the ceiling', () => submit(story, dear));
    check(refused === 'invalid-request', `${applicant.name} asks for more than there is: refused`);
  }
  await story.advanceTo('sealed');
};

/** A later end, twice; nobody can be late for a window that is still open. */
export const moveDeadlineTwice: Scene = async (story) => {
  title('2b The deadline moves, twice');
  const handler = await story.handler();
  const { purchase } = await story.view();
  const first = purchase.closesAt;
  if (!first) throw new Error('the window has no end');
  for (const days of [7, 14]) {
    const closesAt = daysAfter(first, days);
    await handler.command(story.place, {
      type: 'extendBidding',
      closesAt,
      reason: '采购文件有实质性澄清',
    });
    tell(`  extended to ${closesAt}`);
  }
  const { purchase: after } = await story.view();
  check((after.closesAt ?? '') > first, 'the window closes two weeks later');
};

const objector = (story: Story): Applicant => {
  const { punctual, incomplete } = story.cast;
  return incomplete ?? punctual;
};

async function object(story: Story): Promise<string> {
  const loser = objector(story);
  const member = await story.person(loser.email);
  await member.command(
    story.place,
    { type: 'raiseObjection', grounds: '第一名的业绩材料与实际不符，请复核。' },
    { organization: loser.organizationId },
  );
  const { purchase } = await story.reaches('objectionFrozen');
  const [objectionId = ''] = Object.keys(purchase.objections);
  tell(`  ${loser.name} objects; the clock stands still`);
  return objectionId;
}

const answer = async (story: Story, objectionId: string, isUpheld: boolean) => {
  const head = await story.person(story.cast.officeHead);
  await head.command(story.place, {
    type: 'answerObjection',
    objectionId,
    reply: isUpheld ? '经复核，质疑成立，原结果无效。' : '经复核，评分依据充分，异议不成立。',
    isUpheld,
  });
};

/** A challenge that is upheld takes the result back. */
export const challengeUpheld: Scene = async (story) => {
  await answer(story, await object(story), true);
  await story.reaches('ranked');
  check((await story.view()).purchase.awards.length >= 0, 'the result is taken back');
};

/** The answer comes late: it is noted and told, nothing is decided by silence, and the clock still stands. */
export const answerOverdue: Scene = async (story) => {
  const objectionId = await object(story);
  await story.advanceUntil('the answer to be noted as overdue', ({ overdue }) =>
    overdue.some((name) => name.includes(objectionId)),
  );
  const { purchase } = await story.view();
  check(purchase.state === 'objectionFrozen', 'silence decides nothing');
  await answer(story, objectionId, false);
  await story.reaches('standstill');
};

/** The winner does not sign: the next in rank gets the award (REG §49). */
export const winnerRefuses: Scene = async (story) => {
  title('9 Contract, refused');
  const handler = await story.handler();
  const { tranches } = story.cast.plan;
  await handler.command(story.place, { type: 'draftContracts', tranches });
  await story.approve('contract');
  const { purchase } = await story.reaches('contractSigning');
  const [id] = Object.keys(purchase.projects);
  const winner = everybody(story).find(({ organizationId }) => organizationId === id);
  if (!winner) throw new Error('a stranger won');
  const member = await story.person(winner.email);
  await member.command(
    story.place,
    { type: 'declineAward', reason: '人员变动，无力承接' },
    { organization: winner.organizationId },
  );
  await story.reaches('ranked');
  tell(`  ${winner.name} declined`);
};
