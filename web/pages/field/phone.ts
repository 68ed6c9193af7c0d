import { computed, signal } from '@preact/signals';
import { ulid } from 'ulid';
import type { ActivityView, FieldKit } from '../../../shared/contracts/fieldwork.ts';
import type { ActivityFields } from '../../../shared/domain/fieldwork/activity.ts';
import { getKit, type ProjectPlace } from '../../api/fieldwork.ts';
import { parameter } from '../../here.ts';
import { device, forget, type Kept, keepItem, keepKit, keptItems, keptKit } from './kept.ts';
import { type Outcome, sendKept } from './sending.ts';

export const place: ProjectPlace = {
  tenant: parameter('tenant'),
  purchase: parameter('purchase'),
  organization: parameter('organization'),
};
const project = `${place.tenant}.${place.purchase}.${place.organization}`;

export const kit = signal<FieldKit | undefined>(undefined);
export const items = signal<readonly Kept[]>([]);
/** `true` while there is nothing to show and no way to fetch it. */
export const isBare = signal(false);
export const isSending = signal(false);
export const problem = signal('');
let aheadMillis = 0;

/** The server's time as this phone knows it: a clock that is wrong does not make evidence wrong. */
export const now = () => new Date(Date.now() + aheadMillis).toISOString();
export const fromPhone = (millis: number) => new Date(millis + aheadMillis).toISOString();

const newId = () => ulid().toLowerCase();

async function refresh(): Promise<void> {
  const fetched = await getKit(place);
  aheadMillis = Date.parse(fetched.now) - Date.now();
  await keepKit({ project, kit: fetched, aheadMillis });
  kit.value = fetched;
}

const reread = async () => {
  items.value = await keptItems(project);
};

/** Opens with what the phone has; what the server has comes when it can. */
export async function open(): Promise<void> {
  const kept = await keptKit(project);
  if (kept) {
    aheadMillis = kept.aheadMillis;
    kit.value = kept.kit;
  }
  await reread();
  await sync();
}

/** Keeps one thing, then tries to send: in this order, so that a phone that dies has it. */
async function keep(
  one: Pick<Kept, 'kind' | 'activityId' | 'data'> & Partial<Kept>,
): Promise<void> {
  const id = newId();
  const last = items.value[items.value.length - 1];
  await keepItem({
    id,
    project,
    order: (last?.order ?? 0) + 1,
    state: 'here',
    ...one,
    data: { id, activityId: one.activityId, ...one.data },
  });
  await reread();
  void sync();
}

const seenOf = (activityId: string) =>
  kit.value?.activities.find(({ id }) => id === activityId)?.rev ?? 0;

export const change = (
  activityId: string,
  set: Partial<ActivityFields>,
  settles?: readonly string[],
) =>
  keep({
    kind: 'edit',
    activityId,
    data: {
      device: device(),
      at: now(),
      seen: seenOf(activityId),
      set,
      ...(settles && { settles }),
    },
  });

export async function begin(set: Partial<ActivityFields>): Promise<string> {
  const id = newId();
  await change(id, { ...set, startedAt: now() as ActivityFields['startedAt'] });
  return id;
}

export const signIn = (
  activityId: string,
  more: { name?: string; phoneTail?: string; mayBeAsked?: true },
) => keep({ kind: 'signIn', activityId, data: { at: now(), by: 'list', ...more } });

export const addPhoto = (
  activityId: string,
  {
    picture,
    takenMillis,
    ...data
  }: { picture: NonNullable<Kept['picture']>; takenMillis: number } & Record<string, unknown>,
) =>
  keep({
    kind: 'photo',
    activityId,
    picture,
    data: { ...data, takenAt: fromPhone(takenMillis), consent: true },
  });

export async function dismiss(id: string): Promise<void> {
  await forget(id);
  await reread();
}

async function settleItem(item: Kept, outcome: Outcome): Promise<void> {
  const { code: _code, ...rest } = item;
  await keepItem({ ...rest, ...outcome, ...(outcome.state === 'arrived' && { arrivedAt: now() }) });
  await reread();
}

/** What arrived stays in sight for a day; its picture need not stay. */
async function tidy(): Promise<void> {
  const yesterday = new Date(Date.parse(now()) - 86_400_000).toISOString();
  for (const item of items.value.filter(({ state }) => state === 'arrived')) {
    if ((item.arrivedAt ?? '') < yesterday) await forget(item.id);
    else if (!item.isTold) {
      const { picture: _picture, ...rest } = item;
      await keepItem({ ...rest, isTold: true });
    }
  }
  await reread();
}

let retry = 0;
/** A line that broke for a moment: once more in a few seconds, while the page is open. */
function soon(): void {
  window.clearTimeout(retry);
  retry = window.setTimeout(() => void sync(), 4000);
}

let isAgain = false;
/** Sends what waits, then fetches anew. Called as often as one likes: one runs at a time. */
export async function sync(): Promise<void> {
  if (isSending.value) {
    isAgain = true;
    return;
  }
  isSending.value = true;
  problem.value = '';
  try {
    const waiting = items.value.filter(({ state }) => state === 'here' || state === 'away');
    if (waiting.length > 0) await sendKept(place, waiting, settleItem);
    await refresh();
    await tidy();
  } catch (cause) {
    problem.value = (cause as { code?: string }).code ?? 'unreachable';
    for (const item of items.value.filter(({ state }) => state === 'away'))
      await settleItem(item, { state: 'here' });
  }
  isBare.value = !kit.value;
  isSending.value = false;
  if (problem.value && items.value.some(({ state }) => state === 'here')) soon();
  if (isAgain && !problem.value) {
    isAgain = false;
    await sync();
  }
}

/** What the server has not told this phone yet. */
const isFresh = ({ state, isTold }: Kept) => state !== 'needsYou' && !isTold;

const blank = {
  series: '',
  closedAt: null,
  place: '',
  communityId: '',
  position: null,
  headCount: 0,
  note: '',
  status: 'open',
} as const;

const unsent = (activityId: string): ActivityView => ({
  id: activityId,
  rev: 0,
  fields: {
    ...blank,
    workerIds: [],
    deliverableId: '',
    startedAt: '',
  } as unknown as ActivityFields,
  conflicts: {},
  createdBy: kit.value?.person ?? ('' as never),
  attended: 0,
  photos: 0,
});

/** `known` with one thing more that is kept on this phone. */
function withItem(known: ActivityView, { kind, data }: Kept): ActivityView {
  if (kind === 'edit')
    return { ...known, fields: { ...known.fields, ...(data['set'] as Partial<ActivityFields>) } };
  return kind === 'signIn'
    ? { ...known, attended: known.attended + 1 }
    : { ...known, photos: known.photos + 1 };
}

/** Activities as this phone sees them: what the server said, with what is kept here on top. */
export const activities = computed<ActivityView[]>(() => {
  const found = new Map((kit.value?.activities ?? []).map((one) => [one.id, one]));
  for (const item of items.value.filter(isFresh))
    found.set(
      item.activityId,
      withItem(found.get(item.activityId) ?? unsent(item.activityId), item),
    );
  return [...found.values()]
    .filter(({ fields }) => fields.startedAt)
    .sort((a, b) => (a.fields.startedAt < b.fields.startedAt ? 1 : -1));
});
