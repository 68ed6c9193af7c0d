import type * as z from 'zod';
import type { Guests, InviteGuest } from '../../shared/contracts/applications.ts';
import type { Actor } from '../../shared/domain/actor.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { plusMillis } from '../../shared/domain/time.ts';
import type { Language } from '../../shared/messages/translate.ts';
import type { Place } from '../../shared/store/application-place.ts';
import { guestWrite, listGuests, withoutGuest } from '../../shared/store/guests.ts';
import { emailHash } from '../../shared/store/people.ts';
import { readPublished } from '../../shared/store/published.ts';
import { record, type Write } from '../../shared/store/record.ts';
import type { Deps } from '../ports.ts';

const openGuests = 5;
const stayMillis = 60 * 86_400_000;

const subjectOf = ({ organization, tenant, purchase }: Place) => ({
  organization,
  kind: 'guests',
  id: `${tenant}.${purchase}`,
});

export async function guestsOf(deps: Deps, place: Place): Promise<z.infer<typeof Guests>> {
  const found = await listGuests(deps.table, place);
  return {
    items: found.map(({ id, name, email, until }) => ({ id, name, email, until })),
  };
}

type Invite = {
  actor: Actor;
  inviter: string;
  /** The name of the organization. */
  organization: string;
  language: Language;
  invited: z.infer<typeof InviteGuest>;
};

const changed = (
  deps: Deps,
  place: Place,
  change: Pick<Parameters<typeof record>[1], 'actor' | 'command' | 'after' | 'errands'> & {
    writes: readonly Write[];
  },
) =>
  record(deps.table, {
    subject: subjectOf(place),
    origin: deps.origin,
    now: deps.clock.now(),
    worldNow: deps.clock.now(),
    ...change,
    writes: () => change.writes,
  });

/** Lets somebody from outside write at one draft, for two months at most. They see nothing else, and never submit. */
export async function inviteGuest(deps: Deps, place: Place, asked: Invite) {
  const { actor, invited, inviter, organization, language } = asked;
  const call = await readPublished(deps.table, place.tenant, place.purchase);
  if (!call) throw new DomainError({ code: 'not-found' });
  const { items } = await guestsOf(deps, place);
  if (items.length >= openGuests) throw new DomainError({ code: 'too-many-entries' });
  const { email, name } = invited;
  const now = deps.clock.now();
  const until = plusMillis(now, stayMillis);
  const id = emailHash(email, deps.secrets.linkKey);
  await changed(deps, place, {
    actor,
    command: 'inviteGuest',
    after: { name },
    writes: [guestWrite(deps.table, place, { id, name, email, invitedAt: now, until })],
    errands: [
      {
        template: 'guestInvited',
        to: { email, name, language },
        data: {
          organization,
          inviter,
          call: call.title,
          until,
          query: new URLSearchParams(place).toString(),
        },
      },
    ],
  });
  return guestsOf(deps, place);
}

export async function sendGuestAway(
  deps: Deps,
  place: Place,
  { guest, actor }: { guest: string; actor: Actor },
) {
  const writes = [withoutGuest(deps.table, place, guest)];
  await changed(deps, place, { actor, command: 'sendGuestAway', writes, after: undefined });
  return guestsOf(deps, place);
}
