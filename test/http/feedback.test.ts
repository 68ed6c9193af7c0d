import { describe, expect, test } from 'vitest';
import { sendMails } from '../../functions/stream/send-mail.ts';
import { tenantConfig } from '../../functions/tenants.ts';
import type { DomainEvent } from '../../shared/domain/purchase/events.ts';
import { feedbackFor } from '../../shared/domain/purchase/feedback.ts';
import { publishedIn } from '../support/a-published-purchase.ts';
import { anApp } from '../support/an-app.ts';
import { everyReader, readers } from '../support/every-reader.ts';
import { organizations } from '../support/people.ts';
import { applicants } from '../support/principals.ts';

/* How an application did is read by whoever sent it, and by nobody else. */

const app = anApp();
const ask = everyReader(app);

describe('[1-04] the feedback about an application', () => {
  test('is its applicant’s own, once a result stands', async () => {
    const early = await publishedIn(app, 'awardApproval');
    const { purchase, path } = await publishedIn(app, 'standstill');
    for (const reader of readers) {
      const own = organizations.find(({ id }) => id === reader.organization);
      const told = own && reader.person ? feedbackFor(purchase, own.id) : undefined;
      const { status, json } = await ask(reader, `${path}/feedback`);
      if (told && applicants.includes(reader)) expect(json).toEqual(told);
      else expect(`${reader.name} ${status >= 400}`).toBe(`${reader.name} true`);
      expect((await ask(reader, `${early.path}/feedback`)).status).toBeGreaterThanOrEqual(400);
    }
    expect(applicants.length).toBeGreaterThan(0);
  });

  test('comes with the mail about the result: points, rank and reason, and no name of another', async () => {
    const { purchase } = await publishedIn(app, 'standstill');
    const [winner, , loser] = organizations;
    const event: DomainEvent & { type: 'mail' } = {
      type: 'mail',
      template: 'awardLost',
      to: { organizationId: loser.id },
    };
    const config = await tenantConfig(app.deps, purchase.tenantId);
    const outbox = { tenant: purchase.tenantId, purchase: purchase.id, version: 1, events: [] };
    const since = app.mails.length;
    await sendMails(app.deps, { outbox, purchase, config }, event, 0);
    const texts = app.mails.slice(since).map(({ text }) => text);
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) {
      expect(text).toContain('第 3 名');
      expect(text).toContain('需求契合 30.00 / 40');
      expect(text).toContain('按得分从高到低确定');
      expect(text).not.toContain(winner.name);
    }
  });
});
