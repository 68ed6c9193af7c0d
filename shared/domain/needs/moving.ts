import type { Refusal } from '../errors.ts';
import type { PurchaseId } from '../ids.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { Instant } from '../time.ts';
import { isWaiting, type NeedMove, nextOf, takesOthers } from './lifecycle.ts';
import type { Deciding, DeclineReason } from './names.ts';
import type { Need } from './need.ts';

/** What a move says beside itself. */
export type Moving = {
  at: Instant;
  note?: string | undefined;
  affected?: number | undefined;
  reason?: DeclineReason | undefined;
  purchase?: { id: PurchaseId; title: string } | undefined;
  into?: string | undefined;
};

const cannot = ({ id, status }: Need) =>
  refuse<Refusal>({ code: 'need-stands-elsewhere', detail: { id, status } });

/** What must not be done with a need of which residents decided this; whoever planned it first follows them anyway. */
const against: Record<Deciding, readonly NeedMove[]> = {
  not: ['list'],
  listed: ['unlist', 'answer', 'decline'],
  first: ['unlist', 'answer', 'decline'],
};

/** Moves after which the reporter knows what becomes of it. */
const tells: readonly NeedMove[] = ['merge', 'answer', 'decline', 'list', 'plan'];

/** What a need loses that goes back to where it was. */
const without = (need: Need, ...names: (keyof Need)[]): Need =>
  Object.fromEntries(
    Object.entries(need).filter(([name]) => !names.includes(name as keyof Need)),
  ) as Need;

const given: Partial<Record<NeedMove, (need: Need, moving: Moving) => Need>> = {
  verify: (need, { affected }) => ({ ...need, ...(affected && { affected }) }),
  merge: (need, { into }) => ({ ...need, ...(into && { into }) }),
  split: (need) => without(need, 'into'),
  decline: (need, { reason }) => ({ ...need, ...(reason && { reason }) }),
  plan: (need, { purchase }) => ({ ...need, ...(purchase && { purchase }) }),
  release: (need) => without(need, 'purchase'),
  reopen: (need) => without(need, 'reason', 'purchase'),
};

/**
 * A need after one move.
 *
 * @throws nothing: refused as `need-stands-elsewhere` where the table has no such move, as `need-bound` where residents
 *   decided otherwise
 */
export function moved(need: Need, move: NeedMove, moving: Moving): Result<Need, Refusal> {
  const status = nextOf(need.status, move);
  if (!status) return cannot(need);
  const { bound } = need;
  if (bound && against[bound.decides].includes(move))
    return refuse({ code: 'need-bound', detail: { id: need.id, title: bound.title } });
  const { at, note } = moving;
  const said = given[move]?.(need, moving) ?? need;
  const hears = tells.includes(move) && isWaiting(need.status) && !need.heardAt;
  return ok({
    ...said,
    status,
    ...(hears && { heardAt: at }),
    way: [...need.way.slice(-39), { at, to: status, ...(note && { note }) }],
    version: need.version + 1,
  });
}

const grown = (whole: Need['whole'], by: Need['whole'], sign: 1 | -1): Need['whole'] => ({
  forms: whole.forms + sign * by.forms,
  supports: whole.supports + sign * by.supports,
});

/**
 * Several needs become parts of one: its forms and supports grow by theirs, and each of their receipts leads to it.
 * What is itself part of another takes none, so no two lead to each other.
 */
export function merged(
  into: Need,
  parts: readonly Need[],
  moving: Moving,
): Result<{ into: Need; parts: Need[] }, Refusal> {
  if (!takesOthers(into.status) || parts.some(({ id }) => id === into.id)) return cannot(into);
  const done: Need[] = [];
  for (const part of parts) {
    const one = moved(part, 'merge', { ...moving, into: into.id });
    if (!one.ok) return one;
    done.push(one.value);
  }
  const whole = parts.reduce((sum, part) => grown(sum, part.whole, 1), into.whole);
  return ok({ into: { ...into, whole, version: into.version + 1 }, parts: done });
}

/** A part becomes a need of its own again, and takes its forms and supports with it. */
export function split(
  from: Need,
  part: Need,
  moving: Moving,
): Result<{ from: Need; part: Need }, Refusal> {
  if (part.into !== from.id || from.status === 'merged') return cannot(part);
  const own = moved(part, 'split', moving);
  if (!own.ok) return own;
  const whole = grown(from.whole, part.whole, -1);
  return ok({ from: { ...from, whole, version: from.version + 1 }, part: own.value });
}

/** One more resident says that they need it too. */
export const supported = (need: Need): Need => ({
  ...need,
  supports: need.supports + 1,
  whole: { ...need.whole, supports: need.whole.supports + 1 },
  version: need.version + 1,
});
