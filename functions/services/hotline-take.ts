import type { TakeTicket } from '../../shared/contracts/hotline.ts';
import { DomainError, type Refusal } from '../../shared/domain/errors.ts';
import { type DeskRules, moved } from '../../shared/domain/hotline/moving.ts';
import {
  type Party,
  rowOf,
  type Ticket,
  type TicketRow,
} from '../../shared/domain/hotline/ticket.ts';
import type { Result } from '../../shared/domain/result.ts';
import { readHotlineTicket, ticketWrites } from '../../shared/store/hotline.ts';
import { record } from '../../shared/store/record.ts';
import { type Reply, readReply } from '../../shared/store/replies.ts';
import { takenTicket } from '../take-ticket.ts';
import { receiptOfCall, ticketIdOf } from '../ticket-receipts.ts';
import { emergencyTold, partyTold } from '../ticket-telling.ts';
import type { HotlinePlace } from './hotline-place.ts';
import { knownParty } from './hotline-providers.ts';

export const orThrow = <T>(result: Result<T, Refusal>): T => {
  if (!result.ok) throw new DomainError(result.error);
  return result.value;
};

/** One transaction keeps one state: what goes on in the same moment is written into the way, under version 1. */
function goneOn(
  ticket: Ticket,
  { dispatch, answer }: { dispatch?: Party | undefined; answer?: string | undefined },
  rules: DeskRules,
): Ticket {
  if (!dispatch && answer === undefined) return ticket;
  const next = dispatch
    ? moved(ticket, 'dispatch', { party: dispatch }, rules)
    : moved(ticket, 'answer', { note: answer }, rules);
  return { ...orThrow(next), version: 1 };
}

/**
 * Takes a call, as the first link of the ticket's own chain; the number of its caller is in none of them.
 *
 * @returns the code to tell the caller, and the ticket
 * @throws {DomainError} `invalid-request` for an unknown place, `emergency-not-handed-over`
 */
export async function takeCall(
  place: HotlinePlace,
  { caller, handedTo, dispatch, answer, ...spoken }: TakeTicket,
  repeat: Reply,
): Promise<{ receipt: string; ticket: TicketRow }> {
  const { deps, tenant, actor, rules, now, desk } = place;
  const receipt = receiptOfCall(deps.secrets.linkKey, tenant, repeat);
  if ((await readReply(deps.table, { tenant }, repeat)) !== undefined) {
    const known = await readHotlineTicket(deps.table, tenant, ticketIdOf(receipt));
    if (known) return { receipt, ticket: rowOf(known) };
  }
  const taken = await takenTicket(place, { spoken, receipt, caller, handedTo });
  const party = dispatch && (await knownParty(place, dispatch, '/dispatch'));
  const ticket = goneOn(taken.ticket, { dispatch: party, answer }, rules);
  const { text, spot, ...what } = spoken;
  await record(deps.table, {
    subject: { tenant, kind: 'hotline', id: ticket.id },
    writes: () => [...ticketWrites(desk, undefined, ticket), ...taken.writes],
    actor,
    origin: deps.origin,
    command: 'takeTicket',
    after: { ...what, state: ticket.state, ...(ticket.party && { party: ticket.party }) },
    now,
    worldNow: deps.clock.now(),
    errands: [
      ...emergencyTold(place, ticket),
      ...(ticket.state === 'dispatched' ? partyTold(place, ticket) : []),
    ],
    repeat,
  });
  return { receipt, ticket: rowOf(ticket) };
}
