import { setImmediate as soon } from 'node:timers/promises';
import type { Hono } from 'hono';
import { handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda';
import type { Env } from './http/environment.ts';

/**
 * A Lambda function that answers HTTP. The app is built right after the code is loaded, while the runtime
 * still starts; the first request waits for what is left of it.
 */
export function httpHandler(build: () => Promise<Hono<Env>>) {
  const ready = soon()
    .then(build)
    .then((app) => handle(app));
  ready.catch(() => undefined);
  return async (event: LambdaEvent, context: LambdaContext) => (await ready)(event, context);
}
