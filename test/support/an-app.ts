import { beforeAll } from 'vitest';
import { freshSession } from '../../functions/http/session.ts';
import { createHttpUnits } from '../../functions/http-units.ts';
import { unitFor } from '../../infra/local/front-door.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import { plusMillis } from '../../shared/domain/time.ts';
import { readStanding } from '../../shared/store/people.ts';
import { putSession } from '../../shared/store/sessions.ts';
import type { Table } from '../../shared/store/table.ts';
import { aTable, startTable } from './a-table.ts';
import { kunshan, storeTenantWithPeople } from './a-tenant.ts';
import { anOrganization, register } from './an-organization.ts';
import { type Answered, answered, type Sent } from './answered.ts';
import { organizations } from './people.ts';
import { type Services, services } from './services.ts';

export type AnApp = Services & {
  table: Table;
  /** Sends a request to the unit that answers it in the cloud, and holds the answer against its contract. */
  ask(method: string, path: string, sent?: Sent): Promise<Answered>;
  /** A session of this person, as the `cookie` of a request; `proved` when they proved a second factor just now. */
  signIn(person: PersonId, proved?: 'proved'): Promise<string>;
};

async function start(table: Table, word?: (letter: string) => string): Promise<AnApp> {
  const world = await services(table, word);
  const { clock } = world;
  const units = createHttpUnits(world.deps);
  return {
    ...world,
    table,
    ask: async (method, address, sent = {}) => {
      const [path = ''] = address.split('?');
      return answered(units[unitFor(method, path)], { method, address, ...sent });
    },
    signIn: async (person, proved) => {
      const { language: _language, ...standing } = await readStanding(table, person);
      const { secret, hash } = freshSession();
      const expiresAt = plusMillis(clock.now(), 365 * 86_400_000);
      await putSession(table, hash, {
        ...standing,
        expiresAt,
        ...(proved && { provedAt: clock.now(), provedBy: 'totp' }),
      });
      return `__Host-sid=${secret}`;
    },
  };
}

/**
 * Makes `app` the system on a real table, in Kunshan with everybody of the tests and four organizations. For what
 * several test files share: a worker loads a module once, so each file begins it in a `beforeAll` of its own.
 *
 * @returns what ends it
 */
export async function startApp(app: AnApp): Promise<() => Promise<void>> {
  const table = {} as Table;
  const stop = await startTable(table);
  Object.assign(app, await start(table));
  const { linkKey } = app.deps.secrets;
  await storeTenantWithPeople(table, kunshan, linkKey);
  for (const organization of organizations)
    await register(table, anOrganization(organization), linkKey);
  return stop;
}

/** The app of one test file. */
export function anApp(): AnApp {
  const app = {} as AnApp;
  beforeAll(() => startApp(app));
  return app;
}

/** The system on a real table with nothing in it, and keys of its own. */
export function anEmptyApp(): AnApp {
  const table = aTable();
  const app = {} as AnApp;
  beforeAll(async () => {
    const started = await start(table, (letter) => letter.toUpperCase().repeat(43));
    Object.assign(app, started);
  });
  return app;
}
