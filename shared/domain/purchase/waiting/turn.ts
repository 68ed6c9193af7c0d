import type { OrganizationId, PersonId } from '../../ids.ts';
import type { Post } from '../../policy/posts.ts';
import type { Instant } from '../../time.ts';
import type { CommandType } from '../lifecycle.ts';
import type { Purchase } from '../purchase.ts';

/** Somebody the purchase waits for, what they are asked to do and until when. */
export type Waiting = {
  who: { post: Post } | { personId: PersonId } | { organizationId: OrganizationId };
  command: CommandType;
  /** Which approval, application or payment. */
  reference?: string;
  /** They are asked from then on only. */
  from?: Instant;
  due?: Instant;
  /** The reminder has passed: somebody is absent, and others are asked as well. */
  isOverdue?: boolean;
};

/** Those whose turn has come. */
export const turnsAt = <W extends { from?: Instant | undefined }>(
  all: readonly W[],
  now: Instant,
): W[] => all.filter(({ from }) => from === undefined || from <= now);

export const due = (purchase: Purchase, ...names: string[]) => {
  const [at] = names.flatMap((name) => purchase.deadlines[name]?.at ?? []).sort();
  return at ? { due: at } : {};
};

export const post = (holder: Post, command: CommandType, rest: Partial<Waiting> = {}): Waiting => ({
  who: { post: holder },
  command,
  ...rest,
});
