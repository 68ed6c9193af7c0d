import * as z from 'zod';
import { kindOf } from './kinds.ts';

/** A name as people gave it: shown and offered for saving, never used as a path. */
export const FileName = z
  .string()
  .trim()
  .min(1)
  .max(150)
  .refine((name) => !/[\p{Cc}/\\]/u.test(name), 'file-name')
  .refine((name) => kindOf(name) !== undefined, 'file-kind');

/** The SHA-256 of the content, in hexadecimal. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
