import type { Context } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { RouteContract } from '../../shared/contracts/route-contract.ts';
import type { Env } from './environment.ts';

/** The names in the address of a request, as its contract calls them. */
export type PathNames = Readonly<Record<string, string>>;

/** Whoever stands before a route sees the address only: the route's own names are read off its pattern. */
function namesIn(pattern: string, path: string): PathNames {
  const parts = path.split('/');
  const named = pattern
    .split('/')
    .flatMap((part, place) =>
      part.startsWith(':') ? [[part.slice(1), decoded(parts[place] ?? '')] as const] : [],
    );
  return Object.fromEntries(named);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The contract of the route that will answer this request, with the names in its address; nothing where none does. */
export function contractOf(
  c: Context<Env>,
  contracts: readonly RouteContract[],
): { contract: RouteContract; names: PathNames } | undefined {
  const mounted = matchedRoutes(c);
  const contract = contracts.find((one) =>
    mounted.some(({ method, path }) => method.toLowerCase() === one.method && path === one.path),
  );
  return contract && { contract, names: namesIn(contract.path, c.req.path) };
}
