import { plusDays, startOfDay } from '../../../shared/domain/time.ts';
import type { Write } from '../../../shared/store/record.ts';
import { type Ticket, ticketRemoval, ticketWrite } from '../../../shared/store/room.ts';
import type { Acting } from './change-room.ts';

type Told = Pick<Ticket, 'kind' | 'id' | 'about'>;

/** Those of the room hear of it with the next digest each of them wants. */
export function told({ c, place, me, now, config }: Acting, ticket: Told): Write {
  const { isSandbox } = config.summary;
  const by = { personId: me.personId, name: me.name };
  return ticketWrite(c.var.deps.table, place, { ...ticket, by }, { isSandbox, at: now });
}

/** They hear of it again when `lastDay` is over, unless it is settled by then. */
export function toldAfter({ c, place, config }: Acting, ticket: Told, lastDay: string): Write {
  const { isSandbox } = config.summary;
  const at = startOfDay(plusDays(lastDay, 1));
  return ticketWrite(c.var.deps.table, place, ticket, { isSandbox, at });
}

export const noLonger = ({ c, place }: Acting, ticket: Told): Write =>
  ticketRemoval(c.var.deps.table, place, ticket);
