import type { RoomCommand, TeamCommand } from '../../../shared/contracts/room.ts';
import type { Body } from '../../../shared/domain/room/bodies.ts';
import { current, type MinutesText, unconfirmed } from '../../../shared/domain/room/minutes.ts';
import { type Day, dayOf, type Instant } from '../../../shared/domain/time.ts';
import { listEntries, pageOfMessages } from '../../../shared/store/room.ts';
import type { Deed, Story, Who } from './story.ts';

const say = (story: Story, who: Who, asked: RoomCommand, key: string) =>
  story.post(who, 'room', asked, key);
const team = (story: Story, who: Who, asked: TeamCommand, key: string) =>
  story.post(who, 'team', asked, key);

const kept = <K extends 'MIN' | 'AGR' | 'HND'>({ course, place }: Story, kind: K) =>
  listEntries(course.deps.table, place, kind);

/** `answers`: the beginning of the message it answers. */
export const message = (at: Instant, who: Who, text: string, answers?: string): Deed => {
  const key = `said-${dayOf(at)}-${who}-${text.length}`;
  return {
    at,
    key,
    run: async (story) => {
      const { deps } = story.course;
      const { messages } = await pageOfMessages(deps.table, story.place, { limit: 20 });
      const to = answers && messages.find((one) => one.text?.startsWith(answers))?.id;
      const asked: RoomCommand = {
        type: 'write',
        text,
        attachments: [],
        ...(to && { answers: to }),
      };
      await say(story, who, asked, key);
    },
  };
};

type Held = {
  at: Instant;
  by: Who;
  minutes: Omit<MinutesText, 'heldOn'>;
  confirmedBy: readonly Who[];
};

/** Minutes of a meeting, written that evening and confirmed by those who were there. */
export const meeting = ({ at, by, minutes, confirmedBy }: Held): Deed => {
  const key = `met-${dayOf(at)}`;
  return {
    at,
    key,
    run: async (story) => {
      const text = { ...minutes, heldOn: dayOf(at) };
      await say(story, by, { type: 'recordMinutes', minutes: text }, key);
      for (const who of confirmedBy) {
        story.course.clock.pass(30);
        const found = (await kept(story, 'MIN')).find(
          ({ entry }) => current(entry).title === minutes.title,
        );
        if (!found || !unconfirmed(found.entry).includes(bodyOf[who])) continue;
        const { entry, version } = found;
        await say(story, who, { type: 'confirmMinutes', id: entry.id, version }, `${key}-${who}`);
      }
    },
  };
};

const bodyOf = {
  handler: 'office',
  officeHead: 'office',
  finance: 'office',
  evaluator: 'evaluator',
  community: 'community',
  street: 'street',
  member: 'organization',
  worker: 'socialWorker',
} as const satisfies Record<Who, Body>;

type Agreed = { what: string; who: Who; due: Day; done?: { at: Instant; note: string } };

const settling = (
  { what, who }: Agreed,
  { at, note }: NonNullable<Agreed['done']>,
  key: string,
): Deed => ({
  at,
  key,
  run: async (story) => {
    const actions = await kept(story, 'AGR');
    const id = actions.find(({ entry }) => entry.what === what && !entry.outcome)?.entry.id;
    if (id) await say(story, who, { type: 'settleAction', id, outcome: 'done', note }, key);
  },
});

/** Something that somebody is to do by a day; `done`: they have. */
export const agreed = (at: Instant, by: Who, asked: Agreed): Deed[] => {
  const { what, who, due, done } = asked;
  const key = `agreed-${dayOf(at)}-${who}-${what.length}`;
  return [
    {
      at,
      key,
      run: (story) => {
        const [personId, name] = [story.people[who], story.names[who]];
        const action = { what, who: { body: bodyOf[who], name, personId }, due };
        return say(story, by, { type: 'agree', action }, key);
      },
    },
    ...(done ? [settling(asked, done, `${key}-done`)] : []),
  ];
};

type Handed = {
  what: string;
  from: Who;
  to: Who;
  answerBy: Day;
  takenAt?: Instant;
  doneAt?: Instant;
};

/** Something one body passes on to another. */
export const handed = (
  at: Instant,
  { what, from, to, answerBy, takenAt, doneAt }: Handed,
): Deed[] => {
  const key = `handed-${dayOf(at)}`;
  const open = async (story: Story) =>
    (await kept(story, 'HND')).find(({ entry }) => entry.what === what)?.entry;
  const body = bodyOf[to] as 'community' | 'organization' | 'socialWorker';
  const steps: Deed[] = [
    {
      at,
      key,
      run: (story) =>
        say(story, from, { type: 'handOver', handOff: { what, to: body, answerBy } }, key),
    },
  ];
  if (takenAt)
    steps.push({
      at: takenAt,
      key: `${key}-taken`,
      run: async (story) => {
        const found = await open(story);
        if (!found || found.answer) return;
        const asked = {
          type: 'answerHandOff',
          id: found.id,
          isAccepted: true,
          reason: '',
        } as const;
        await say(story, to, asked, `${key}-taken`);
      },
    });
  if (doneAt)
    steps.push({
      at: doneAt,
      key: `${key}-done`,
      run: async (story) => {
        const found = await open(story);
        if (!found || found.completion) return;
        const note = '已入户建档，纳入每周探访。';
        await say(story, to, { type: 'completeHandOff', id: found.id, note }, `${key}-done`);
      },
    });
  return steps;
};

type Put = { worker: string; as: 'member' | 'worker'; role: string; sharePercent: number };

/** The people of the project, from its first day on. */
export const assignments = (at: Instant, all: readonly Put[]): Deed[] =>
  all.map(({ worker, as, role, sharePercent }, i) => ({
    at,
    key: `assigned-${i}`,
    run: (story) =>
      team(
        story,
        'member',
        {
          type: 'assign',
          assignment: {
            worker,
            account: story.people[as],
            role,
            sharePercent,
            from: story.signedOn,
          },
        },
        `assigned-${i}`,
      ),
  }));

type Session = {
  at: Instant;
  kind: 'supervision' | 'training';
  title: string;
  led: string;
  halfHours: number;
};

export const sessions = (all: readonly Session[], attended: readonly string[]): Deed[] =>
  all.map(({ at, kind, title, led, halfHours }, i) => ({
    at,
    key: `session-${i}`,
    run: (story) =>
      team(
        story,
        'member',
        {
          type: 'logSession',
          session: { kind, on: dayOf(at), halfHours, title, led, attended: [...attended] },
        },
        `session-${i}`,
      ),
  }));

type Worked = {
  at: Instant;
  kind: 'preparation' | 'records' | 'coordination';
  halfHours: number;
  note: string;
};

export const hours = (all: readonly Worked[], worker: string): Deed[] =>
  all.map(({ at, kind, halfHours, note }, i) => ({
    at,
    key: `hours-${i}`,
    run: (story) =>
      team(
        story,
        'worker',
        { type: 'logHours', hours: { worker, on: dayOf(at), halfHours, kind, note } },
        `hours-${i}`,
      ),
  }));
