import { handle } from 'hono/aws-lambda';
import { sqsMailer } from '../adapters/sqs-mailer.ts';
import { live } from '../live.ts';
import { setting } from '../settings.ts';
import { createApiApp } from './app.ts';

export const handler = handle(
  createApiApp(await live({ mailer: sqsMailer(setting('MAIL_QUEUE_URL')) })),
);
