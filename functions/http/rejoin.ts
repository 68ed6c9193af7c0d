import type { Context } from 'hono';
import type { Session } from '../../shared/contracts/sessions.ts';
import { joinSession } from '../../shared/store/organization-members.ts';
import { within } from '../within.ts';
import type { Env } from './environment.ts';
import { sessionHash } from './session.ts';

/** Lets the running session know of the organization its person has joined. */
export async function rejoin(
  c: Context<Env>,
  place: Session['organizations'][number],
): Promise<void> {
  const hash = sessionHash(c);
  const { table } = await within(c.var.deps, { as: 'identity' });
  if (hash) await joinSession(table, hash, c.var.session, place);
}
