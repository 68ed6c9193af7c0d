import { s3Site } from '../adapters/s3-site.ts';
import { sqsMailer } from '../adapters/sqs-mailer.ts';
import { httpHandler } from '../http-handler.ts';
import { live } from '../live.ts';
import { setting } from '../settings.ts';
import { createPublicApp } from './app.ts';

export const handler = httpHandler(async () =>
  createPublicApp(
    await live({
      mailer: sqsMailer(setting('MAIL_QUEUE_URL')),
      site: s3Site(setting('SITE_BUCKET')),
    }),
  ),
);
