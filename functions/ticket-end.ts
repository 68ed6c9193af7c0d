import type { Ticket } from '../shared/domain/hotline/ticket.ts';
import { callerWrites, readCaller } from '../shared/store/hotline-callers.ts';
import type { Write } from '../shared/store/record.ts';
import { type AtDesk, keptDays } from './ticket-desk.ts';

/** Once a ticket has ended, the number of its caller is kept for some days more, and then gone. */
export async function callerAtEnd(at: AtDesk, before: Ticket, after: Ticket): Promise<Write[]> {
  const { deps, tenant } = at;
  if (after.state !== 'final' || before.state === 'final' || !after.caller) return [];
  const caller = await readCaller(deps.table, tenant, after.id);
  if (!caller) return [];
  const until = { worldNow: deps.clock.now(), days: keptDays(at) };
  return callerWrites(deps.table, tenant, after, { caller, until });
}
