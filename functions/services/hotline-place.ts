import { DomainError } from '../../shared/domain/errors.ts';
import { isParty, type Official, readsAll } from '../../shared/domain/hotline/permissions.ts';
import type { Ticket } from '../../shared/domain/hotline/ticket.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import { isHeld } from '../../shared/domain/people/appointment.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { readHotlineTicket } from '../../shared/store/hotline.ts';
import type { Deps } from '../ports.ts';
import { type AtDesk, atDesk } from '../ticket-desk.ts';

/** The desk as one official stands at it. */
export type HotlinePlace = AtDesk & { actor: Official; unit: string | undefined; byName: string };

export async function hotlinePlace(
  deps: Deps,
  tenant: TenantId,
  actor: Official,
): Promise<HotlinePlace> {
  const at = await atDesk(deps, tenant);
  const own = at.config.members.find(({ personId }) => personId === actor.personId);
  const today = dayOf(at.now);
  const unit = own?.appointments.find(
    (one) => one.post === 'memberUnit' && one.unit && isHeld(one, today),
  )?.unit;
  return { ...at, actor, unit, byName: own?.name ?? '' };
}

/** @throws {DomainError} `not-found` for one that is not there, or is somebody else's */
export async function ticketOr404(place: HotlinePlace, id: string): Promise<Ticket> {
  const ticket = await readHotlineTicket(place.deps.table, place.tenant, id);
  if (!ticket || !(readsAll(place.actor) || isParty(place.actor, ticket, place.unit)))
    throw new DomainError({ code: 'not-found' });
  return ticket;
}
