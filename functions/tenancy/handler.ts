import { s3Archive } from '../adapters/s3-archive.ts';
import { httpHandler } from '../http-handler.ts';
import { live } from '../live.ts';
import { setting } from '../settings.ts';
import { createTenancyApp } from './app.ts';

export const handler = httpHandler(async () =>
  createTenancyApp(
    await live({
      archive: s3Archive(setting('ARCHIVE_BUCKET'), setting('ARCHIVE_YEARS')),
    }),
  ),
);
