import type { Hono } from 'hono';
import { handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda';
import type { Env } from './http/environment.ts';

/**
 * A Lambda function that answers HTTP. The app is being built while the runtime starts; the first request
 * waits for what is left, so that loading the code is all a cold start has to finish.
 */
export function httpHandler(app: Promise<Hono<Env>>) {
  const ready = app.then((built) => handle(built));
  ready.catch(() => undefined);
  return async (event: LambdaEvent, context: LambdaContext) => (await ready)(event, context);
}
