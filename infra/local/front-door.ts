import { type AnsweringUnit, routesByUnit } from '../../shared/contracts/routes.ts';

/** Which unit answers a request. Units are split by what they may do; see `infra/constructs/units.ts`. */
export type HttpUnit = AnsweringUnit | 'approve';

/** Every route of the JSON API, as the cloud's front door spells it, with the unit it leads to. */
const listed = Object.entries(routesByUnit).flatMap(([unit, routes]) =>
  routes.map(({ method, path }) => ({
    unit: unit as AnsweringUnit,
    method: method.toUpperCase(),
    pattern: new RegExp(`^${path.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+')}$`),
  })),
);

const isBelow = (path: string, place: string) => path === place || path.startsWith(`${place}/`);

export function unitFor(method: string, path: string): HttpUnit {
  if (/^\/a\/[^/]+\/documents\/[^/]+$/.test(path)) return 'documents';
  if (isBelow(path, '/a')) return 'approve';
  if (isBelow(path, '/sign-in') || isBelow(path, '/calendar') || isBelow(path, '/register'))
    return 'identity';
  if (!isBelow(path, '/api')) return 'public';
  const asked = method === 'HEAD' ? 'GET' : method;
  return listed.find((one) => one.method === asked && one.pattern.test(path))?.unit ?? 'api';
}
