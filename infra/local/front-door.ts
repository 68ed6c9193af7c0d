import { openRoutes } from '../../shared/contracts/open-routes.ts';

/** Which unit answers a request. Units are split by what they may do; see `infra/constructs/units.ts`. */
export type AnsweringUnit = 'api' | 'public' | 'approve';

/** What needs no account is the public unit's, also below `/api`; the way in makes sessions. As in the cloud. */
const anonymous = openRoutes
  .filter(({ path }) => !path.startsWith('/api/session'))
  .map(({ method, path }) => ({
    method: method.toUpperCase(),
    pattern: new RegExp(`^${path.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}$`),
  }));

const isBelow = (path: string, place: string) => path === place || path.startsWith(`${place}/`);

export function unitFor(method: string, path: string): AnsweringUnit {
  if (isBelow(path, '/a')) return 'approve';
  if (!isBelow(path, '/api')) return 'public';
  const isOpen = anonymous.some((open) => open.method === method && open.pattern.test(path));
  return isOpen ? 'public' : 'api';
}
