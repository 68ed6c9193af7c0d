import { matterName } from '../shared/domain/hotline/matters.ts';
import { partyName, type Ticket } from '../shared/domain/hotline/ticket.ts';
import type { PersonId } from '../shared/domain/ids.ts';
import { isHeld } from '../shared/domain/people/appointment.ts';
import type { Post } from '../shared/domain/policy/posts.ts';
import { covers } from '../shared/domain/policy/scope.ts';
import { dayOf } from '../shared/domain/time.ts';
import { instant as shownInstant } from '../shared/messages/format.ts';
import type { Errand } from '../shared/store/errands.ts';
import type { AtDesk } from './ticket-desk.ts';

type Told = 'ticketDispatched' | 'ticketEmergency' | 'ticketOverdue';

/** The most people one event is mailed to. */
const most = 10;

const dataOf = ({ tenant, config, matters }: AtDesk, ticket: Ticket): Errand['data'] => ({
  tenant,
  tenantName: config.summary.name,
  ticket: ticket.id,
  text: [...ticket.text].slice(0, 60).join(''),
  kind: ticket.kind,
  categoryZh: matterName(matters, ticket.category, 'zh-CN'),
  categoryEn: matterName(matters, ticket.category, 'en'),
  priority: ticket.priority,
  state: ticket.state,
  ...(ticket.party && { party: partyName(ticket.party) }),
  ...(ticket.due && { due: shownInstant(ticket.due) }),
  ...(ticket.handOvers[0] && { handedTo: ticket.handOvers[0].to }),
});

const letters = (at: AtDesk, template: Told, ticket: Ticket, people: readonly PersonId[]) =>
  [...new Set(people)]
    .slice(0, most)
    .map((personId): Errand => ({ template, to: { personId }, data: dataOf(at, ticket) }));

/** Who holds one of `wanted` where `place` lies. */
const holders = ({ config }: AtDesk, wanted: readonly Post[], place?: string): PersonId[] =>
  config.members
    .filter(({ posts, appointments }) =>
      place === undefined
        ? posts.some((post) => wanted.includes(post))
        : appointments.some(
            ({ post, scope }) => wanted.includes(post) && scope && covers(scope, [place]),
          ),
    )
    .map(({ personId }) => personId);

const officersOf = ({ config, now }: AtDesk, unit: string): PersonId[] =>
  config.members
    .filter(({ appointments }) =>
      appointments.some(
        (one) => one.post === 'memberUnit' && one.unit === unit && isHeld(one, dayOf(now)),
      ),
    )
    .map(({ personId }) => personId);

/** Whoever is to see to it; a provider is rung up, it has nobody here. */
export function partyTold(at: AtDesk, ticket: Ticket): Errand[] {
  const { party } = ticket;
  if (party?.kind === 'organization')
    return [
      {
        template: 'ticketDispatched',
        to: { organizationId: party.organization },
        data: dataOf(at, ticket),
      },
    ];
  if (party?.kind === 'unit')
    return letters(at, 'ticketDispatched', ticket, officersOf(at, party.unit));
  if (party?.kind !== 'place') return [];
  const near = holders(at, ['communityCommittee', 'streetOffice'], party.place);
  return letters(at, 'ticketDispatched', ticket, near);
}

/** An emergency is told at once to whom the tenant named, and to the head of the office where it named nobody. */
export function emergencyTold(at: AtDesk, ticket: Ticket): Errand[] {
  if (ticket.priority !== 'emergency') return [];
  const named = at.config.settings.hotline?.alarmed.map(({ post }) => post) ?? [];
  const posts = named.length > 0 ? named : (['officeHead'] as const);
  return letters(at, 'ticketEmergency', ticket, holders(at, posts));
}

/** One level up: from a community to its street, from everybody else to the head of the office. */
export function overdueTold(at: AtDesk, ticket: Ticket): Errand[] {
  const { party, street } = ticket;
  const isCommunity = party?.kind === 'place' && street !== undefined && party.place !== street;
  const above = isCommunity ? holders(at, ['streetOffice'], street) : [];
  const people = above.length > 0 ? above : holders(at, ['officeHead']);
  return letters(at, 'ticketOverdue', ticket, people);
}
