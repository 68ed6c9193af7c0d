import type { SyncAnswer } from '../../../shared/contracts/fieldwork.ts';
import { type ProjectPlace, sendItems } from '../../api/fieldwork.ts';
import { sendPicture } from '../../api/uploads.ts';
import type { Kept } from './kept.ts';

export type Outcome = Pick<Kept, 'state'> & Partial<Pick<Kept, 'code'>>;
type Settle = (item: Kept, outcome: Outcome) => Promise<void>;

/** As many as a sync takes, with room. */
const batch = 50;

const outcomeOf = ({ outcome, code }: SyncAnswer): Outcome => {
  if (outcome === 'later') return { state: 'here' };
  if (outcome === 'refused') return { state: 'needsYou', ...(code && { code }) };
  return { state: 'arrived' };
};

async function send(place: ProjectPlace, waiting: readonly Kept[], settle: Settle): Promise<void> {
  for (let from = 0; from < waiting.length; from += batch) {
    const some = waiting.slice(from, from + batch);
    for (const item of some) await settle(item, { state: 'away' });
    const { items } = await sendItems(
      place,
      some.map(({ id, kind, data }) => ({ id, kind, data })),
    );
    for (const answer of items) {
      const item = some.find(({ id }) => id === answer.id);
      if (item) await settle(item, outcomeOf(answer));
    }
  }
}

/** A picture goes to where files arrive, is looked at there, and is named by its file afterwards. */
async function withFile(place: ProjectPlace, item: Kept): Promise<Kept | Outcome> {
  if (!item.picture) return { state: 'needsYou', code: 'file-unknown' };
  const found = await sendPicture(place, { ...item.picture, key: `photo-${item.id}` });
  if (found.state === 'refused') return { state: 'needsYou', code: 'file-refused' };
  if (found.state !== 'clean') return { state: 'here' };
  return { ...item, data: { ...item.data, documentId: found.id } };
}

/** Sends what a phone kept, words first: they are light, and a picture belongs to an activity that is there. */
export async function sendKept(
  place: ProjectPlace,
  waiting: readonly Kept[],
  settle: Settle,
): Promise<void> {
  await send(
    place,
    waiting.filter(({ kind }) => kind !== 'photo'),
    settle,
  );
  for (const item of waiting.filter(({ kind }) => kind === 'photo')) {
    await settle(item, { state: 'away' });
    const sent = await withFile(place, item);
    if ('id' in sent) await send(place, [sent], settle);
    else await settle(item, sent);
  }
}
