import type { ExtractSchema } from 'hono/types';
import type { Api } from '../../functions/api/app.ts';
import type { ApplyingApi } from '../../functions/applying/app.ts';
import type { CommunitiesApi } from '../../functions/communities/app.ts';
import type { DecidingApi } from '../../functions/deciding/app.ts';
import type { DeliberationApi } from '../../functions/deliberation/app.ts';
import type { DocumentsApi } from '../../functions/documents/app.ts';
import type { FilesApi } from '../../functions/files/app.ts';
import type { FollowingApi } from '../../functions/following/app.ts';
import type { HearingApi } from '../../functions/hearing/app.ts';
import type { IdeasApi } from '../../functions/ideas/app.ts';
import type { IdentityApi } from '../../functions/identity/app.ts';
import type { LibraryApi } from '../../functions/library/app.ts';
import type { LinkageApi } from '../../functions/linkage/app.ts';
import type { NeedsApi } from '../../functions/needs/app.ts';
import type { NeighbourhoodApi } from '../../functions/neighbourhood/app.ts';
import type { PerformingApi } from '../../functions/performing/app.ts';
import type { PlatformApi } from '../../functions/platform/app.ts';
import type { PublicApi } from '../../functions/public/app.ts';
import type { RegistryApi } from '../../functions/registry/app.ts';
import type { ServicesApi } from '../../functions/services/app.ts';
import type { TenancyApi } from '../../functions/tenancy/app.ts';
import type { WorkingApi } from '../../functions/working/app.ts';
import { language } from '../i18n.ts';
import { ProblemError, problemOf, unreachable } from '../problem.ts';

/** Every path of the API with what it takes and answers, read off its routes: a wrong name does not compile. */
type Routes = ExtractSchema<Api> &
  ExtractSchema<DecidingApi> &
  ExtractSchema<PerformingApi> &
  ExtractSchema<WorkingApi> &
  ExtractSchema<CommunitiesApi> &
  ExtractSchema<FollowingApi> &
  ExtractSchema<ApplyingApi> &
  ExtractSchema<DocumentsApi> &
  ExtractSchema<FilesApi> &
  ExtractSchema<HearingApi> &
  ExtractSchema<PublicApi> &
  ExtractSchema<IdentityApi> &
  ExtractSchema<TenancyApi> &
  ExtractSchema<IdeasApi> &
  ExtractSchema<NeedsApi> &
  ExtractSchema<LinkageApi> &
  ExtractSchema<RegistryApi> &
  ExtractSchema<DeliberationApi> &
  ExtractSchema<ServicesApi> &
  ExtractSchema<NeighbourhoodApi> &
  ExtractSchema<LibraryApi> &
  ExtractSchema<PlatformApi>;
type Path = keyof Routes & `/api/${string}`;
type Verb<P extends Path> = keyof Routes[P] & `$${string}`;
type Taken<P extends Path, V extends Verb<P>> = Routes[P][V] extends { input: infer Input }
  ? Input
  : never;
type Answer<P extends Path, V extends Verb<P>> = Routes[P][V] extends { output: infer Output }
  ? Output
  : never;
type Request = {
  param?: Readonly<Record<string, string>>;
  query?: Readonly<Record<string, unknown>>;
  json?: unknown;
};
type Headers = Readonly<Record<string, string>>;

/** `/api/t/:tenant/clock` with its names filled in, and what is asked for behind it. */
function addressOf(path: string, { param = {}, query = {} }: Request): string {
  const place = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(param[name] ?? ''));
  const asked = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(asked.map(([name, value]) => [name, String(value)])).toString();
  return text ? `${place}?${text}` : place;
}

/**
 * Where a field may be absent, the routes' types say it may be `undefined`, which JSON cannot be; the contract's own
 * type is named there.
 *
 * @throws {ProblemError} what the server refused, or `unreachable`
 */
export async function ask<P extends Path, V extends Verb<P>>(
  verb: V,
  path: P,
  taken: Taken<P, V>,
  headers: Headers = {},
): Promise<Answer<P, V>> {
  const request = taken as Request;
  const isWritten = request.json !== undefined;
  let response: Response;
  try {
    response = await fetch(addressOf(path, request), {
      method: verb.slice(1).toUpperCase(),
      credentials: 'same-origin',
      headers: {
        accept: 'application/json, application/problem+json',
        'accept-language': language(),
        ...(isWritten && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(isWritten && { body: JSON.stringify(request.json) }),
    });
  } catch {
    throw new ProblemError(unreachable);
  }
  if (!response.ok) throw await problemOf(response);
  return (await response.json()) as Answer<P, V>;
}

/** 128 random bits. `crypto.randomUUID` is younger than the browsers we serve. */
const randomKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

/**
 * One wish of a person. Sent again unchanged it carries the same key, so however often somebody presses or
 * the line breaks, it happens once; changed, it is another wish.
 */
export function intention(): (body: unknown) => Record<string, string> {
  let sent = '';
  let key = '';
  return (body) => {
    const text = JSON.stringify(body);
    if (text !== sent) {
      sent = text;
      key = randomKey();
    }
    return { 'idempotency-key': key };
  };
}
export type Wish = ReturnType<typeof intention>;
