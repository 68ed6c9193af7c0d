import * as z from 'zod';
import type { Refusal } from '../errors.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { Instant } from '../time.ts';
import { moved } from './moving.ts';
import type { Deciding, NeedStatus } from './names.ts';
import { type Gathering, type Need, NeedId } from './need.ts';

/** A need as a meeting or a vote names it, with the first words of what it says. */
export const Cited = z.object({ id: NeedId, text: z.string().max(80) });
export type Cited = z.infer<typeof Cited>;

/** As many needs as one transaction changes beside everything else. */
export const mostNeeds = 30;

export const citedOf = ({ id, text }: Need): Cited => ({
  id,
  text: [...text].slice(0, 40).join(''),
});

const mostKept = 8;

/** Residents are asked about it there: its receipt says so. */
export function putTo(need: Need, gathering: Gathering): Need {
  const others = (need.put ?? []).filter(({ id }) => id !== gathering.id);
  return {
    ...need,
    put: [...others, gathering].slice(-mostKept),
    version: need.version + 1,
  };
}

/** Residents are not asked about it there after all. */
export const takenFrom = (need: Need, gathering: Pick<Gathering, 'id'>): Need => ({
  ...need,
  put: (need.put ?? []).filter(({ id }) => id !== gathering.id),
  version: need.version + 1,
});

/** The moves that bring a need to where residents want it; none where it is there already. */
const steps: Record<
  'on' | 'off',
  Partial<Record<NeedStatus, readonly ('verify' | 'list' | 'unlist')[]>>
> = {
  on: {
    reported: ['verify', 'list'],
    verified: ['list'],
    answered: ['list'],
    listed: [],
    planned: [],
    delivered: [],
  },
  off: { reported: [], verified: [], answered: [], listed: ['unlist'] },
};

type Said = { gathering: Gathering; decides: Deciding; at: Instant; note: string };

/**
 * A need after residents decided of it: bound, and on the list or off it. A later decision takes the place of an earlier
 * one.
 *
 * @throws nothing: refused as `need-stands-elsewhere` where it is part of another, declined, or past what they decide
 */
export function bind(need: Need, { gathering, decides, at, note }: Said): Result<Need, Refusal> {
  const way = steps[decides === 'not' ? 'off' : 'on'][need.status];
  if (!way)
    return refuse({ code: 'need-stands-elsewhere', detail: { id: need.id, status: need.status } });
  let next: Need = { ...putTo(need, gathering), bound: { ...gathering, decides, at } };
  for (const move of way) {
    /** Bound to stay off, it may still be taken off. */
    const done = moved(next, move, { at, note });
    if (!done.ok) return done;
    next = done.value;
  }
  const said = way.length === 0 ? [{ at, to: need.status, note }] : [];
  return ok({ ...next, way: [...next.way, ...said].slice(-40), version: need.version + 1 });
}
