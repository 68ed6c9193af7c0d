import type * as z from 'zod';
import { writeCsv } from '../../functions/spreadsheets/write-table.ts';
import type { ProjectPayments } from '../../shared/contracts/paying.ts';
import type { BatchMade, ConfirmationsRead } from '../../shared/contracts/payment-batches.ts';
import type { Ballots } from '../../shared/contracts/residents.ts';
import type { OrganizationId } from '../../shared/domain/ids.ts';
import { acceptanceOf, type Payment } from '../../shared/domain/purchase/project.ts';
import { dayOf, Instant } from '../../shared/domain/time.ts';
import type { Applicant } from './cast.ts';
import { refusalOf } from './person.ts';
import { tell, title } from './progress.ts';
import type { Story } from './story.ts';
import { until } from './until.ts';

const working = async (story: Story) =>
  Object.values((await story.view()).purchase.projects).filter((p) => p.status === 'signed');

const applicantOf = (story: Story, organizationId: string): Applicant => {
  const found = [story.cast.punctual, story.cast.incomplete, story.cast.late].find(
    (a) => a.organizationId === organizationId,
  );
  if (!found) throw new Error('a stranger does the work');
  return found;
};

type Due = { organizationId: OrganizationId; payment: Payment };

/** What is paid is written down by hand, with its voucher. */
async function byHand(story: Story, { organizationId, payment }: Due): Promise<void> {
  const finance = await story.person(story.cast.financeOfficer);
  const { number } = payment;
  await finance.command(story.place, {
    type: 'recordPayment',
    organizationId,
    number,
    voucher: `记-${story.id.slice(-6)}-${number}`,
  });
}

/** The organization names its account, the payment goes out in a batch, and what the bureau confirms comes back as a file. */
async function byTheBureau(story: Story, { organizationId, payment }: Due): Promise<void> {
  const member = await story.person(applicantOf(story, organizationId).email);
  const project = `${story.place}/projects/${organizationId}`;
  const own = `?organization=${organizationId}`;
  const { payee } = await member.json<ProjectPayments>(`${project}/payments${own}`);
  const account = { bank: '昆山农商银行', account: `30520188${payee.endsWith ?? '0001'}` };
  if (!payee.account)
    await member.post(`${project}/payee${own}`, {
      type: 'ask',
      holder: payee.holder,
      ...account,
      reason: '',
    });
  const finance = await story.person(story.cast.financeOfficer);
  const { number, amountFen } = payment;
  const payments = [{ purchase: story.id, organizationId, number }];
  const { batch, left } = await finance.post<BatchMade>(`${story.tenantPath}/payment-batches`, {
    payments,
  });
  const [row] = batch?.rows ?? [];
  if (!row) throw new Error(`nothing was sent: ${JSON.stringify(left)}`);
  tell(`  payment ${number} sent to the finance bureau under ${row.reference}`);
  const content = writeCsv([
    ['业务参考号', '支付金额', '支付日期', '凭证号'],
    [
      row.reference,
      (amountFen / 100).toFixed(2),
      dayOf(Instant.parse(await story.now())),
      `支-${row.reference}`,
    ],
  ]).toString('base64');
  const { rows } = await finance.post<ConfirmationsRead>(
    `${story.tenantPath}/payment-confirmations`,
    { content, keep: true },
  );
  if (!rows[0]?.isRecorded) throw new Error(`not recorded: ${JSON.stringify(rows)}`);
}

/** Asks for every payment whose acceptance is there, has it approved by letters and makes it. */
export async function pay(
  story: Story,
  make: (story: Story, due: Due) => Promise<void> = byHand,
): Promise<void> {
  const handler = await story.handler();
  const { purchase } = await story.view();
  for (const { organizationId, payments, acceptances } of Object.values(purchase.projects))
    for (const payment of payments) {
      const { number } = payment;
      if (payment.status !== 'waiting' || !acceptances.includes(acceptanceOf(payment))) continue;
      await handler.command(story.place, { type: 'requestPayment', organizationId, number });
      await story.approve('payment');
      await until('the payment to be approved', async () => {
        const project = (await story.view()).purchase.projects[organizationId];
        return (
          project?.payments.find((p) => p.number === number)?.status === 'approved' || undefined
        );
      });
      await make(story, { organizationId, payment });
      tell(`  payment ${number} recorded: ${(payment.amountFen / 100).toFixed(2)} yuan`);
    }
}

async function report(story: Story, period: number, periods: number): Promise<void> {
  const handler = await story.handler();
  for (const { organizationId, deliverables, amountFen } of await working(story)) {
    const member = await story.person(applicantOf(story, organizationId).email);
    const delivered = Object.fromEntries(
      deliverables.map(({ id, quantity }) => [id, Math.ceil(quantity / periods)]),
    );
    await member.command(
      story.place,
      {
        type: 'submitReport',
        delivered,
        spentFen: Math.floor(amountFen / periods),
        narrative: `第 ${period} 期：按计划开展服务，居民反映良好。`,
      },
      { organization: organizationId },
    );
    await handler.command(story.place, {
      type: 'judgeReport',
      organizationId,
      verdict: 'accepted',
      reason: '',
    });
    tell(`  period ${period} reported and accepted`);
  }
}

async function evaluate(story: Story, points: number): Promise<void> {
  const evaluator = await story.person(story.cast.evaluator);
  for (const { organizationId } of await working(story))
    await evaluator.command(story.place, {
      type: 'submitEvaluation',
      organizationId,
      points,
      findings: '完成约定的服务量，台账齐全，服务对象满意。',
    });
}

async function refusesEarlyPayment(story: Story): Promise<void> {
  const handler = await story.handler();
  const [project] = await working(story);
  if (!project) throw new Error('nobody works');
  const { organizationId } = project;
  const refused = await refusalOf('a payment before acceptance', () =>
    handler.command(story.place, { type: 'requestPayment', organizationId, number: 1 }),
  );
  if (refused !== 'payment-without-acceptance') throw new Error(`refused with ${refused}`);
  tell('  ✓ no payment is asked for before its acceptance');
}

async function evaluateMidTerm(story: Story, next: 'implementing' | 'finalEvaluation') {
  await story.advanceTo('midTermEvaluation');
  title('11 Mid-term evaluation');
  await evaluate(story, 84);
  const handler = await story.handler();
  await handler.command(story.place, { type: 'concludeMidTerm' });
  await story.reaches(next);
  await pay(story);
}

/** The periods with their reports, and the mid-term evaluation between them. */
export async function implement(story: Story): Promise<void> {
  const { periods, midTermAfter } = story.cast.plan;
  for (let period = 1; period <= periods; period += 1) {
    title(`10 Implementation, period ${period} of ${periods}`);
    if (period === 1) await refusesEarlyPayment(story);
    await report(story, period, periods);
    await pay(story);
    const next = period < periods ? 'implementing' : 'finalEvaluation';
    if (period === midTermAfter) await evaluateMidTerm(story, next);
    else if (next === 'finalEvaluation') await story.advanceTo(next);
    // The state is the same before and after: what changes is the period.
    else await story.advanceUntil(`period ${period + 1}`, (it) => it.period > period);
  }
}

/** Residents answer, the evaluator judges, the result is approved by letters. */
export async function evaluateFinally(story: Story): Promise<void> {
  title('12 Final evaluation');
  const handler = await story.handler();
  const { http } = story.world;
  const { links } = await handler.json<z.infer<typeof Ballots>>(`${story.place}/ballots?count=12`);
  for (const [i, link] of links.entries()) {
    const path = new URL(link).pathname;
    const form = { score: i % 4 === 0 ? '4' : '5', comment: i === 0 ? '送餐准时' : '' };
    await http.call(path, { method: 'POST', form });
  }
  const twice = await http.call(new URL(links[0] ?? '').pathname, {
    method: 'POST',
    form: { score: '1' },
  });
  if (twice.status !== 409) throw new Error(`a ballot was used twice: ${twice.status}`);
  tell(`  ${links.length} residents answered; a second answer with the same ballot is refused`);
  await evaluate(story, 90);
  await story.advanceUntil('the survey to be counted', (p) => p.surveyResult !== undefined);
  await handler.command(story.place, { type: 'requestAcceptance' });
  await story.approve('acceptance');
  await story.reaches('settlement');
}

/** The last payments, and the file opens to everyone. */
export async function settle(story: Story): Promise<void> {
  title('13 Settlement and disclosure');
  await pay(story, byTheBureau);
  const handler = await story.handler();
  await handler.command(story.place, { type: 'disclose' });
  await story.reaches('disclosed');
}
