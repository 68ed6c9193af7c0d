import { randomUUID } from 'node:crypto';
import type { Problem } from '../../shared/contracts/common.ts';
import { until } from './until.ts';

/** An answer that was refused, with its problem. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly status: number;
  readonly problem: Problem;
  constructor(what: string, status: number, problem: Problem) {
    super(`${what}: ${status} ${problem.code} ${problem.title}`);
    this.status = status;
    this.problem = problem;
  }
}

export type Call = {
  method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE';
  json?: unknown;
  form?: Record<string, string>;
  headers?: Record<string, string>;
  cookie?: string;
};

/** Told before each request; a chaos run pulls the plug from here. */
export type BeforeCall = () => void | Promise<void>;

/** How long a server may be away before the demo gives up on it. */
const awayMillis = 30_000;

const isAway = (error: unknown) =>
  error instanceof TypeError || (error instanceof Error && error.name === 'TimeoutError');

const bodyOf = ({ json, form }: Call) => {
  if (json !== undefined) return JSON.stringify(json);
  return form ? new URLSearchParams(form).toString() : undefined;
};
const typeOf = ({ json, form }: Call): Record<string, string> => {
  if (json !== undefined) return { 'content-type': 'application/json' };
  return form ? { 'content-type': 'application/x-www-form-urlencoded' } : {};
};

/**
 * Speaks HTTP as a browser or a client program would. While the server is away the same request is sent
 * again, with the same headers: what was carried out is then answered, not done twice.
 */
export function httpClient(baseUrl: string, beforeCall: BeforeCall = () => undefined) {
  let calls = 0;
  const send = async (path: string, call: Call): Promise<Response> => {
    const body = bodyOf(call);
    return fetch(path.startsWith('http') ? path : `${baseUrl}${path}`, {
      method: call.method ?? 'GET',
      redirect: 'manual',
      signal: AbortSignal.timeout(15_000),
      headers: {
        'accept-language': 'zh-CN',
        ...(call.cookie && { cookie: call.cookie }),
        ...typeOf(call),
        ...call.headers,
      },
      ...(body !== undefined && { body }),
    });
  };
  /** The answer, or nothing while the server is away. */
  const attempt = async (path: string, options: Call): Promise<Response | undefined> => {
    try {
      const response = await send(path, options);
      return response.status === 503 ? undefined : response;
    } catch (error) {
      if (isAway(error)) return undefined;
      throw error;
    }
  };
  const call = async (path: string, options: Call = {}): Promise<Response> => {
    calls += 1;
    await beforeCall();
    return until(`${baseUrl} to answer`, () => attempt(path, options), awayMillis);
  };
  const json = async <T>(path: string, options: Call = {}): Promise<T> => {
    const response = await call(path, options);
    const body = (await response.json()) as T & Problem;
    if (response.ok) return body;
    throw new Refused(`${options.method ?? 'GET'} ${path}`, response.status, body);
  };
  return { baseUrl, call, json, count: () => calls };
}
export type HttpClient = ReturnType<typeof httpClient>;

export const freshKey = () => randomUUID();
