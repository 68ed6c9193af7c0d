import type {
  CommunityView,
  ImportCommunities,
  ImportedCommunities,
  Registry,
  State,
} from '../../shared/contracts/communities.ts';
import type { Desk } from '../../shared/contracts/desk.ts';
import type { Places } from '../../shared/contracts/places.ts';
import type { AccessCommand, AccessView } from '../../shared/contracts/task-access.ts';
import { ask, type Wish } from './ask.ts';

const base = '/api/t/:tenant/communities';
const access = '/api/t/:tenant/task-access';

export const getRegistry = (tenant: string, place: string): Promise<Registry> =>
  ask('$get', base, { param: { tenant }, query: { place } } as never) as Promise<Registry>;

export const getCommunity = (tenant: string, community: string): Promise<CommunityView> =>
  ask('$get', `${base}/:community`, { param: { tenant, community } }) as Promise<CommunityView>;

type Place = { tenant: string; community: string; version: number };

export const stateCommunity = (
  { tenant, community, version }: Place,
  json: State,
  wish: Wish,
): Promise<CommunityView> =>
  ask('$post', `${base}/:community/statements`, { param: { tenant, community }, json } as never, {
    ...wish(json),
    'if-match': `"v${version}"`,
  }) as Promise<CommunityView>;

export const importCommunities = (
  tenant: string,
  json: ImportCommunities,
  wish: Wish,
): Promise<ImportedCommunities> =>
  ask(
    '$post',
    '/api/t/:tenant/communities-import',
    { param: { tenant }, json } as never,
    wish(json),
  ) as Promise<ImportedCommunities>;

export const getAccess = (tenant: string): Promise<AccessView> =>
  ask('$get', access, { param: { tenant } }) as Promise<AccessView>;

export const sendAccess = (tenant: string, json: AccessCommand, wish: Wish): Promise<AccessView> =>
  ask('$post', access, { param: { tenant }, json } as never, wish(json)) as Promise<AccessView>;

/** Without a community, the first of the reader's own. */
export const getDesk = (tenant: string, community: string): Promise<Desk> =>
  ask('$get', '/api/t/:tenant/desk', {
    param: { tenant },
    query: community ? { community } : {},
  } as never) as Promise<Desk>;

/** Without a place, the top; without a year, today. */
export const getPlaces = (
  tenant: string,
  { place, year }: { place: string; year: string },
): Promise<Places> =>
  ask('$get', '/api/t/:tenant/places', {
    param: { tenant },
    query: { ...(place && { place }), ...(year && { year }) },
  } as never) as Promise<Places>;
