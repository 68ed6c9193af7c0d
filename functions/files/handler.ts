import { s3Blobs } from '../adapters/s3-blobs.ts';
import { httpHandler } from '../http-handler.ts';
import { live } from '../live.ts';
import { setting } from '../settings.ts';
import { createFilesApp } from './app.ts';

export const handler = httpHandler(async () =>
  createFilesApp(
    await live({
      blobs: s3Blobs({ quarantine: setting('QUARANTINE_BUCKET'), clean: setting('FILES_BUCKET') }),
    }),
  ),
);
