import * as z from 'zod';
import { unsealWith } from '../adapters/hpke-seal.ts';
import { s3Blobs } from '../adapters/s3-blobs.ts';
import { readSecret } from '../adapters/secret-store.ts';
import { eventHandler } from '../event-handler.ts';
import { live } from '../live.ts';
import { eicarScanner } from '../scan/eicar.ts';
import { setting } from '../settings.ts';
import { openApplications } from './task.ts';

const deps = await live({
  blobs: s3Blobs({ quarantine: setting('QUARANTINE_BUCKET'), clean: setting('FILES_BUCKET') }),
  scanner: eicarScanner,
});
const Kept = z.object({ privateKey: z.string().min(32) });
const { privateKey } = await readSecret(setting('SEAL_PRIVATE_KEY_ID'), Kept);
const unseal = unsealWith(privateKey);

export const handler = eventHandler((event: unknown) =>
  openApplications(event, { ...deps, unseal }),
);
