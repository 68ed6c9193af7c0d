import * as z from 'zod';
import { unsealWith } from '../adapters/hpke-seal.ts';
import { readSecret } from '../adapters/secret-store.ts';
import { eventHandler } from '../event-handler.ts';
import { live } from '../live.ts';
import { setting } from '../settings.ts';
import { openApplications } from './task.ts';

const deps = await live({});
const Kept = z.object({ privateKey: z.string().min(32) });
const { privateKey } = await readSecret(setting('SEAL_PRIVATE_KEY_ID'), Kept);
const unseal = unsealWith(privateKey);

export const handler = eventHandler((event: unknown) =>
  openApplications(event, { ...deps, unseal }),
);
