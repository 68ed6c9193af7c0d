import type { TicketCommand } from '../../shared/contracts/hotline.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { isShownAlready, mayCall } from '../../shared/domain/hotline/permissions.ts';
import type { Ticket } from '../../shared/domain/hotline/ticket.ts';
import { ticketWrites } from '../../shared/store/hotline.ts';
import { readCaller } from '../../shared/store/hotline-callers.ts';
import { record } from '../../shared/store/record.ts';
import { type Reply, readReply } from '../../shared/store/replies.ts';
import { openedCaller } from '../ticket-callers.ts';
import { callerAtEnd } from '../ticket-end.ts';
import { emergencyTold, partyTold } from '../ticket-telling.ts';
import { type Done, doneBy } from './hotline-deeds.ts';
import { type HotlinePlace, ticketOr404 } from './hotline-place.ts';

const subjectOf = ({ tenant }: HotlinePlace, id: string) => ({ tenant, kind: 'hotline', id });

const isRaced = (error: unknown) =>
  error instanceof DomainError && error.name === 'version-conflict';
const tries = 3;

function errandsOf(place: HotlinePlace, before: Ticket, { after }: Done, command: TicketCommand) {
  if (command.type === 'dispatch') return partyTold(place, after);
  const isNew = before.priority !== 'emergency';
  return command.type === 'sort' && isNew ? emergencyTold(place, after) : [];
}

/**
 * Does one thing with a ticket, as one link of the ticket's own chain.
 *
 * @throws {DomainError} `not-found`, `not-permitted`, `ticket-stands-elsewhere`, `version-conflict` when others were
 *   always first, or what the deed itself is refused with
 */
export async function commandTicket(
  place: HotlinePlace,
  id: string,
  command: TicketCommand,
  repeat: Reply,
): Promise<void> {
  const { deps, tenant, actor, desk, now } = place;
  const { type, ...what } = command;
  for (let left = tries; ; left -= 1) {
    if ((await readReply(deps.table, { tenant }, repeat)) !== undefined) return;
    const before = await ticketOr404(place, id);
    const done = await doneBy({ place, ticket: before, repeat }, command);
    const atEnd = await callerAtEnd(place, before, done.after);
    try {
      await record(deps.table, {
        subject: subjectOf(place, id),
        writes: () => [...ticketWrites(desk, before, done.after), ...done.writes, ...atEnd],
        actor,
        origin: deps.origin,
        command: `${type}Ticket`,
        after: { ...what, state: done.after.state },
        now,
        worldNow: deps.clock.now(),
        errands: errandsOf(place, before, done, command),
        repeat,
      });
      return;
    } catch (error) {
      if (left <= 1 || !isRaced(error)) throw error;
    }
  }
}

/**
 * Shows the number of a caller for one call, and writes down to whom; the number itself is written down nowhere.
 *
 * @throws {DomainError} `not-permitted` for whoever need not call now, `number-shown-already` until the call is noted
 */
export async function showNumber(place: HotlinePlace, id: string): Promise<string> {
  const { deps, tenant, actor, desk, now } = place;
  const before = await ticketOr404(place, id);
  const to = mayCall(actor, before, place.unit);
  const caller = to && (await readCaller(deps.table, tenant, id));
  if (!to || !caller) throw new DomainError({ code: 'not-permitted' });
  if (isShownAlready(before, to)) throw new DomainError({ code: 'number-shown-already' });
  const shown = { ...before.shown, [to]: before.shown[to] + 1 };
  const after = { ...before, shown, version: before.version + 1 };
  await record(deps.table, {
    subject: subjectOf(place, id),
    writes: () => ticketWrites(desk, before, after),
    actor,
    origin: deps.origin,
    command: 'showCallerNumber',
    after: { to, state: before.state },
    now,
    worldNow: deps.clock.now(),
  });
  return openedCaller(deps, { tenant, ticket: id }, caller);
}
