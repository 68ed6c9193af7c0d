import * as z from 'zod';
import { s3Blobs } from '../adapters/s3-blobs.ts';
import { eventHandler } from '../event-handler.ts';
import { live } from '../live.ts';
import { setting } from '../settings.ts';
import { eicarScanner } from './eicar.ts';
import { judge } from './judge.ts';

const deps = await live({
  blobs: s3Blobs({ quarantine: setting('QUARANTINE_BUCKET'), clean: setting('FILES_BUCKET') }),
  scanner: eicarScanner,
});

/** What EventBridge says when an object has arrived. */
const ObjectCreated = z.object({ detail: z.object({ object: z.object({ key: z.string() }) }) });

export const handler = eventHandler(async (event: unknown) => {
  const { key } = ObjectCreated.parse(event).detail.object;
  await judge(deps, key);
  return {};
});
