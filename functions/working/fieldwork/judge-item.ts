import type * as z from 'zod';
import type { FieldRefusal, SyncFieldwork } from '../../../shared/contracts/fieldwork.ts';
import { Photo } from '../../../shared/domain/fieldwork/activity.ts';
import { Edit } from '../../../shared/domain/fieldwork/merge.ts';
import { SignIn } from '../../../shared/domain/fieldwork/sign-in.ts';
import { type Instant, plusMillis } from '../../../shared/domain/time.ts';

type Sent = SyncFieldwork['items'][number];
/** One thing of a phone, found to be of its form. */
export type Judged =
  | { kind: 'edit'; of: Edit }
  | { kind: 'signIn'; of: SignIn }
  | { kind: 'photo'; of: Photo };
type Wrong = { code: FieldRefusal; pointer?: string };

/** A phone's clock may be a day ahead; what comes later has not happened yet. */
const aheadMillis = 86_400_000;

/** On the worker's list nobody has a token, and nobody says they used a phone. */
const Listed = SignIn.omit({ tokenHash: true }).refine(({ by }) => by === 'list');
const schemas = { edit: Edit, signIn: Listed, photo: Photo } as const;

function wrongIn({ issues: [issue] }: z.ZodError): Wrong {
  const path = issue?.path.map((step) => `/${String(step)}`).join('');
  const code = issue?.message === 'identity-number' ? 'identity-number' : 'invalid';
  return { code, ...(path && { pointer: path }) };
}

const timesOf = (judged: Judged): Instant[] => {
  if (judged.kind === 'photo') return [judged.of.takenAt];
  if (judged.kind === 'signIn') return [judged.of.at];
  const { startedAt, closedAt } = judged.of.set;
  return [startedAt, closedAt].filter((at): at is Instant => Boolean(at));
};

/** @param now - the tenant's time */
export function judgeItem({ id, kind, data }: Sent, now: Instant): Judged | Wrong {
  const read = schemas[kind].safeParse(data);
  if (!read.success) return wrongIn(read.error);
  if (read.data.id !== id) return { code: 'invalid', pointer: '/id' };
  const judged = { kind, of: read.data } as Judged;
  const latest = plusMillis(now, aheadMillis);
  return timesOf(judged).some((at) => at > latest) ? { code: 'ahead-of-time' } : judged;
}
