import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { isInTime, slotOf } from '../shared/domain/fieldwork/sign-in-code.ts';
import type { TenantId } from '../shared/domain/ids.ts';
import type { Instant } from '../shared/domain/time.ts';
import { countedMinutes, withMinutes } from '../shared/domain/volunteers/hours.ts';
import type { Attendance, Volunteer } from '../shared/domain/volunteers/volunteer.ts';
import type { Table } from '../shared/store/table.ts';
import { attendanceItem, countItem, volunteerItem } from '../shared/store/volunteers.ts';
import { plainReceipt } from './need-receipts.ts';

const letters = '0123456789abcdefghjkmnpqrstvwxyz';
const idOf = (text: string): string =>
  [...createHash('sha256').update(text).digest().subarray(0, 26)]
    .map((byte) => letters.charAt(byte % 32))
    .join('');

/** Under which a volunteer lies: their receipt leads there, and nothing leads back to the receipt. */
export const volunteerIdOf = (receipt: string): string =>
  idOf(`volunteer:${plainReceipt(receipt)}`);

export const activityIdOf = (principal: string, key: string): string =>
  idOf(`volunteer-activity:${principal}|${key}`);

const proofOf = (key: string, tenant: TenantId, activity: string, slot: number): string =>
  createHmac('sha256', key)
    .update(`volunteer-sign-in|${tenant}|${activity}|${slot}`)
    .digest('hex')
    .slice(0, 20);

/** What the QR on the community's screen holds now: it is good for ten minutes and the ten after. */
export const signInPathOf = (key: string, tenant: TenantId, activity: string, now: Instant) => {
  const slot = slotOf(now);
  const proof = proofOf(key, tenant, activity, slot);
  return `/t/${tenant}/volunteers/in/${activity}.${slot.toString(36)}.${proof}`;
};

/** @returns nothing for a code we did not make */
export function readSignIn(
  key: string,
  tenant: TenantId,
  text: string,
  now: Instant,
): { activity: string; isLate: boolean } | undefined {
  const [, activity = '', at = '', proof = ''] =
    /^([0-9a-z]{26})\.([0-9a-z]{1,8})\.([0-9a-f]{20})$/.exec(text) ?? [];
  const slot = Number.parseInt(at, 36);
  const expected = Buffer.from(proofOf(key, tenant, activity, slot));
  const given = Buffer.from(proof);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  return { activity, isLate: !isInTime(slot, now) };
}

/** By how much the counters of a community change with one attendance of one volunteer. */
function deltasOf(before: Volunteer, after: Volunteer): Record<string, number> {
  const [last, now] = [before.months.at(-1), after.months.at(-1)];
  return {
    m: after.minutes - before.minutes,
    s: after.served - before.served,
    t: after.trainingMinutes - before.trainingMinutes,
    ...(last !== now && { ...(last && { [`l.${last}`]: -1 }), ...(now && { [`l.${now}`]: 1 }) }),
  };
}

/** What is written when an attendance counts: itself, the sums of its volunteer, the counters of their community. */
export function countingWrites(
  table: Table,
  tenant: TenantId,
  {
    volunteer,
    before,
    after,
  }: {
    volunteer: Volunteer;
    before: Attendance | undefined;
    after: Attendance;
  },
): ReturnType<typeof countItem>[] {
  const next = withMinutes(volunteer, after, {
    before: before ? countedMinutes(before) : 0,
    after: countedMinutes(after),
  });
  return [
    attendanceItem(table, tenant, after, before),
    volunteerItem(table, tenant, next),
    countItem(table, tenant, { community: volunteer.community }, deltasOf(volunteer, next)),
  ];
}
