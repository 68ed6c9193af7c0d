import { createHash } from 'node:crypto';
import { changeSatisfaction } from '../../../functions/following/satisfaction/change.ts';
import { seenProject } from '../../../functions/following/supervision/place.ts';
import type { SatisfactionCommand } from '../../../shared/contracts/satisfaction.ts';
import { type Channel, periodNow } from '../../../shared/domain/satisfaction/ballot.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { readComments, readSamples } from '../../../shared/store/ballot-papers.ts';
import { readActivities } from '../../../shared/store/fieldwork.ts';
import { putAnswer } from '../../../shared/store/satisfaction.ts';
import type { Deed, Story, Who } from './story.ts';

const idOf = (...name: readonly (string | number)[]) =>
  createHash('sha256').update(name.join('|')).digest('hex');

/** Most are content, a few are not. */
const scores = [5, 5, 4, 5, 3, 5, 4, 5, 5, 4, 2, 5, 4, 5, 5, 4];

async function act(story: Story, who: Who, command: SatisfactionCommand, key: string) {
  const seen = await seenProject(story.course.deps, story.place, story.actor(who));
  await changeSatisfaction(seen, { command, repeat: story.repeat(who, key) });
}

type Heard = { channel: Channel; count: number; from: number; said: readonly string[] };

/** What so many residents answer with their one-time ballots. */
async function answer(story: Story, key: string, { channel, count, from, said }: Heard) {
  const { deps } = story.course;
  const { organization: organizationId } = story.place;
  const period = periodNow(await story.purchase());
  for (let i = 0; i < count; i += 1) {
    const overall = scores[(from + i) % scores.length] ?? 5;
    const { purchase } = story.place;
    await putAnswer(deps.table, story.place, {
      ballotHash: idOf('ballot', purchase, key, i),
      answer: {
        id: idOf('answer', purchase, key, i).slice(0, 24),
        commentId: idOf('comment', purchase, key, i).slice(0, 24),
        place: { organizationId, period, channel },
        answers: {
          overall,
          items: {
            help: overall,
            staff: Math.min(5, overall + 1),
            time: Math.max(1, overall - (i % 2)),
          },
          again: overall >= 4 ? 'yes' : overall === 3 ? 'unsure' : 'no',
        },
        comment: said[i] ?? '',
      },
    });
  }
}

/** Ballots on paper for those on the list of one activity, and the answers that came back. */
export const paper = (
  at: Instant,
  {
    key,
    name,
    printed,
    ...heard
  }: { key: string; name: string; printed: number } & Omit<Heard, 'channel'>,
): Deed => ({
  at,
  key,
  run: async (story) => {
    const all = await readActivities(story.course.deps.table, story.place);
    const activityId = all.find(({ series }) => series === name)?.id;
    if (!activityId) throw new Error(`nobody held ${name}`);
    await act(story, 'member', { type: 'printBallots', activityId, count: printed }, key);
    await answer(story, key, { ...heard, channel: 'paper' });
  },
});

/** Answers on residents' own phones. */
export const phones = (at: Instant, key: string, heard: Omit<Heard, 'channel'>): Deed => ({
  at,
  key,
  run: (story) => answer(story, key, { ...heard, channel: 'phone' }),
});

/** Chance chooses whom to call back; the first of them are reached. */
export const callBacks = (at: Instant, period: number, reached: number): Deed => ({
  at,
  key: `calls-${period}`,
  run: async (story) => {
    const key = `calls-${period}`;
    await act(story, 'handler', { type: 'drawCallBacks', period }, key);
    const samples = await readSamples(story.course.deps.table, story.place);
    const calls = samples.find((one) => one.period === period)?.calls ?? [];
    for (const [i, { signInId }] of calls.slice(0, reached + 1).entries()) {
      story.course.clock.pass(12);
      const outcome = i < reached ? 'answered' : 'notReached';
      const noted = { type: 'noteCall', period, signInId, outcome } as const;
      await act(story, 'handler', noted, `${key}-${i}`);
      if (outcome === 'answered')
        await answer(story, `${key}-${i}`, {
          channel: 'callBack',
          count: 1,
          from: i,
          said: [],
        });
    }
  },
});

/** Somebody in the office reads what residents wrote, and lets the first of it be shown. */
export const comments = (at: Instant, shown: number): Deed => ({
  at,
  key: 'comments',
  run: async (story) => {
    const all = await readComments(story.course.deps.table, story.place);
    for (const [i, { id: comment }] of all.slice(0, shown).entries()) {
      const asked = { type: 'judgeComment', comment, isShown: true } as const;
      await act(story, 'handler', asked, `comment-${i}`);
    }
  },
});
