import * as z from 'zod';
import { instant } from '../shared/domain/time.ts';
import { openTable } from '../shared/store/table.ts';
import { assumeRole } from './adapters/assumed-role.ts';
import { noBlobs, noScanner } from './adapters/no-blobs.ts';
import { noArchive } from './adapters/s3-archive.ts';
import { noSite } from './adapters/s3-site.ts';
import { scopedTables } from './adapters/scoped-tables.ts';
import { readSecret } from './adapters/secret-store.ts';
import { noWorkflow } from './adapters/step-functions.ts';
import type { Divisions } from './divisions.ts';
import type { Clock, Deps, Mailer, Seal, Typesetter } from './ports.ts';
import { setting } from './settings.ts';

const Keys = z.object({
  linkKey: z.string().min(32),
  codePepper: z.string().min(32),
  cursorKey: z.string().min(32),
  signingKey: z.string().min(32),
  sealPublicKey: z.string().min(32),
});

const systemClock: Clock = { now: () => instant(Date.now()) };

const noMailer: Mailer = { send: () => Promise.reject(new TypeError('this unit sends no mail')) };

const noSeal: Seal = { seal: () => Promise.reject(new TypeError('this unit seals nothing')) };

const noTypesetter: Typesetter = {
  pdf: () => Promise.reject(new TypeError('this unit sets no documents')),
};

const noList = () => Promise.reject(new TypeError('this unit has no list of divisions'));
const noDivisions: Divisions = {
  edition: noList,
  find: noList,
  search: noList,
  below: noList,
};

/**
 * The services of a Lambda function, from its environment. A unit names the ports it has a right to; the
 * others refuse.
 *
 * @param sealing - of the one unit that seals applications, how
 */
export async function live(
  ports: Partial<
    Pick<
      Deps,
      'workflow' | 'mailer' | 'site' | 'archive' | 'divisions' | 'blobs' | 'scanner' | 'typesetter'
    >
  >,
  sealing?: (publicKey: string) => Seal,
): Promise<Deps> {
  const { sealPublicKey, ...secrets } = await readSecret(setting('SECRETS_ID'), Keys);
  const uploadOrigin = setting('UPLOAD_ORIGIN');
  const downloadOrigin = setting('DOWNLOAD_ORIGIN');
  const table = openTable(setting('TABLE_NAME'));
  return {
    table,
    tableFor: scopedTables({
      table,
      clock: systemClock,
      roles: setting('SCOPE_ROLES'),
      own: setting('OWN_SCOPE'),
      assume: assumeRole,
    }),
    clock: systemClock,
    seal: sealing?.(sealPublicKey) ?? noSeal,
    secrets,
    settings: {
      publicBaseUrl: setting('PUBLIC_BASE_URL'),
      mailFrom: setting('MAIL_FROM'),
      isSandboxAllowed: setting('SANDBOX_ALLOWED') === 'true',
      ...(uploadOrigin && { uploadOrigin }),
      ...(downloadOrigin && { downloadOrigin }),
    },
    workflow: noWorkflow,
    mailer: noMailer,
    site: noSite,
    archive: noArchive,
    blobs: noBlobs,
    scanner: noScanner,
    typesetter: noTypesetter,
    divisions: noDivisions,
    ...ports,
  };
}
