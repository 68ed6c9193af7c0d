import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { readSecret } from '../../functions/adapters/secret-store.ts';
import { instant } from '../../shared/domain/time.ts';
import { transact } from '../../shared/store/items.ts';
import { accountFor } from '../../shared/store/members.ts';
import { platformAdminItem } from '../../shared/store/people.ts';
import { record } from '../../shared/store/record.ts';
import type { Table } from '../../shared/store/table.ts';
import { tell } from '../demo/progress.ts';
import { localClients } from '../local/clients.ts';
import { takeDirectory } from '../local/data-directory.ts';
import { startDynoxide } from '../local/dynoxide.ts';
import { localSecrets } from '../local/secrets.ts';
import { createTable } from '../local/table.ts';

const help = `npm run platform:admin -- --email <address> --name <name> [--revoke]

The first administrator of an installation, or the last one's end. Whoever can run this holds the data anyway.

  --data <dir>     the data of an installation on one machine, which must be stopped; .data unless given
  --table <name>   the table of an installation in the cloud, with --secrets, its secret of keys
`;

const { values } = parseArgs({
  options: {
    email: { type: 'string' },
    name: { type: 'string' },
    revoke: { type: 'boolean', default: false },
    data: { type: 'string', default: join(import.meta.dirname, '../../.data') },
    table: { type: 'string' },
    secrets: { type: 'string' },
  },
});

const Keys = z.object({ linkKey: z.string() });

async function appoint(table: Table, linkKey: string): Promise<void> {
  const email = z.email().parse(values.email?.trim().toLowerCase());
  const name = z.string().min(1).max(60).parse(values.name);
  const account = await accountFor(table, { email, name, language: 'zh-CN' }, linkKey);
  if (account.writes.length > 0) await transact(table, account.writes);
  const { id } = account;
  const isAdmin = !values.revoke;
  const now = instant(Date.now());
  await record(table, {
    subject: { platform: true, kind: 'administrator', id },
    writes: () => [{ item: platformAdminItem(table, id, isAdmin) }],
    actor: { kind: 'system' },
    command: isAdmin ? 'appointPlatformAdmin' : 'revokePlatformAdmin',
    reason: 'npm run platform:admin',
    after: { person: id, isAdmin },
    now,
    worldNow: now,
  });
  tell(`${name} <${email}> ${isAdmin ? 'administers' : 'no longer administers'} the installation`);
}

async function onThisMachine(directory: string): Promise<void> {
  const release = takeDirectory(directory, 'platform:admin');
  const engine = await startDynoxide({ directory });
  const clients = localClients(engine.endpoint);
  try {
    const table = { client: clients.dynamodb, name: 'sanshe' };
    await createTable(table);
    await appoint(table, localSecrets(directory).linkKey);
  } finally {
    await clients.close();
    await engine.stop();
    await release();
  }
}

if (!values.email || !values.name) tell(help);
else if (values.table && values.secrets) {
  const { linkKey } = await readSecret(values.secrets, Keys);
  await appoint({ client: new DynamoDBClient({}), name: values.table }, linkKey);
} else await onThisMachine(resolve(values.data));
