import { handle } from 'hono/aws-lambda';
import { sqsMailer } from '../adapters/sqs-mailer.ts';
import { live } from '../live.ts';
import { setting } from '../settings.ts';
import { createApproveApp } from './app.ts';

export const handler = handle(
  createApproveApp(await live({ mailer: sqsMailer(setting('MAIL_QUEUE_URL')) })),
);
