import type { Instant } from '../../../shared/domain/time.ts';
import { countAnswers } from '../../../shared/store/satisfaction.ts';
import { command } from './course.ts';
import type { Story } from './story.ts';

/** The contract is made public and filed, where the rules ask for it. */
export async function makeKnown(story: Story, medium: { name: string; url: string }) {
  const { deadlines } = await story.purchase();
  const { organization: organizationId, purchase } = story.place;
  const { clock } = story.course;
  if (deadlines[`publication-${organizationId}`]) {
    const publishedAt: Instant = clock.pass(90);
    await story.command('handler', {
      type: 'recordContractPublication',
      organizationId,
      publication: { medium: medium.name, url: `${medium.url}contract`, publishedAt },
    });
  }
  if (deadlines[`filing-${organizationId}`]) {
    await story.morning(2);
    await story.command('handler', {
      type: 'recordContractFiling',
      organizationId,
      number: `备${story.signedOn.replaceAll('-', '')}-${purchase.slice(-2)}`,
      filedAt: clock.now(),
    });
  }
}

type Report = { narrative: string; delivered?: Record<string, number> };

/** The organization reports a period; figures are counted from what was recorded. */
export async function report(story: Story, period: number, told: Report): Promise<void> {
  const { reports } = await story.project();
  if (reports.some((one) => one.period === period)) return;
  await story.command('member', { type: 'submitReport', ...told });
}

/** The office takes the report that is there. */
export async function accept(story: Story, reason: string): Promise<void> {
  const { reports, organizationId } = await story.project();
  if (!reports.some(({ verdict }) => !verdict)) return;
  await story.command('handler', {
    type: 'judgeReport',
    organizationId,
    verdict: 'accepted',
    reason,
  });
}

/** Time brings what a deadline ends. */
export async function passes(story: Story, type: 'closePeriod' | 'recordSurvey', name: string) {
  const { deadlines } = await story.purchase();
  const due = deadlines[name]?.at;
  if (!due) return;
  await story.until(due);
  story.course.clock.pass(1);
  const { tenant, purchase } = story.place;
  const asked =
    type === 'recordSurvey'
      ? { type, ...(await countAnswers(story.course.deps.table, tenant, purchase)) }
      : { type };
  await command(story.course, { kind: 'system' }, asked);
}
