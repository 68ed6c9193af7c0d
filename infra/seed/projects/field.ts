import { syncFieldwork } from '../../../functions/working/fieldwork/sync.ts';
import type { ActivityFields } from '../../../shared/domain/fieldwork/activity.ts';
import { type Instant, later, plusMillis } from '../../../shared/domain/time.ts';
import { picture } from './pictures.ts';
import { type Deed, fieldId, type Story } from './story.ts';

/** An activity from beginning to end, as a worker's phone kept it. */
export type Held = {
  at: Instant;
  deliverableId: string;
  series?: string;
  place: string;
  /** Residents on the list. */
  people: number;
  minutes: number;
  note: string;
  hasPicture?: boolean;
};

const surnames = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗';
const manners = ['阿姨', '叔叔', '奶奶', '爷爷', '师傅'];
/** What residents like to be called, never who they are. */
const resident = (n: number) =>
  `${surnames.charAt(n % surnames.length)}${manners[(n * 3) % manners.length]}`;

type Item = { id: string; kind: 'edit' | 'signIn' | 'photo'; data: Record<string, unknown> };

const item = (kind: Item['kind'], id: string, data: Record<string, unknown>): Item => ({
  id,
  kind,
  data: { id, ...data },
});

function edit(activityId: string, name: string, at: Instant, set: Partial<ActivityFields>): Item {
  const id = fieldId(activityId, name);
  return item('edit', id, { activityId, device: 'phone-1', seen: 0, at, set });
}

function listed(activityId: string, { at, people }: Held): Item[] {
  return Array.from({ length: people }, (_, i) => {
    const number = (Number.parseInt(activityId.slice(-2), 32) || 0) + i * 7;
    return item('signIn', fieldId(activityId, 'sign', i), {
      activityId,
      at: plusMillis(at, i * 40_000),
      by: 'list',
      name: resident(number),
      phoneTail: String(1000 + ((number * 137) % 9000)),
      ...(i % 2 === 0 && { mayBeAsked: true }),
    });
  });
}

async function photographed(story: Story, activityId: string, held: Held): Promise<Item[]> {
  if (!held.hasPicture) return [];
  const name = `活动照片${activityId.slice(-6)}`;
  const documentId = await story.file(name, 'activity');
  const { content, sha256, dHash } = picture(`${story.place.purchase}${name}`);
  return [
    item('photo', fieldId(activityId, 'photo'), {
      activityId,
      documentId,
      takenAt: plusMillis(held.at, held.minutes * 30_000),
      size: content.length,
      sha256,
      dHash,
      consent: true,
    }),
  ];
}

async function itemsOf(story: Story, held: Held, id: string): Promise<Item[]> {
  const { people, communities } = story;
  const closedAt = plusMillis(held.at, held.minutes * 60_000);
  const { deliverableId, series = '', note } = held;
  const communityId = communities[Number.parseInt(id.slice(-1), 32) % communities.length] ?? '';
  return [
    edit(id, 'begun', held.at, {
      deliverableId,
      series,
      startedAt: held.at,
      place: held.place,
      communityId,
      workerIds: [people.worker],
    }),
    ...listed(id, held),
    ...(await photographed(story, id, held)),
    edit(id, 'closed', closedAt, { closedAt, status: 'closed', note }),
  ];
}

async function send(story: Story, all: readonly Numbered[]) {
  const { place, people, course } = story;
  const items: Item[] = [];
  for (const [i, held] of all)
    items.push(...(await itemsOf(story, held, fieldId(place.purchase, 'held', i))));
  const { organization: organizationId } = place;
  const actor = { kind: 'organization', personId: people.worker, organizationId } as const;
  const answer = await syncFieldwork(course.deps, { place, actor, items });
  const refused = answer.items.find(({ outcome }) => outcome !== 'taken' && outcome !== 'known');
  if (refused) throw new Error(`field: ${refused.outcome} ${refused.code}`);
}

const over = ({ at, minutes }: Held) => plusMillis(at, (minutes + 5) * 60_000);

/** So much is kept on the phone until it has a connection again: activities, and lines of all of them. */
const atOnce = { activities: 3, lines: 56 };

type Numbered = readonly [number, Held];

function parts(all: readonly Numbered[]): Numbered[][] {
  const made: Numbered[][] = [];
  const linesOf = (part: readonly Numbered[]) =>
    part.reduce((sum, [, { people }]) => sum + people + 3, 0);
  for (const one of all) {
    const last = made.at(-1);
    const isFit =
      last && last.length < atOnce.activities && linesOf([...last, one]) <= atOnce.lines;
    if (isFit) last.push(one);
    else made.push([one]);
  }
  return made;
}

/** What was done in the field, sent some days later as a phone does that had no connection. */
export function activities(all: readonly Held[]): Deed[] {
  const sorted = [...all].sort((a, b) => a.at.localeCompare(b.at));
  return parts(sorted.map((held, i) => [i, held] as const)).map((part, i) => ({
    at: part.reduce((latest, [, held]) => later(latest, over(held)), sorted[0]?.at as Instant),
    key: `field-${i}`,
    run: (story) => send(story, part),
  }));
}
