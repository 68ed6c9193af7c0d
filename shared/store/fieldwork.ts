import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { WrittenReport } from '../contracts/fieldwork.ts';
import type { Activity, Photo, ProjectPlace } from '../domain/fieldwork/activity.ts';
import { Photo as PhotoSchema } from '../domain/fieldwork/activity.ts';
import { activityOf, StoredActivity } from '../domain/fieldwork/merge.ts';
import { Reflection } from '../domain/fieldwork/reflection.ts';
import { SignIn } from '../domain/fieldwork/sign-in.ts';
import { type Item, isNew, put, query, queryAll, read, write } from './items.ts';
import { keys, partitions, type Subject } from './keys.ts';
import type { Table } from './table.ts';

/** Activities, sign-ins and photographs in the work file of a project; what belongs to an activity lies by its id. */
const kinds = { activity: 'ACT', signIn: 'SGN', photo: 'PHO', reflection: 'RFL' } as const;
type Kind = (typeof kinds)[keyof typeof kinds];

const keyOf = ({ tenant, purchase, organization }: ProjectPlace, kind: Kind, id: string) =>
  keys.work(tenant, purchase, organization, kind, id);

const rangeOf = ({ tenant, purchase, organization }: ProjectPlace, kind: Kind, of = '') => {
  const { pk, begins } = partitions.work(tenant, purchase, organization, kind);
  return { pk, begins: `${begins}${of}` };
};

/** Each activity has a chain of its own: two teams in the field never wait for each other. */
export const activitySubject = (
  { tenant, purchase, organization }: ProjectPlace,
  activity: string,
): Subject => ({ tenant, kind: 'fieldwork', id: `${purchase}#${organization}#${activity}` });

export const activityItem = (
  table: Table,
  place: ProjectPlace,
  activity: StoredActivity,
): TransactWriteItem =>
  put(table, { ...keyOf(place, kinds.activity, activity.id), et: 'activity', data: activity });

const beside = ({ activityId, id }: { activityId: string; id: string }) => `${activityId}.${id}`;

const signInRow = (place: ProjectPlace, signIn: SignIn) => ({
  ...keyOf(place, kinds.signIn, beside(signIn)),
  et: 'signIn',
  data: signIn,
});

export const signInItem = (table: Table, place: ProjectPlace, signIn: SignIn) =>
  put(table, signInRow(place, signIn), isNew);

/** By a resident themselves. @returns false when this one is there already */
export const putSignIn = (table: Table, place: ProjectPlace, signIn: SignIn): Promise<boolean> =>
  write(table, signInRow(place, signIn), isNew);

/** One sign-in with what has arrived of its activity: two reads by exact key. */
export async function readAttendance(
  table: Table,
  place: ProjectPlace,
  { activityId, id }: Pick<SignIn, 'activityId' | 'id'>,
) {
  const [signIn, activity] = await Promise.all([
    read(table, keyOf(place, kinds.signIn, beside({ activityId, id }))),
    read(table, keyOf(place, kinds.activity, activityId)),
  ]);
  return {
    signIn: signIn && SignIn.parse(signIn['data']),
    activity: activity && StoredActivity.parse(activity['data']).fields,
  };
}

/** Whoever agreed to be asked by telephone takes it back; that they were there stays. */
export const takeBackConsent = (
  table: Table,
  place: ProjectPlace,
  { mayBeAsked: _mayBeAsked, name: _name, phoneTail: _phoneTail, ...signIn }: SignIn,
): Promise<boolean> => write(table, signInRow(place, signIn));

/** `fileSha256`: of the file as it arrived, found by us and not told by the phone. */
export type StoredPhoto = Photo & { fileSha256: string };

export const photoItem = (table: Table, place: ProjectPlace, photo: StoredPhoto) =>
  put(table, { ...keyOf(place, kinds.photo, beside(photo)), et: 'photo', data: photo }, isNew);

const photoOf = (item: Item): StoredPhoto => {
  const data = item['data'] as StoredPhoto;
  return { ...PhotoSchema.parse(data), fileSha256: String(data.fileSha256) };
};

/** One activity with what lies by it, as it is now. */
export async function readActivity(table: Table, place: ProjectPlace, id: string) {
  const [item, signIns, photos] = await Promise.all([
    read(table, keyOf(place, kinds.activity, id)),
    queryAll(table, rangeOf(place, kinds.signIn, id)),
    queryAll(table, rangeOf(place, kinds.photo, id)),
  ]);
  return {
    stored: item && StoredActivity.parse(item['data']),
    signIns: signIns.map(({ data }) => SignIn.parse(data)),
    photos: photos.map(photoOf),
  };
}

export async function readSignIns(table: Table, place: ProjectPlace): Promise<SignIn[]> {
  const items = await queryAll(table, rangeOf(place, kinds.signIn));
  return items.map(({ data }) => SignIn.parse(data));
}

export async function readPhotos(table: Table, place: ProjectPlace): Promise<StoredPhoto[]> {
  return (await queryAll(table, rangeOf(place, kinds.photo))).map(photoOf);
}

const counted = <T extends { activityId: string }>(rows: readonly T[]): Map<string, T[]> => {
  const found = new Map<string, T[]>();
  for (const row of rows) {
    const own = found.get(row.activityId);
    if (own) own.push(row);
    else found.set(row.activityId, [row]);
  }
  return found;
};

/** The activities recorded last: their ids begin with the time they were made at. One query. */
export async function latestActivities(
  table: Table,
  place: ProjectPlace,
  limit: number,
): Promise<StoredActivity[]> {
  const range = { ...rangeOf(place, kinds.activity), isBackward: true, limit };
  return (await query(table, range)).items.map(({ data }) => StoredActivity.parse(data));
}

/** Everything recorded in the field of one project: three queries, whatever there is. */
export async function readFieldwork(table: Table, place: ProjectPlace) {
  const [items, signIns, photos] = await Promise.all([
    queryAll(table, rangeOf(place, kinds.activity)),
    readSignIns(table, place),
    readPhotos(table, place),
  ]);
  const stored = items.map(({ data }) => StoredActivity.parse(data));
  const bySignIn = counted(signIns);
  const byPhoto = counted(photos);
  const activities = stored.map((activity) =>
    activityOf(activity, {
      attended: bySignIn.get(activity.id)?.length ?? 0,
      photos: byPhoto.get(activity.id) ?? [],
    }),
  );
  return { stored, activities, signIns, photos };
}

/** The activities of a project as counting needs them. */
export const readActivities = async (table: Table, place: ProjectPlace): Promise<Activity[]> =>
  (await readFieldwork(table, place)).activities;

type Phase = WrittenReport['phase'];
const silence: Reflection = { wentWell: '', wasHard: '', next: '' };

/** What the organization says of its own work in a report; empty until it does. */
export async function readReflection(
  table: Table,
  place: ProjectPlace,
  phase: Phase,
): Promise<Reflection> {
  const item = await read(table, keyOf(place, kinds.reflection, phase));
  return item ? Reflection.parse(item['data']) : silence;
}

export const reflectionItem = (
  table: Table,
  place: ProjectPlace,
  phase: Phase,
  reflection: Reflection,
) => put(table, { ...keyOf(place, kinds.reflection, phase), et: 'reflection', data: reflection });
