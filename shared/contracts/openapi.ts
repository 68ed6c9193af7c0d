import * as z from 'zod';
import type { ProblemCode } from '../domain/errors.ts';
import { Problem } from './common.ts';
import { problemType, statuses } from './problems.ts';
import type { RouteContract } from './route-contract.ts';
import { routes } from './routes.ts';

const idOf = (schema: z.ZodType) => z.globalRegistry.get(schema)?.id;

/** A named schema is referred to; an unnamed one, a path or a query, is written out. */
const schemaOf = (schema: z.ZodType): object => {
  const id = idOf(schema);
  if (id) return { $ref: `#/components/schemas/${id}` };
  const { $schema: _dialect, ...plain } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
  });
  return plain;
};

const json = (schema: z.ZodType) => ({
  content: { 'application/json': { schema: schemaOf(schema) } },
});

const parametersOf = ({ params, query, headers = [] }: RouteContract) => [
  ...Object.entries(params?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'path',
    required: true,
    schema: schemaOf(schema as z.ZodType),
  })),
  ...Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: false,
    schema: schemaOf(schema as z.ZodType),
  })),
  ...headers.map((name) => ({
    name,
    in: 'header',
    required: name === 'Idempotency-Key',
    schema: { type: 'string' },
  })),
];

const when = (holds: unknown, ...codes: ProblemCode[]) => (holds ? codes : []);

function problemsOf({
  method,
  path,
  access,
  posts,
  roles,
  params,
  query,
  body,
  headers = [],
  problems = [],
  isSteppedUp,
}: RouteContract) {
  const isSuspendable = method !== 'get' && access !== 'platform' && path.includes('/:tenant');
  const codes = new Set([
    ...problems,
    ...when(method !== 'get', 'origin-refused'),
    ...when(query, 'invalid-request'),
    ...when(headers.includes('Idempotency-Key'), 'idempotency-key-required'),
    ...when(isSteppedUp, 'second-factor-required'),
    ...when(access !== 'everyone', 'not-signed-in'),
    ...when(posts || roles, 'not-permitted'),
    ...when(params || access === 'platform', 'not-found'),
    ...when(isSuspendable, 'tenant-suspended'),
    ...when(body, 'invalid-request', 'request-too-large', 'unsupported-media-type'),
  ]);
  const byStatus = new Map<number, string[]>();
  for (const code of codes)
    byStatus.set(statuses[code], [...(byStatus.get(statuses[code]) ?? []), code]);
  return Object.fromEntries(
    [...byStatus].map(([status, all]) => [
      String(status),
      {
        description: all.map((code) => `\`${code}\``).join(', '),
        content: { 'application/problem+json': { schema: schemaOf(Problem) } },
      },
    ]),
  );
}

const operationOf = (route: RouteContract) => ({
  summary: route.summary,
  'x-access': route.access,
  ...(route.access !== 'everyone' && { security: [{ session: [] }] }),
  parameters: parametersOf(route),
  ...(route.body && { requestBody: { required: true, ...json(route.body) } }),
  responses: {
    [String(route.status)]: {
      description: route.summary,
      ...(route.answer && json(route.answer)),
    },
    ...problemsOf(route),
  },
});

const paths = () => {
  const all: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    all[path] = { ...all[path], [route.method]: operationOf(route) };
  }
  return all;
};

const refs = (value: unknown) =>
  [...JSON.stringify(value).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(
    ([, id]) => id ?? '',
  );

/**
 * Only what a route refers to, directly or through another schema: what the workflow says is not API. By name, so that
 * the order in which modules were loaded does not show.
 */
function reachable(schemas: Record<string, object>): Record<string, object> {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    for (const id of refs(value))
      if (!found.has(id)) {
        found.add(id);
        visit(schemas[id] ?? {});
      }
  };
  visit(paths());
  return Object.fromEntries([...found].sort().map((id) => [id, schemas[id] ?? {}]));
}

const components = () => {
  const { schemas } = z.toJSONSchema(z.globalRegistry, {
    uri: (id) => `#/components/schemas/${id}`,
    io: 'input',
    unrepresentable: 'any',
  });
  const named = Object.entries(schemas).map(([id, { $schema: _s, $id: _i, ...schema }]) => [
    id,
    schema,
  ]);
  return reachable(Object.fromEntries(named));
};

/** The API as OpenAPI 3.1, made from the contracts the routes themselves check. */
export const openApi = () => ({
  openapi: '3.1.0',
  info: {
    title: 'Sanshe (三社)',
    version: '1',
    description: `Community-service purchasing. Problems are RFC 9457; a code has the type ${problemType('not-found').replace('not-found', '<code>')}. Money is integer fen, time is RFC 3339 UTC.`,
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  paths: paths(),
  components: {
    schemas: components(),
    securitySchemes: {
      session: {
        type: 'apiKey',
        in: 'cookie',
        name: '__Host-sid',
        description: 'POST /api/session sets it.',
      },
    },
  },
});
