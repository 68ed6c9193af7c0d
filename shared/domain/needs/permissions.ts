import type { Actor } from '../actor.ts';
import type { Post } from '../policy/posts.ts';
import { covers } from '../policy/scope.ts';
import type { NeedMove } from './lifecycle.ts';

/** The office deals with needs everywhere, those who are near to people in their own streets and communities. */
const near: readonly Post[] = ['handler', 'officeHead', 'streetOffice', 'communityCommittee'];
const office: readonly Post[] = ['handler', 'officeHead'];
const anyway: readonly Post[] = [...near, 'gridWorker'];

/** Who reports for somebody who does not do it themselves, and who takes whole lists in. */
export const reporters = anyway;
export const importers = near;
/** Who may do anything with needs at all. */
export const needWorkers = anyway;

const who: Record<NeedMove, readonly Post[]> = {
  /** A grid worker knocks at the door and sees whether it is so. */
  verify: anyway,
  merge: near,
  split: near,
  answer: near,
  decline: near,
  list: near,
  unlist: near,
  reopen: near,
  /** A project is the office's. */
  plan: office,
  release: office,
  deliver: office,
};

const holds = (actor: Actor, posts: readonly Post[], communities: readonly string[]) =>
  actor.kind === 'official' &&
  actor.posts.some((post) => posts.includes(post) && covers(actor.scopes?.[post], communities));

export const mayMove = (actor: Actor, move: NeedMove, communities: readonly string[]): boolean =>
  holds(actor, who[move], communities);

export const mayReport = (actor: Actor, community: string): boolean =>
  holds(actor, reporters, [community]);

export const mayImport = (actor: Actor, communities: readonly string[]): boolean =>
  holds(actor, importers, communities);
