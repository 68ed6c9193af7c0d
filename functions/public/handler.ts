import { s3Blobs } from '../adapters/s3-blobs.ts';
import { s3Site } from '../adapters/s3-site.ts';
import { httpHandler } from '../http-handler.ts';
import { live } from '../live.ts';
import { setting } from '../settings.ts';
import { createPublicApp } from './app.ts';

export const handler = httpHandler(async () =>
  createPublicApp(
    await live({
      site: s3Site(setting('SITE_BUCKET')),
      blobs: s3Blobs({ quarantine: setting('QUARANTINE_BUCKET'), clean: setting('FILES_BUCKET') }),
    }),
  ),
);
