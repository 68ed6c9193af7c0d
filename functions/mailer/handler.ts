import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import * as z from 'zod';
import { readSecret } from '../adapters/secret-store.ts';
import { eventHandler } from '../event-handler.ts';
import { setting } from '../settings.ts';
import { smtpMailer } from './send.ts';

const Mail = z.object({
  id: z.string(),
  to: z.email(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  language: z.enum(['zh-CN', 'en']),
  senderName: z.string().exactOptional(),
  replyTo: z.email().exactOptional(),
});

/** A mail server's address holds a password: in a real stage it is a secret, `{ "smtpUrl": … }`. */
async function smtpUrl(): Promise<string> {
  const given = setting('SMTP_URL');
  if (given) return given;
  const id = z.string().parse(setting('SMTP_URL_ID'));
  return (await readSecret(id, z.object({ smtpUrl: z.url() }))).smtpUrl;
}

const mailer = smtpMailer(await smtpUrl(), setting('MAIL_FROM'));

/** Sends what the queue holds; a mail that fails goes back, alone. */
export const handler = eventHandler(async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
  const outcomes = await Promise.allSettled(
    Records.map(({ body }) => mailer.send(Mail.parse(JSON.parse(body)))),
  );
  const batchItemFailures = Records.filter((_, i) => outcomes[i]?.status === 'rejected').map(
    ({ messageId }) => ({ itemIdentifier: messageId }),
  );
  return { batchItemFailures };
});
