import type { AuditRow } from '../shared/contracts/audit.ts';
import type { AuditEntry } from '../shared/contracts/audit-entry.ts';
import type { Actor } from '../shared/domain/actor.ts';
import { isUnderReview } from '../shared/domain/audit/secrecy.ts';
import { permissions } from '../shared/domain/policy/permissions.ts';
import { type Post, sightsOf } from '../shared/domain/policy/posts.ts';
import { actorAt } from '../shared/domain/policy/scope.ts';

/** What reads like `person:<id>`, and says that who it was is not told yet. */
const secretActor = 'secret';
/** What the panel does, and how it is drawn. */
const isPanels = (command: string): boolean =>
  command === 'drawPanel' ||
  command === 'submitFinalOffer' ||
  command === 'leaveTalks' ||
  (permissions as Record<string, readonly string[]>)[command]?.includes('expert') === true;

/** The audit chain repeats secret matters, so it opens to officials once the panel is public. */
export const isSecretStill = isUnderReview;

export const officialPosts = (actor: Actor): readonly Post[] =>
  actor.kind === 'official' ? actor.posts : [];

/** From where somebody acted is for those who look into misuse. */
const seesAddresses = (posts: readonly Post[]) =>
  posts.includes('auditor') || posts.includes('tenantAdmin');

/** Running the system shows nobody’s purchase. */
export const seesPurchases = (posts: readonly Post[]): boolean =>
  sightsOf(posts).includes('office');

/** Does a post of theirs that shows the whole file reach a purchase in `regions`? */
export const seesPurchaseIn = (actor: Actor, regions: readonly string[]): boolean =>
  seesPurchases(officialPosts(actorAt(actor, regions)));

type Sight = { isSecret: boolean; posts: readonly Post[] };

export const isHidden = (command: string, isSecret: boolean): boolean =>
  isSecret && isPanels(command);

/** An entry as far as the reader may know it. */
export function shownEntry(entry: AuditEntry, { isSecret, posts }: Sight): AuditEntry {
  const { origin, ...told } = entry;
  const shown = origin && seesAddresses(posts) ? entry : told;
  if (!isHidden(entry.command, isSecret)) return shown;
  const { as: _as, origin: _o, onBehalfOf: _b, before: _x, after: _y, reason: _r, ...rest } = entry;
  return { ...rest, actor: secretActor, detail: {} };
}

export const shownRow = (row: AuditRow, isSecret: boolean): AuditRow =>
  isHidden(row.command, isSecret) ? { ...row, actor: secretActor } : row;
