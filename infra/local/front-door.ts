/** Which unit answers a request. Units are split by what they may do; see `infra/constructs/units.ts`. */
export type AnsweringUnit = 'api' | 'public' | 'approve';

/** Below `/api`, what needs no account is the public unit's. */
const withoutAccount =
  /^\/api\/(?:health|openapi\.json|docs|tenants|t\/[^/]+\/(?:notices|regions|needs))(?:\/|$)/;

export function unitFor(path: string): AnsweringUnit {
  if (path === '/a' || path.startsWith('/a/')) return 'approve';
  if (path === '/api' || path.startsWith('/api/'))
    return withoutAccount.test(path) ? 'public' : 'api';
  return 'public';
}
