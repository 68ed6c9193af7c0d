import type {
  CreateTenant,
  DivisionDetail,
  DivisionPlace,
  PlatformTenants,
  TenantCreated,
} from '../../shared/contracts/platform.ts';
import { ask, type Wish } from './ask.ts';

const base = '/api/platform/tenants';
type Turn = 'suspension' | 'resumption' | 'deletion';

export const getTenantStandings = () => ask('$get', base, {}) as Promise<PlatformTenants>;

export const findDivisions = (text: string) =>
  ask('$get', '/api/platform/divisions', { query: { text } } as never) as Promise<{
    items: DivisionPlace[];
  }>;

export const getDivision = (code: string) =>
  ask('$get', '/api/platform/divisions/:code', { param: { code } }) as Promise<DivisionDetail>;

export const createTenant = (body: unknown, wish: Wish) =>
  ask('$post', base, { json: body as CreateTenant } as never, wish(body)) as Promise<TenantCreated>;

export const turnTenant = (
  { id, version, turn, wish }: { id: string; version: number; turn: Turn; wish: Wish },
  body: object,
) =>
  ask('$post', `${base}/:tenant/${turn}`, { param: { tenant: id }, json: body } as never, {
    ...wish({ id, turn, ...body }),
    'if-match': `"v${version}"`,
  });
