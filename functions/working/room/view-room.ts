import type { Context } from 'hono';
import type { RoomView } from '../../../shared/contracts/room.ts';
import { linkageHealth } from '../../../shared/domain/room/linkage-health.ts';
import { dayOf } from '../../../shared/domain/time.ts';
import {
  countUnread,
  listEntries,
  mostUnread,
  pageOfMessages,
  readSeen,
} from '../../../shared/store/room.ts';
import type { Env } from '../../http/environment.ts';
import type { AtRoom } from './at-room.ts';

const pageSize = 40;

const peopleIn = (voices: readonly RoomView['people'][number][]): RoomView['people'] => [
  ...new Map(voices.map((voice) => [voice.personId, voice])).values(),
];

/** The work begins with the contract; before it is signed, with the award. */
const beginsOn = ({ project, purchase }: AtRoom) =>
  project.contract?.terms.startsOn ??
  dayOf(project.signedAt ?? purchase.entered.contract ?? purchase.createdAt);

/** The whole of a room but for older messages: one query for each kind, side by side. */
export async function viewRoom(
  { deps }: Context<Env>['var'],
  at: AtRoom,
  before: string | undefined,
): Promise<RoomView> {
  const { place, purchase, project, config, now, me } = at;
  const { table } = deps;
  const [page, minutes, actions, handOffs, seen] = await Promise.all([
    pageOfMessages(table, place, { before, limit: pageSize }),
    listEntries(table, place, 'MIN'),
    listEntries(table, place, 'AGR'),
    listEntries(table, place, 'HND'),
    readSeen(table, place, me.personId),
  ]);
  const { contactDays, jointMeetingDays } = config.settings.linkage ?? {};
  const health = linkageHealth({
    today: dayOf(now),
    since: beginsOn(at),
    messages: page.messages,
    minutes: minutes.map(({ entry }) => entry),
    handOffs: handOffs.map(({ entry }) => entry),
    actions: actions.map(({ entry }) => entry),
    thresholds: {
      ...(contactDays && { contactDays: contactDays.value }),
      ...(jointMeetingDays && { jointMeetingDays: jointMeetingDays.value }),
    },
  });
  const voices = [
    ...page.messages.map(({ by }) => by),
    ...minutes.flatMap(({ entry }) => entry.versions.map(({ by }) => by)),
    ...actions.map(({ entry }) => entry.by),
    ...handOffs.map(({ entry }) => entry.by),
    me,
  ];
  const oldest = page.messages.at(-1);
  return {
    tenant: { id: config.summary.id, name: config.summary.name },
    title: purchase.plan.title,
    organization: {
      id: place.organization,
      name: purchase.applications[place.organization]?.organization.name ?? '',
    },
    now,
    me,
    messages: page.messages,
    ...(page.isMore && oldest && { before: oldest.id }),
    unread: Math.min(mostUnread, await countUnread(table, place, { seen, person: me.personId })),
    minutes: minutes.map(({ entry, version }) => ({ ...entry, version })),
    actions: actions.map(({ entry }) => entry),
    handOffs: handOffs.map(({ entry }) => entry),
    linkage: {
      ...health,
      sources: [contactDays, jointMeetingDays].flatMap((one) => (one ? [one.source] : [])),
    },
    roles: project.contract?.terms.roles ?? [],
    people: peopleIn(voices),
  };
}
