import * as z from 'zod';
import { line } from './parts.ts';

/** How mails about this tenant show themselves. The address they come from stays the installation's. */
export const MailIdentitySetting = z.object({
  /** Shown before the address. Brackets, quotes and commas would end the name early. */
  senderName: z
    .string()
    .trim()
    .min(2)
    .max(60)
    .regex(/^[^<>"\\,;:@\r\n]+$/),
  replyTo: z.email().max(120).optional(),
  /** A sentence only real mails carry; readers learn to miss it. */
  phrase: line(60),
});
