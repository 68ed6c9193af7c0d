import { sealWith } from '../adapters/hpke-seal.ts';
import { s3Blobs } from '../adapters/s3-blobs.ts';
import { httpHandler } from '../http-handler.ts';
import { live } from '../live.ts';
import { setting } from '../settings.ts';
import { createApplyingApp } from './app.ts';

export const handler = httpHandler(async () => {
  const buckets = { quarantine: setting('QUARANTINE_BUCKET'), clean: setting('FILES_BUCKET') };
  return createApplyingApp(await live({ blobs: s3Blobs(buckets) }, sealWith));
});
