import type { Instant } from '../time.ts';

/*
 * The code a worker's phone shows for signing in is made on the phone, also without a connection: an HMAC over the
 * activity and ten minutes of time, under a key the project is given for a week. The server has the same keys, so it
 * needs to know nothing of the activity yet.
 */

const slotMillis = 10 * 60_000;
const weekMillis = 7 * 86_400_000;

/** Ten minutes of time. A code holds in its own and in the next. */
export const slotOf = (at: Instant): number => Math.floor(Date.parse(at) / slotMillis);

export const weekOf = (slot: number): number => Math.floor((slot * slotMillis) / weekMillis);

/** Until when the key of `week` makes codes. */
export const endOfWeek = (week: number): Instant =>
  new Date((week + 1) * weekMillis).toISOString() as Instant;

/** What the key of a project proves, as text. */
export const provedBy = (activityId: string, slot: number): string =>
  `sign-in|${activityId}|${slot}`;

/** 80 bits of the HMAC in hexadecimal: nobody guesses it in twenty minutes, and the QR stays coarse. */
export const proofLength = 20;

export const isInTime = (slot: number, now: Instant): boolean => {
  const late = slotOf(now) - slot;
  return late === 0 || late === 1;
};

export type SignInCode = {
  tenant: string;
  purchase: string;
  organization: string;
  activityId: string;
  slot: number;
  proof: string;
};

/** The path behind the QR: opened on a resident's own phone. */
export const signInPath = (code: SignInCode): string =>
  `/q/${[code.tenant, code.purchase, code.organization, code.activityId, code.slot.toString(36), code.proof].join('.')}`;

/** @returns nothing for a text that is not of this form; whether it is proved is another question */
export function readSignInCode(text: string): SignInCode | undefined {
  const match =
    /^([a-z0-9]{4,16})\.([0-9a-z]{26})\.([0-9a-z]{26})\.([0-9a-hjkmnp-tv-z]{26})\.([0-9a-z]{1,8})\.([0-9a-f]{20})$/.exec(
      text,
    );
  if (!match) return undefined;
  const [, tenant = '', purchase = '', organization = '', activityId = '', slot = '', proof = ''] =
    match;
  return { tenant, purchase, organization, activityId, slot: Number.parseInt(slot, 36), proof };
}
