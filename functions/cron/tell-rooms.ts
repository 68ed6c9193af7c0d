import type { ProjectPlace } from '../../shared/domain/fieldwork/activity.ts';
import type { TenantId } from '../../shared/domain/ids.ts';
import type { Purchase } from '../../shared/domain/purchase/purchase.ts';
import { digestAt } from '../../shared/domain/room/digest.ts';
import { confirming } from '../../shared/domain/room/minutes.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { transact } from '../../shared/store/items.ts';
import { type News, newsWrite } from '../../shared/store/news.ts';
import { readPerson } from '../../shared/store/people.ts';
import { loadPurchase } from '../../shared/store/purchases.ts';
import type { Write } from '../../shared/store/record.ts';
import {
  type EntryKind,
  readEntry,
  readTicket,
  roomsWithNews,
  type Ticket,
  ticketUsed,
} from '../../shared/store/room.ts';
import type { Table } from '../../shared/store/table.ts';
import { todoRemoval, todoWrite } from '../../shared/store/todos.ts';
import type { Deps } from '../ports.ts';
import { tenantConfig } from '../tenants.ts';
import { forTenant, within } from '../within.ts';
import { onEveryClock } from './on-every-clock.ts';
import { type Reader, readersOf } from './room-readers.ts';

/** Whose it is to act on what a ticket tells. */
type IsMine = (reader: Reader) => boolean;
const nobodys: IsMine = () => false;

type Asked = { table: Table; place: ProjectPlace; id: string; about: Ticket['about'] };

/** By the kind of entry: nothing where there is nothing left to tell, because it was taken back or settled. */
const whose: Partial<Record<EntryKind, (asked: Asked) => Promise<IsMine | undefined>>> = {
  MSG: async ({ table, place, id }) => {
    const kept = await readEntry(table, place, 'MSG', id);
    return kept && !kept.entry.takenBackAt ? nobodys : undefined;
  },
  MIN: async ({ table, place, id }) => {
    const kept = await readEntry(table, place, 'MIN', id);
    return kept && (({ body }) => confirming(kept.entry).includes(body));
  },
  AGR: async ({ table, place, id, about }) => {
    const kept = await readEntry(table, place, 'AGR', id);
    if (!kept || (about === 'actionLate' && kept.entry.outcome)) return undefined;
    const { who } = kept.entry;
    if (about === 'actionSettled') return nobodys;
    return ({ person, body }) => (who.personId ? person === who.personId : body === who.body);
  },
  HND: async ({ table, place, id, about }) => {
    const kept = await readEntry(table, place, 'HND', id);
    if (!kept || (about === 'handOffLate' && kept.entry.answer)) return undefined;
    const { to, from } = kept.entry;
    return ({ body }) => body === (about === 'handOffAnswered' ? from : to);
  },
  ASG: async ({ table, place, id }) => {
    const kept = await readEntry(table, place, 'ASG', id);
    const isAsked = kept?.entry.consent !== undefined;
    return kept && (({ body }) => isAsked && body === 'office');
  },
};

const isLate = ({ about }: Ticket) => about === 'actionLate' || about === 'handOffLate';

/** Whoever did it knows; a message that was seen on the page is not mailed; what is late goes to those it is late with. */
const hears = (ticket: Ticket, isMine: IsMine) => (reader: Reader) => {
  if (ticket.by?.personId === reader.person) return false;
  if (ticket.about === 'message' && reader.upTo >= ticket.id) return false;
  return !isLate(ticket) || isMine(reader);
};

type Telling = {
  table: Table;
  place: ProjectPlace;
  purchase: Purchase;
  ticket: Ticket;
  readers: readonly Reader[];
  isMine: IsMine | undefined;
};

/** What waits for somebody from now on, or no longer. */
async function todosAfter(telling: Telling): Promise<Write['item'][]> {
  const { table, place, purchase, ticket, readers, isMine } = telling;
  const { kind, id, about } = ticket;
  if (about === 'actionSettled' || about === 'handOffAnswered')
    return readers.map(({ person }) => todoRemoval(table, { person, place, id }));
  if (!isMine || (about !== 'action' && about !== 'handOff')) return [];
  const agreed = kind === 'AGR' ? (await readEntry(table, place, 'AGR', id))?.entry : undefined;
  const passed = kind === 'HND' ? (await readEntry(table, place, 'HND', id))?.entry : undefined;
  const what = agreed ?? passed;
  const due = agreed?.due ?? passed?.answerBy;
  if (!what || !due || agreed?.outcome || passed?.answer) return [];
  return readers.filter(isMine).map(({ person, asMember }) =>
    todoWrite(table, person, {
      ...place,
      title: purchase.plan.title,
      organizationName: purchase.applications[place.organization]?.organization.name ?? '',
      kind: agreed ? 'AGR' : 'HND',
      id,
      what: what.what,
      due,
      asMember,
    }),
  );
}

/** One transaction takes so many readers, with a line and a task for each. */
const mostReaders = 40;

async function tell(all: Deps, place: ProjectPlace, ticketId: string): Promise<void> {
  const deps = await within(all, { as: 'herald', ...place });
  const { table } = deps;
  const ticket = await readTicket(table, place, ticketId);
  if (!ticket) return;
  const config = await tenantConfig(deps, place.tenant);
  const { purchase } = await loadPurchase(table, place.tenant, place.purchase);
  const { kind, id, about } = ticket;
  const isMine = await whose[kind]?.({ table, place, id, about });
  const readers = (isMine ? await readersOf(deps, config, purchase, place) : []).slice(
    0,
    mostReaders,
  );
  const now = all.clock.now();
  const told = isMine ? readers.filter(hears(ticket, isMine)) : [];
  const lines = await Promise.all(
    told.map(async (reader) => {
      const person = await readPerson(table, reader.person);
      const at = person && digestAt(person.roomMails ?? 'daily', now);
      if (!at) return [];
      const news: News = {
        ...place,
        title: purchase.plan.title,
        organizationName: purchase.applications[place.organization]?.organization.name ?? '',
        about: ticket.about,
        ...(ticket.by && { by: ticket.by.name }),
        isMine: isMine?.(reader) ?? false,
        asMember: reader.asMember,
      };
      return [newsWrite(table, { person: reader.person, id: ticketId, news, at })];
    }),
  );
  const todos = await todosAfter({ table, place, purchase, ticket, readers, isMine });
  await transact(table, [ticketUsed(table, place, ticket), ...lines.flat(), ...todos]);
}

async function tellAll(all: Deps, at: Instant, sandbox?: TenantId): Promise<number> {
  const { table } = await (sandbox ? forTenant(all, sandbox) : within(all, { as: 'queues' }));
  const found = await roomsWithNews(table, at, sandbox);
  for (const { place, ticket } of found)
    try {
      await tell(all, place, ticket);
    } catch (error) {
      console.error(error);
    }
  return found.length;
}

/**
 * Puts what is new in rooms, or late by now, where the digests of their people are made from. Run each minute; a ticket
 * is used up in the transaction that tells of it, so a repetition tells nobody twice.
 *
 * @returns how many tickets were looked at
 */
export const tellRooms = (all: Deps): Promise<number> =>
  onEveryClock(all, (at, sandbox) => tellAll(all, at, sandbox));
