import { freshSession } from '../../../functions/http/session.ts';
import { createHttpUnits } from '../../../functions/http-units.ts';
import type { Deps } from '../../../functions/ports.ts';
import type { OrganizationId, PersonId } from '../../../shared/domain/ids.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { remove, transact } from '../../../shared/store/items.ts';
import { keys } from '../../../shared/store/keys.ts';
import { readStanding } from '../../../shared/store/people.ts';
import { putSession } from '../../../shared/store/sessions.ts';
import { unitFor } from '../../local/front-door.ts';

/** Whoever asks: an official, or a member who acts for their organization. */
export type Asking = { person: PersonId; organization?: OrganizationId };

/** Sessions here end with the moment the seed began: they are worth nothing afterwards. */
export type Desk = {
  /** @param key - asked again under it, nothing happens twice */
  post(who: Asking, path: string, body: object, key: string): Promise<unknown>;
  leave(): Promise<void>;
};

/** The units that answer people, asked in this process as a browser asks them. */
export function openDesk(deps: Deps, until: Instant): Desk {
  const units = createHttpUnits(deps);
  const open = new Map<PersonId, { cookie: string; hash: string }>();
  const name = deps.settings.publicBaseUrl.startsWith('https:') ? '__Host-sid' : 'sid';

  async function signIn(person: PersonId): Promise<string> {
    const known = open.get(person);
    if (known) return known.cookie;
    const { language: _language, ...standing } = await readStanding(deps.table, person);
    const { secret, hash } = freshSession();
    await putSession(deps.table, hash, { ...standing, expiresAt: until });
    const cookie = `${name}=${secret}`;
    open.set(person, { cookie, hash });
    return cookie;
  }

  return {
    post: async ({ person, organization }, path, body, key) => {
      const query = organization ? `?organization=${organization}` : '';
      const answer = await units[unitFor('POST', path)].request(`${path}${query}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'idempotency-key': key,
          cookie: await signIn(person),
        },
        body: JSON.stringify(body),
      });
      if (answer.status >= 400) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return answer.json();
    },
    leave: async () => {
      const sessions = [...open.values()];
      open.clear();
      for (const { hash } of sessions)
        await transact(deps.table, [remove(deps.table, keys.session(hash))]);
    },
  };
}
