import type { RouteContract } from '../../shared/contracts/route-contract.ts';
import { routes } from '../../shared/contracts/routes.ts';
import type { AnApp } from './an-app.ts';
import type { Answered } from './answered.ts';
import { people } from './people.ts';
import type { Principal } from './principals.ts';
import { bodies } from './walk-bodies.ts';

export type Place = { tenant: string; purchase: string; organization: string };

const never = 999_999;

export const etagOf = ({ path }: RouteContract) => {
  if (path.includes('draft')) return `"d${never}"`;
  return /\/(submission|withdrawal)$/.test(path) ? `"r${never}"` : `"v${never}"`;
};

export const cookieOf = async (app: AnApp, { person }: Principal): Promise<string> =>
  person ? app.signIn(person) : '';

export function addressOf({ path }: RouteContract, place: Place): string {
  const parts = new Map(
    Object.entries({
      ...place,
      applicant: place.organization,
      key: 'plan',
      person: people.secondHandler,
      entry: '0'.repeat(26),
      round: '0'.repeat(26),
      activity: '0'.repeat(26),
      year: '2026',
      line: '2026-fiscal',
      setting: 'rules',
      version: '0',
      delegation: 'd0000000000000000000000001',
    }),
  );
  return path.replace(/:(\w+)/g, (_, name: string) => parts.get(name) ?? name);
}

/** Members act for their organization where a route asks for whom. */
export const queryOf = ({ access }: RouteContract, { organization }: Principal) =>
  access === 'officialOrOrganization' && organization ? `?organization=${organization}` : '';

let keys = 0;

/** Sends what `route` takes, as `principal`, about `place`. */
export async function askAs(
  app: AnApp,
  { principal, cookie }: { principal: Principal; cookie: string },
  route: RouteContract,
  place: Place,
): Promise<Answered> {
  keys += 1;
  const name = `${route.method} ${route.path}`;
  const body = bodies[name];
  return app.ask(route.method.toUpperCase(), addressOf(route, place) + queryOf(route, principal), {
    cookie,
    headers: { 'if-match': etagOf(route), 'idempotency-key': `key-walk-${keys}` },
    ...(body !== undefined && { body }),
  });
}

/** Signing out ends the walk, and the text of the description is the same for everybody. */
export const walked = routes.filter(
  ({ method, path }) =>
    !(method === 'delete' && path === '/api/session') && !/openapi|docs|health/.test(path),
);
