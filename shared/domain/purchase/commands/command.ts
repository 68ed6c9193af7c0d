import * as z from 'zod';
import { Instant } from '../../time.ts';
import type { CommandType } from '../lifecycle.ts';

export const text = (max: number) => z.string().trim().min(1).max(max);
export const opinion = z.string().trim().max(1000);
/** A closing date somebody names. From one too far ahead no other could be counted: years have four digits. */
export const closing = Instant.refine((at) => at < '2100', 'date-too-far');

export const command = <T extends CommandType, S extends z.ZodRawShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape }).meta({ id: `command-${type}` });
