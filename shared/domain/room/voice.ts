import * as z from 'zod';
import { NoIdentityNumber } from '../fieldwork/no-identity-number.ts';
import { PersonId } from '../ids.ts';
import { Instant } from '../time.ts';
import { bodies } from './bodies.ts';

/** An entry of a room: nine characters of its moment and seventeen that tell it apart, so that they sort by time. */
export const EntryId = z.string().regex(/^[0-9a-z]{26}$/);
export type EntryId = z.infer<typeof EntryId>;

/** Somebody with the body they speak for, as they were called then. */
export const Voice = z.object({ personId: PersonId, name: z.string(), body: z.enum(bodies) });
export type Voice = z.infer<typeof Voice>;

export const Said = z.object({ by: Voice, at: Instant });
export type Said = z.infer<typeof Said>;

/** No identity number stands anywhere in a room (PIPL §6). */
export const line = (max: number) => NoIdentityNumber(z.string().trim().min(1).max(max));
/** The same, where nothing need be said. */
export const remark = (max: number) => NoIdentityNumber(z.string().trim().max(max));
export const day = z.iso.date();
