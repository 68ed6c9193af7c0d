import { system } from '../../shared/domain/actor.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import type { Errand } from '../../shared/store/errands.ts';
import { type News, newsUsed, peopleWithNews, readNews } from '../../shared/store/news.ts';
import { record } from '../../shared/store/record.ts';
import { namedInDigest } from '../mails/errands/rooms.ts';
import type { Deps } from '../ports.ts';
import { within } from '../within.ts';

const roomOf = ({ tenant, purchase, organization }: News) =>
  `${tenant}.${purchase}.${organization}`;

function byRoom(all: readonly News[]): News[][] {
  const rooms = new Map<string, News[]>();
  for (const news of all) rooms.set(roomOf(news), [...(rooms.get(roomOf(news)) ?? []), news]);
  return [...rooms.values()];
}

const query = ({ tenant, purchase, organization, asMember }: News) =>
  `tenant=${tenant}&purchase=${purchase}&project=${organization}${asMember ? `&organization=${organization}` : ''}`;

/** What a mail says of one room: how much of each kind, by whom, and how much of it waits for the reader. */
function dataOf(room: readonly News[], i: number): [string, string | number][] {
  const [first] = room;
  if (!first) return [];
  const counts = new Map<string, number>();
  for (const { about } of room) counts.set(about, (counts.get(about) ?? 0) + 1);
  const names = [...new Set(room.flatMap(({ by }) => by ?? []))].slice(0, 4);
  return [
    [`title${i}`, first.title],
    [`organization${i}`, first.organizationName],
    [`by${i}`, names.join('、')],
    [`mine${i}`, room.filter(({ isMine }) => isMine).length],
    ...[...counts].map(([about, n]): [string, number] => [`${about}${i}`, n]),
  ];
}

function errandOf(person: PersonId, all: readonly News[]): Errand {
  const rooms = byRoom(all);
  const [only] = rooms.length === 1 ? (rooms[0] ?? []) : [];
  return {
    template: 'roomDigest',
    to: { personId: person },
    data: {
      rooms: rooms.length,
      count: all.length,
      ...(only && { query: query(only) }),
      ...Object.fromEntries(rooms.slice(0, namedInDigest).flatMap(dataOf)),
    },
  };
}

/** Mails one person all that waits for them; what they read meanwhile stays for the next time to be looked at. */
async function send(all: Deps, person: PersonId): Promise<void> {
  const { table, clock } = await within(all, { as: 'person', person });
  const waiting = await readNews(table, person);
  if (waiting.length === 0) return;
  const now = clock.now();
  await record(table, {
    subject: { person, kind: 'digest', id: 'own' },
    writes: () => waiting.map((one) => newsUsed(table, person, one)),
    actor: system,
    command: 'sendDigest',
    after: { count: waiting.length },
    now,
    worldNow: now,
    errands: [
      errandOf(
        person,
        waiting.map(({ news }) => news),
      ),
    ],
  });
}

/**
 * Sends the digests that are due: one mail for each person, whatever number of rooms. What a mail tells is taken away in
 * the transaction that orders it, so nothing is mailed twice.
 *
 * @returns how many people were looked at
 */
export async function sendDigests(all: Deps): Promise<number> {
  const { table } = await within(all, { as: 'queues' });
  const people = await peopleWithNews(table, all.clock.now());
  for (const person of people)
    try {
      await send(all, person);
    } catch (error) {
      if (!(error instanceof DomainError && error.name === 'version-conflict'))
        console.error(error);
    }
  return people.length;
}
