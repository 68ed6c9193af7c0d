import { received } from '../shared/domain/hotline/moving.ts';
import type { Rescuer } from '../shared/domain/hotline/names.ts';
import type { Spoken, Ticket } from '../shared/domain/hotline/ticket.ts';
import { isCurrent, streetOf } from '../shared/domain/region/tree.ts';
import { type Caller, callerWrites } from '../shared/store/hotline-callers.ts';
import type { Write } from '../shared/store/record.ts';
import { readTree } from '../shared/store/regions.ts';
import { invalid } from './http/problem.ts';
import { sealedCaller } from './ticket-callers.ts';
import type { AtDesk } from './ticket-desk.ts';
import { ticketIdOf } from './ticket-receipts.ts';

export type Taking = {
  spoken: Spoken;
  receipt: string;
  caller?: { phone: string; isShared: boolean } | undefined;
  handedTo?: Rescuer | undefined;
  /** Where the request has the place. */
  pointer?: string;
};

/**
 * A ticket as it is taken, and what is kept of its caller, whose number is sealed apart from it.
 *
 * @throws {DomainError} `invalid-request` for a place or a matter that is not there
 */
export async function takenTicket(
  { deps, tenant, rules, now, matters }: AtDesk,
  { spoken, receipt, caller, handedTo, pointer = '/community' }: Taking,
): Promise<{ ticket: Ticket; caller?: Caller; writes: Write[] }> {
  if (!matters.some(({ id }) => id === spoken.category))
    throw invalid([{ pointer: '/category', code: 'unknown-entry' }]);
  const stored = await readTree(deps.table, tenant);
  const node = stored?.tree.nodes.get(spoken.community);
  if (!stored || !node || !isCurrent(node)) throw invalid([{ pointer, code: 'region-unknown' }]);
  const id = ticketIdOf(receipt);
  const street = streetOf(stored.tree, node.id)?.id;
  const ticket = received(
    {
      ...spoken,
      id,
      handOvers: handedTo ? [{ to: handedTo, at: now }] : [],
      ...(street && { street }),
      ...(caller && { caller: { isShared: caller.isShared } }),
    },
    rules,
  );
  if (!caller) return { ticket, writes: [] };
  const kept = sealedCaller(deps, { tenant, ticket: id }, caller.phone);
  const writes = callerWrites(deps.table, tenant, ticket, { caller: kept });
  return { ticket, caller: kept, writes };
}
