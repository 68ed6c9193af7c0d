import { createHash, createHmac } from 'node:crypto';
import type { Activity } from '../../../shared/domain/fieldwork/activity.ts';
import type { SignIn } from '../../../shared/domain/fieldwork/sign-in.ts';
import type { Post } from '../../../shared/domain/policy/posts.ts';
import { isHeard, periodNow } from '../../../shared/domain/satisfaction/ballot.ts';
import { plainQuestionnaire } from '../../../shared/domain/settings/presets/questionnaire.ts';
import type { QuestionnaireSetting } from '../../../shared/domain/settings/questionnaire.ts';
import { readSamples, readSheets } from '../../../shared/store/ballot-papers.ts';
import { readFieldwork } from '../../../shared/store/fieldwork.ts';
import { readTallies } from '../../../shared/store/satisfaction.ts';
import type { Seen } from '../supervision/place.ts';

const running: readonly Post[] = ['handler', 'officeHead'];

/** What is done about residents' answers, by who does it. */
export const deeds = {
  printBallots: 'both',
  drawCallBacks: running,
  noteCall: [...running, 'streetOffice'],
  judgeComment: running,
} as const satisfies Record<string, readonly Post[] | 'both'>;
export type Deed = keyof typeof deeds;

export function mayDo({ actor, sight }: Pick<Seen, 'actor' | 'sight'>, deed: Deed): boolean {
  const who: readonly Post[] | 'both' = deeds[deed];
  if (sight === 'organization') return who === 'both';
  if (actor.kind !== 'official') return false;
  const posts = who === 'both' ? running : who;
  return actor.posts.some((post) => posts.includes(post));
}

export const questionnaireOf = ({ config }: Seen): QuestionnaireSetting =>
  config.settings.questionnaire ?? plainQuestionnaire;

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What a period's sample is drawn with: it follows from our key, so nobody chose it and it cannot be drawn twice. */
export const seedOf = ({ deps, place }: Seen, period: number): string =>
  createHmac('sha256', deps.secrets.linkKey)
    .update(`call-backs|${place.tenant}|${place.purchase}|${place.organization}|${period}`)
    .digest('hex');

const dayMillis = 86_400_000;

/** The period of the contract something was done in, as the purchase counts them (`9-signing.ts`). */
export function periodOf({ purchase, project }: Seen, at: string): number {
  const from = Date.parse(project.signedAt ?? at);
  const passed = (Date.parse(at) - from) / (purchase.plan.periodMonths * 30 * dayMillis);
  return Math.min(periodNow(purchase), Math.max(1, Math.floor(passed) + 1));
}

export type Held = { activity: Activity; period: number; signIns: readonly SignIn[] };

/** Everything about the answers to one project: five queries, however many answered. */
export async function gathered(seen: Seen) {
  const { deps, place, purchase, project, now, sight } = seen;
  const { table } = deps;
  const [tallies, fieldwork, sheets, samples] = await Promise.all([
    readTallies(table, place),
    readFieldwork(table, place),
    readSheets(table, place),
    sight === 'organization' ? [] : readSamples(table, place),
  ]);
  const held = fieldwork.activities
    .filter(({ status }) => status !== 'void')
    .map(
      (activity): Held => ({
        activity,
        period: periodOf(seen, activity.startedAt),
        signIns: fieldwork.signIns.filter(({ activityId }) => activityId === activity.id),
      }),
    );
  return { ...tallies, held, sheets, samples, isHeard: isHeard(purchase, project, now) };
}
export type Gathered = Awaited<ReturnType<typeof gathered>>;

/** Whoever agreed to be called, when they signed in; nobody else is drawn (PIPL §13, §14). */
export const agreedToCalls = (held: readonly Held[], period: number) =>
  held
    .filter((one) => one.period === period)
    .flatMap(({ signIns }) => signIns.filter(({ mayBeAsked }) => mayBeAsked))
    .map(({ id, activityId }) => ({ signInId: id as string, activityId: activityId as string }));

/** Whether somebody who was drawn may still be called: what was agreed to can be taken back. */
export const stillAgrees = (held: readonly Held[], signInId: string): boolean =>
  held.some(({ signIns }) => signIns.some(({ id, mayBeAsked }) => id === signInId && mayBeAsked));
