import { setTimeout as pause } from 'node:timers/promises';
import type * as z from 'zod';
import type { AuditPage, AuditVerification } from '../../shared/contracts/audit.ts';
import type { PublicPurchase } from '../../shared/contracts/notices.ts';
import type { ReceivedMail } from './mailbox-client.ts';
import { tell, title } from './progress.ts';
import type { Story } from './story.ts';
import { until } from './until.ts';

/** What must be the same whether or not the server was killed on the way. */
export type Outcome = { commands: string[]; mails: string[]; head: string };

async function auditOf(story: Story) {
  const handler = await story.handler();
  const entries = [];
  for (let cursor = ''; ; ) {
    const page = await handler.json<z.infer<typeof AuditPage>>(
      `${story.place}/audit?limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
    );
    entries.push(...page.items);
    if (!page.next) return entries;
    cursor = page.next;
  }
}

function assertOnce(entries: Awaited<ReturnType<typeof auditOf>>): void {
  for (const [i, entry] of entries.entries())
    if (entry.seq !== i + 1) throw new Error(`audit entry ${i + 1} has number ${entry.seq}`);
  const seen = new Set<string>();
  for (const { command, actor, detail, from, to } of entries) {
    if (from === to && command === 'noteOverdue') continue;
    const key = JSON.stringify([command, actor, detail, from, to]);
    const repeats = ['confirmOpening', 'openBidding', 'closePeriod'].includes(command);
    if (seen.has(key) && repeats) throw new Error(`${command} happened twice`);
    seen.add(key);
  }
}

/** Mails leave after the command that caused them: read until no more arrive. */
async function settled(read: () => Promise<ReceivedMail[]>): Promise<ReceivedMail[]> {
  for (let before = -1; ; ) {
    const mails = await read();
    if (mails.length === before) return mails;
    before = mails.length;
    await pause(700);
  }
}

/** Prints the timeline, verifies the audit chain and the public page; says how the story ended. */
export async function conclude(story: Story): Promise<Outcome> {
  title('Outcome');
  const { http, mailbox } = story.world;
  const published = await until('the public page to tell the end', async () => {
    const facts = await http.json<PublicPurchase>(`${story.tenantPath}/notices/${story.id}`);
    return facts.state === 'disclosed' ? facts : undefined;
  });
  for (const step of published.timeline)
    tell(`  ${step.stage.padEnd(20)} ${step.status.padEnd(8)} ${step.enteredAt ?? ''}`);
  const page = await until('the public page', async () => {
    const response = await http.call(story.publicPath);
    const html = await response.text();
    return response.ok && html.includes(story.cast.plan.title) ? html : undefined;
  });
  const handler = await story.handler();
  const chain = await handler.json<AuditVerification>(`${story.place}/audit/verification`);
  if (!chain.isIntact) throw new Error(`the audit chain breaks at ${chain.brokenAt}`);
  const entries = await auditOf(story);
  assertOnce(entries);
  const mails = await settled(() => mailbox.all());
  const ids = new Set(mails.map((mail) => mail.id));
  if (ids.size !== mails.length) throw new Error('a mail arrived twice');
  tell(`  audit chain: ${chain.entries} entries, intact, head ${chain.head.slice(0, 16)}…`);
  tell(`  public page: ${http.baseUrl}${story.publicPath} (${page.length} bytes)`);
  return {
    commands: entries.filter((e) => e.command !== 'noteOverdue').map((e) => `${e.command}:${e.to}`),
    mails: mails
      .filter(
        (mail) => mail.text.includes(story.cast.plan.title) && !/\b\d{6}\b/.test(mail.subject),
      )
      .map((mail) => `${mail.to} ${mail.subject}`)
      .sort(),
    head: chain.head,
  };
}
