import type { CommandDone, PurchaseView } from '../../shared/contracts/purchases.ts';
import { placeOf } from '../../shared/domain/purchase/command-place.ts';
import type { HumanCommand } from '../../shared/domain/purchase/commands.ts';
import { type Call, freshKey, type HttpClient, Refused } from './http-client.ts';
import type { MailboxClient } from './mailbox-client.ts';
import { until } from './until.ts';

export type World = { http: HttpClient; mailbox: MailboxClient };
type Acting = { organization?: string };

const query = ({ organization }: Acting) => (organization ? `?organization=${organization}` : '');

/** Somebody signed in, as a browser keeps them: by a cookie, got with a code from their mail. */
export class Person {
  readonly email: string;
  readonly #world: World;
  readonly #cookie: string;

  private constructor(email: string, world: World, cookie: string) {
    this.email = email;
    this.#world = world;
    this.#cookie = cookie;
  }

  static async signIn(world: World, email: string): Promise<Person> {
    const { http, mailbox } = world;
    return until(`${email} to sign in`, async () => {
      const known = await mailbox.ids(email);
      await http.call('/api/session/codes', { method: 'POST', json: { email } });
      const code = await mailbox.freshCode(email, known);
      if (!code) return undefined;
      const json = { email, code };
      const response = await http.call('/api/session', { method: 'POST', json });
      const cookie = response.headers.get('set-cookie')?.split(';')[0];
      return response.ok && cookie ? new Person(email, world, cookie) : undefined;
    });
  }

  json<T>(path: string, call: Call = {}): Promise<T> {
    return this.#world.http.json<T>(path, { ...call, cookie: this.#cookie });
  }

  post<T>(path: string, json: unknown, headers: Record<string, string> = {}): Promise<T> {
    const key = { 'idempotency-key': freshKey() };
    return this.json<T>(path, { method: 'POST', json, headers: { ...key, ...headers } });
  }

  view(place: string, acting: Acting = {}): Promise<PurchaseView> {
    return this.json<PurchaseView>(`${place}${query(acting)}`);
  }

  /** Asks `command` of the purchase as it stands; when somebody else was first, of what stands then. */
  async command(place: string, command: HumanCommand, acting: Acting = {}): Promise<CommandDone> {
    const key = freshKey();
    return until(`${command.type} to be taken`, async () => {
      const { purchase } = await this.view(place, acting);
      const headers = { 'idempotency-key': key, 'if-match': `"v${purchase.version}"` };
      try {
        const path = `${place}/${placeOf(command.type)}${query(acting)}`;
        return await this.json<CommandDone>(path, { method: 'POST', json: command, headers });
      } catch (error) {
        if (error instanceof Refused && error.problem.code === 'version-conflict') return undefined;
        throw error;
      }
    });
  }
}

/** The code `ask` is refused with. @throws {Error} when it is not refused */
export async function refusalOf(what: string, ask: () => Promise<unknown>): Promise<string> {
  try {
    await ask();
  } catch (error) {
    if (error instanceof Refused) return error.problem.code;
    throw error;
  }
  throw new Error(`${what} should have been refused`);
}
