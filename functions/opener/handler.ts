import { hpkeUnseal, SealKeys } from '../adapters/hpke-seal.ts';
import { readSecret } from '../adapters/secret-store.ts';
import { eventHandler } from '../event-handler.ts';
import { live } from '../live.ts';
import { setting } from '../settings.ts';
import { openApplications } from './task.ts';

const deps = await live({});
const unseal = hpkeUnseal([await readSecret(setting('SEAL_PRIVATE_KEY_ID'), SealKeys)]);

export const handler = eventHandler((event: unknown) =>
  openApplications(event, { ...deps, unseal }),
);
