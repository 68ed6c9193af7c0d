import * as z from 'zod';
import { Instant } from '../time.ts';

/** Where and when a notice appeared in the statutory medium: periods count from there. */
export const ExternalPublication = z.object({
  medium: z.string().min(2).max(100),
  url: z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).max(500),
  publishedAt: Instant,
  /** SHA-256 of the text that appeared, blanks left out. What is recorded was compared with ours and is the same. */
  contentHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});
export type ExternalPublication = z.infer<typeof ExternalPublication>;
