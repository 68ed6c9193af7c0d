import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { ProjectPlace } from '../shared/domain/fieldwork/activity.ts';
import {
  isInTime,
  proofLength,
  provedBy,
  type SignInCode,
  weekOf,
} from '../shared/domain/fieldwork/sign-in-code.ts';
import type { Instant } from '../shared/domain/time.ts';

/** What makes the codes of one project during one week; whoever leaves the organization has it no longer than that. */
export const signInKey = (
  linkKey: string,
  { tenant, purchase, organization }: ProjectPlace,
  week: number,
): string =>
  createHmac('sha256', linkKey)
    .update(`sign-in-key|${tenant}|${purchase}|${organization}|${week}`)
    .digest('hex');

export const signInProof = (key: string, activityId: string, slot: number): string =>
  createHmac('sha256', Buffer.from(key, 'hex'))
    .update(provedBy(activityId, slot))
    .digest('hex')
    .slice(0, proofLength);

/** Whether a worker's phone of this project showed `code` a few minutes ago. */
export function isProved(
  linkKey: string,
  code: SignInCode & ProjectPlace,
  now: Instant,
): 'proved' | 'late' | 'no' {
  const key = signInKey(linkKey, code, weekOf(code.slot));
  const expected = Buffer.from(signInProof(key, code.activityId, code.slot));
  const given = Buffer.from(code.proof);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'no';
  return isInTime(code.slot, now) ? 'proved' : 'late';
}

export const tokenHashOf = (token: string): string =>
  createHash('sha256').update(token).digest('hex');
