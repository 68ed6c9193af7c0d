import { sqsMailer } from '../adapters/sqs-mailer.ts';
import { httpHandler } from '../http-handler.ts';
import { live } from '../live.ts';
import { setting } from '../settings.ts';
import { createIdentityApp } from './app.ts';

export const handler = httpHandler(async () =>
  createIdentityApp(await live({ mailer: sqsMailer(setting('MAIL_QUEUE_URL')) })),
);
