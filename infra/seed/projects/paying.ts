import { acceptanceOf } from '../../../shared/domain/purchase/project.ts';
import { dayOf } from '../../../shared/domain/time.ts';
import { approving } from './buying.ts';
import { command } from './course.ts';
import type { Story } from './story.ts';

/** Everybody in the chain approves what is asked for, a day apart. */
export async function approved(story: Story, most = 9): Promise<void> {
  for (let left = most; left > 0; left -= 1) {
    const purchase = await story.purchase();
    if (!Object.values(purchase.approvals).some(({ status }) => status === 'open')) return;
    await story.morning();
    const move = approving(purchase, story.course.cast);
    await command(story.course, move.actor, move.command);
  }
}

const tranche = async (story: Story, number: number) =>
  (await story.project()).payments.find((one) => one.number === number);

/** Asks for a tranche that its acceptance has released. */
export async function request(story: Story, number: number): Promise<void> {
  const { organization: organizationId } = story.place;
  if ((await tranche(story, number))?.status !== 'waiting') return;
  await story.command('handler', { type: 'requestPayment', organizationId, number });
}

/** Asked for, approved, sent to the finance bureau in a batch, and confirmed by it. */
export async function pay(story: Story, number: number): Promise<void> {
  const { clock } = story.course;
  const { organization: organizationId, tenant, purchase } = story.place;
  clock.pass(45);
  await request(story, number);
  await approved(story);
  const { status } = (await tranche(story, number)) ?? {};
  if (status === 'approved') {
    await story.morning();
    const payments = [{ purchase, organizationId, number }];
    const key = `seed-${purchase.slice(-4)}-batch-${number}`;
    const finance = story.asking('finance');
    await story.desk.post(finance, `/api/t/${tenant}/payment-batches`, { payments }, key);
  }
  if ((await tranche(story, number))?.status !== 'sent') return;
  await story.morning(2);
  const paidOn = dayOf(clock.now());
  const voucher = `财拨${paidOn.replaceAll('-', '')}${String(number).padStart(2, '0')}`;
  await story.command('finance', {
    type: 'recordPayment',
    organizationId,
    number,
    voucher,
    paidOn,
  });
}

/** What is released so far, tranche by tranche. */
export async function payReleased(story: Story): Promise<void> {
  const { payments, acceptances } = await story.project();
  for (const payment of payments)
    if (payment.status !== 'paid' && acceptances.includes(acceptanceOf(payment)))
      await pay(story, payment.number);
}
