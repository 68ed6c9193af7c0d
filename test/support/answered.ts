import type { Hono } from 'hono';
import { expect } from 'vitest';
import { Problem } from '../../shared/contracts/common.ts';
import { openApi } from '../../shared/contracts/openapi.ts';
import type { RouteContract } from '../../shared/contracts/route-contract.ts';
import { routes } from '../../shared/contracts/routes.ts';

export type Sent = {
  /** Sent as JSON, but for a text, which is sent as it is. */
  body?: unknown;
  cookie?: string;
  headers?: Record<string, string>;
  /** The address on the network it comes from, as API Gateway tells it. */
  from?: string;
};

export type Answered = {
  status: number;
  headers: Headers;
  text: string;
  /** The answer as it came. */
  content: Uint8Array;
  /** The answer as JSON; of a letter, nothing. */
  json: unknown;
  /** The problem that was answered, held against RFC 9457 as the contract writes it. */
  problem: Problem;
};

type Request = Sent & { method: string; address: string };
// biome-ignore lint/suspicious/noExplicitAny: apps of three environments, asked in one way
type AnyApp = Hono<any, any, any>;

const described = openApi().paths;
/** The answers that the description of the API names for a route. */
function documentedFor({ method, path }: RouteContract): number[] {
  const operation = described[path.replace(/:(\w+)/g, '{$1}')]?.[method] as
    | { responses: Record<string, object> }
    | undefined;
  return Object.keys(operation?.responses ?? {}).map(Number);
}

/** Made once: a hundred thousand answers are held against them. */
const contracts = routes.map((route) => ({
  route,
  pattern: new RegExp(`^${route.path.replace(/:\w+/g, '[^/]+')}$`),
  documented: documentedFor(route),
}));

const contractFor = (method: string, path: string) =>
  contracts.find(
    ({ route, pattern }) => route.method === method.toLowerCase() && pattern.test(path),
  );

function initOf({ method, body, cookie, headers = {} }: Request): RequestInit {
  const hasBody = body !== undefined;
  return {
    method,
    headers: {
      ...(hasBody && { 'content-type': 'application/json' }),
      ...(cookie && { cookie }),
      ...headers,
    },
    ...(hasBody && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  };
}

const noProblem = (status: number): Problem => ({ type: '', code: '', title: '', status });

/** The headers that keep browsers careful. */
const careful = [
  ['x-content-type-options', /^nosniff$/],
  ['x-frame-options', /^DENY$/],
  ['strict-transport-security', /max-age=/],
  ['referrer-policy', /^no-referrer$/],
  ['x-trace-id', /^[0-9a-f]{16}$/],
] as const;

/** What holds for every answer of the JSON API: its contract, and the headers that keep browsers careful. */
function hold({ method, address }: Request, status: number, json: unknown, headers: Headers) {
  const [path = ''] = address.split('?');
  for (const [name, value] of careful)
    if (!value.test(headers.get(name) ?? '')) expect(headers.get(name), name).toMatch(value);
  if (!path.startsWith('/api') || path === '/api/docs') return;
  const { route: contract, documented } = contractFor(method, path) ?? {};
  if (status >= 400) {
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(headers.get('cache-control')).toBe('no-store');
    const problem = Problem.parse(json);
    expect(json).toEqual(problem);
    if (documented && problem.code !== 'internal') expect(documented).toContain(status);
    return;
  }
  expect(status).toBe(contract?.status);
  if (contract?.answer) expect(contract.answer.parse(json)).toEqual(json);
}

/** Asks `app`, and checks what must be true of any answer. */
export async function answered(app: AnyApp, request: Request): Promise<Answered> {
  const { from } = request;
  const env = from ? { event: { requestContext: { http: { sourceIp: from } } } } : undefined;
  const answer = await app.request(request.address, initOf(request), env);
  const content = new Uint8Array(await answer.arrayBuffer());
  const text = new TextDecoder().decode(content);
  const isJson = /[/+]json/.test(answer.headers.get('content-type') ?? '');
  const json: unknown = isJson ? JSON.parse(text) : undefined;
  hold(request, answer.status, json, answer.headers);
  const problem = answer.status >= 400 && isJson ? Problem.parse(json) : noProblem(answer.status);
  return { status: answer.status, headers: answer.headers, text, content, json, problem };
}
