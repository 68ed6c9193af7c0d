import type { Context } from 'hono';
import type { Instant } from '../../shared/domain/time.ts';
import type { Env } from '../http/environment.ts';
import { giveDevice, giveSession } from '../http/session.ts';

type Given = {
  secret: string;
  endsAt: Instant;
  device?: { secret: string; expiresAt: Instant };
};

/** Hands the browser what it signs its next requests with. */
export function giveTo(c: Context<Env>, { secret, endsAt, device }: Given): void {
  giveSession(c, secret, endsAt);
  if (device) giveDevice(c, device);
}
