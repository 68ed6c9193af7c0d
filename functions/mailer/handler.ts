import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import * as z from 'zod';
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
});

const mailer = smtpMailer(setting('SMTP_URL'), setting('MAIL_FROM'));

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
