import { handle } from 'hono/aws-lambda';
import { s3Site } from '../adapters/s3-site.ts';
import { sqsMailer } from '../adapters/sqs-mailer.ts';
import { live } from '../live.ts';
import { setting } from '../settings.ts';
import { createPublicApp } from './app.ts';

export const handler = handle(
  createPublicApp(
    await live({
      mailer: sqsMailer(setting('MAIL_QUEUE_URL')),
      site: s3Site(setting('SITE_BUCKET')),
    }),
  ),
);
