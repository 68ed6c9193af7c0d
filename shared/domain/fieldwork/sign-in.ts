import * as z from 'zod';
import { Instant } from '../time.ts';
import { FieldId } from './activity.ts';
import { NoIdentityNumber } from './no-identity-number.ts';

/** A name or an alias; nobody has to give either. */
export const SignInName = NoIdentityNumber(z.string().trim().max(40));

/**
 * A resident was there 签到: by their own phone (`qr`) or on the worker's list. Nothing in it is an identity
 * number, and the name is whatever they liked to be called.
 */
export const SignIn = z.object({
  id: FieldId,
  activityId: FieldId,
  at: Instant,
  by: z.enum(['qr', 'list']),
  /** SHA-256 of the token on the resident's own phone: what an anonymous ballot is issued to, once. */
  tokenHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  name: SignInName.optional(),
  /** The last four digits of a telephone number, where two have the same name. */
  phoneTail: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  /** Agreed to be asked afterwards by telephone how it was. */
  mayBeAsked: z.literal(true).optional(),
});
export type SignIn = z.infer<typeof SignIn>;
