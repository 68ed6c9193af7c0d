import type { Session } from '../shared/contracts/sessions.ts';
import type { TicketTask } from '../shared/contracts/tasks.ts';
import { DomainError } from '../shared/domain/errors.ts';
import { dutyOf } from '../shared/domain/hotline/duties.ts';
import { ownList } from '../shared/domain/hotline/permissions.ts';
import { partyName, type TicketRow } from '../shared/domain/hotline/ticket.ts';
import type { TenantId } from '../shared/domain/ids.ts';
import { isHeld } from '../shared/domain/people/appointment.ts';
import type { Post } from '../shared/domain/policy/posts.ts';
import { dayOf, type Instant } from '../shared/domain/time.ts';
import { ticketsOfDesk, ticketsWith } from '../shared/store/hotline-lists.ts';
import type { Table } from '../shared/store/table.ts';
import type { Member } from '../shared/store/tenants.ts';
import type { Deps } from './ports.ts';
import { tenantConfig, tenantNow } from './tenants.ts';
import { within } from './within.ts';

/** As many are shown of one tenant; the hotline page has the rest. */
const mostShown = 30;
/** A street reads past what its communities see to themselves. */
const mostRead = 200;

const answersForDesk: readonly Post[] = ['officeHead'];

type Reading = { table: Table; tenant: TenantId; own: Member; now: Instant };
type Duties = { as: Parameters<typeof dutyOf>[1]; rows: TicketRow[] };

/** Of a street its own, and those of its communities that went up to it. */
const ofStreet = (rows: readonly TicketRow[], list: string): TicketRow[] =>
  rows.filter(({ party, escalatedAt }) => escalatedAt || `place~${partyPlace(party)}` === list);
const partyPlace = (party: TicketRow['party']) => (party?.kind === 'place' ? party.place : '');

/**
 * One list for each reader, the first of these that is theirs: the desk's of an operator, that of their department,
 * street or community, what went up of the head of the office.
 */
async function dutiesOf({ table, tenant, own, now }: Reading): Promise<Duties | undefined> {
  const { posts, scopes, appointments } = own;
  if (posts.includes('hotlineOperator'))
    return {
      as: 'desk',
      rows: await ticketsOfDesk(table, tenant, { isUp: false, limit: mostRead }),
    };
  const today = dayOf(now);
  const unit = appointments.find(
    (one) => one.post === 'memberUnit' && one.unit && isHeld(one, today),
  )?.unit;
  const list = ownList({ posts, scopes }, unit);
  if (list) {
    const { rows } = await ticketsWith(table, tenant, { ...list, limit: mostRead });
    const isStreet = list.party.startsWith('place~') && !list.place;
    return { as: 'party', rows: isStreet ? ofStreet(rows, list.party) : rows };
  }
  if (!posts.some((post) => answersForDesk.includes(post))) return undefined;
  return {
    as: 'above',
    rows: await ticketsOfDesk(table, tenant, { isUp: true, limit: mostShown }),
  };
}

const byClock = (a: TicketTask, b: TicketTask) =>
  Number(b.isEmergency) - Number(a.isEmergency) || (a.due ?? '9').localeCompare(b.due ?? '9');

async function inTenant(deps: Deps, session: Session, tenant: TenantId): Promise<TicketTask[]> {
  const person = session.person.id;
  const inside = await within(deps, { as: 'official', person, tenant });
  const config = await tenantConfig(inside, tenant);
  const own = config.members.find(({ personId }) => personId === person);
  if (!config.settings.hotline || !own) return [];
  const now = await tenantNow(inside, config);
  const found = await dutiesOf({ table: inside.table, tenant, own, now });
  return (found?.rows ?? [])
    .flatMap((row): TicketTask[] => {
      const kind = found && dutyOf(row, found.as);
      if (!kind) return [];
      const { id, text, party, priority, due } = row;
      return [
        {
          tenant,
          tenantName: config.summary.name,
          ticket: id,
          kind,
          text,
          ...(party && { party: partyName(party) }),
          isEmergency: priority === 'emergency',
          ...(due && { due }),
          isOverdue: due !== undefined && due <= now,
        },
      ];
    })
    .sort(byClock)
    .slice(0, mostShown);
}

/**
 * Tickets of the hotline that wait for the reader: to be sent on, taken up, visited, closed, called back, made a need of, or
 * looked after because nobody did in time. One query for each tenant with a hotline where they have a part in it, none
 * elsewhere, however many tickets there are.
 */
export async function ticketTasksOf(deps: Deps, session: Session): Promise<TicketTask[]> {
  const found = session.memberships.map(({ tenant }) =>
    inTenant(deps, session, tenant).catch((error: unknown) => {
      if (error instanceof DomainError && error.name === 'not-found') return [];
      throw error;
    }),
  );
  return (await Promise.all(found)).flat();
}
