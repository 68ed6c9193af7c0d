import { createHash } from 'node:crypto';
import { DomainError } from '../../shared/domain/errors.ts';
import { FieldId } from '../../shared/domain/fieldwork/activity.ts';
import {
  type AttendanceStanding,
  standingOf,
} from '../../shared/domain/satisfaction/attendance.ts';
import { isHeard } from '../../shared/domain/satisfaction/ballot.ts';
import { readAttendance, takeBackConsent } from '../../shared/store/fieldwork.ts';
import { loadPurchase } from '../../shared/store/purchases.ts';
import { phoneBallot, readAttendanceToken } from '../links.ts';
import type { Deps } from '../ports.ts';
import { tokenHashOf } from '../sign-in-keys.ts';
import { tenantConfig, tenantNow } from '../tenants.ts';
import { within } from '../within.ts';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** The sign-in of one page of one phone: pressed twice, it is the same, and the page's secret is not to be told from it. */
export const signInIdOf = (activityId: string, secret: string) =>
  FieldId.parse(
    [...createHash('sha256').update(`${activityId}|${secret}`).digest().subarray(0, 26)]
      .map((byte) => alphabet.charAt(byte % 32))
      .join(''),
  );

const absent = () => new DomainError({ code: 'not-found' });

/**
 * The attendance a phone holds the token of: proved by our key, and found where it was kept.
 *
 * @throws {DomainError} `not-found`
 */
export async function attendanceOf(all: Deps, token: string) {
  const attendance = readAttendanceToken(all.secrets.linkKey, token);
  if (!attendance) throw absent();
  const { tenant, purchase: id, organization, activityId, secret } = attendance;
  const place = { tenant, purchase: id, organization };
  const deps = await within(all, { as: 'resident', tenant, purchase: id });
  const [{ purchase }, { signIn, activity }, config] = await Promise.all([
    loadPurchase(deps.table, tenant, id),
    readAttendance(deps.table, place, {
      activityId: FieldId.parse(activityId),
      id: signInIdOf(activityId, secret),
    }),
    tenantConfig(deps, tenant),
  ]);
  if (signIn?.tokenHash !== tokenHashOf(token)) throw absent();
  const now = await tenantNow(deps, config);
  const standing: AttendanceStanding = standingOf(signIn, activity, {
    now,
    isHeard: isHeard(purchase, purchase.projects[organization], now),
  });
  return {
    deps,
    config,
    place,
    signIn,
    standing,
    title: purchase.plan.title,
    organization: purchase.applications[organization]?.organization.name ?? '',
  };
}
export type FoundAttendance = Awaited<ReturnType<typeof attendanceOf>>;

/**
 * The ballot this attendance is good for. Nothing is written down of the exchange: asked again it is the same ballot,
 * which can be used once, and whoever reads the table finds nothing that leads from one to the other.
 */
export const ballotFor = (deps: Deps, { place }: FoundAttendance, token: string): string =>
  phoneBallot(deps.secrets.linkKey, place, token);

/** They may no longer be called; what they left for it is gone. */
export const withdrawConsent = ({ deps, place, signIn }: FoundAttendance): Promise<boolean> =>
  takeBackConsent(deps.table, place, signIn);
