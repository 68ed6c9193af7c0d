import type { OrganizationId } from '../../shared/domain/ids.ts';
import { dueReminders } from '../../shared/domain/organization/expiry.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { Errand } from '../../shared/store/errands.ts';
import {
  nextReminderWrite,
  organizationsToRemind,
  readPassport,
  reminderSince,
} from '../../shared/store/passports.ts';
import { record } from '../../shared/store/record.ts';
import { namedInReminder } from '../mails/errands/organizations.ts';
import type { Deps } from '../ports.ts';
import { within } from '../within.ts';

type Due = ReturnType<typeof dueReminders>;

function errandOf(organization: OrganizationId, due: Due): Errand {
  const named = due.slice(0, namedInReminder).flatMap(({ about, days }, i) => [
    [`kind${i}`, about.kind],
    [`title${i}`, about.title],
    [`until${i}`, about.validUntil],
    [`days${i}`, days],
  ]);
  return {
    template: 'passportExpiring',
    to: { organizationId: organization },
    data: { organizationId: organization, count: due.length, ...Object.fromEntries(named) },
  };
}

async function remind(all: Deps, organization: OrganizationId, now: Instant): Promise<void> {
  const { table } = await within(all, { as: 'keeper', organization });
  const [{ passport }, since] = await Promise.all([
    readPassport(table, organization),
    reminderSince(table, organization),
  ]);
  const due = dueReminders(passport, since ?? now, now);
  await record(table, {
    subject: { organization, kind: 'reminder', id: 'expiry' },
    writes: () => [nextReminderWrite(table, { id: organization, passport, now })],
    actor: { kind: 'system' },
    command: 'remindOfExpiry',
    after: due.map(({ about, days }) => ({ ...about, days })),
    now,
    worldNow: now,
    errands: due.length > 0 ? [errandOf(organization, due)] : [],
  });
}

/**
 * Reminds organizations of what ends in 60, 30 or 7 days, by mail; many things of one day make one mail.
 * @returns how many were looked at
 */
export async function remindOfExpiry(all: Deps): Promise<number> {
  const now = all.clock.now();
  const { table } = await within(all, { as: 'queues' });
  const waiting = await organizationsToRemind(table, now);
  for (const organization of waiting)
    try {
      await remind(all, organization, now);
    } catch (error) {
      console.error(error);
    }
  return waiting.length;
}
